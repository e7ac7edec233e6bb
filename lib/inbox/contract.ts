import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { developmentRef, kindCode, line } from '@/lib/developments/rules/terms'
import { merging } from '@/lib/developments/rules/writing'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { credibility, reliability } from '@/lib/sources/contract'
import { tripwireEffects, tripwireRule } from '@/lib/tripwires/rules/rule'
import { inboxSources, verdicts, waitingStates } from './rules/verdicts'
import { watchVerdicts } from './rules/watched'

const person = z.object({ accountId: z.string(), name: z.string() })

const common = {
  id: z.string(),
  by: person,
  at: z.string(),
  version: z.number().int(),
  assignee: person.nullable(),
}

/** An entry of the inbox: one kind of object for each source, so that more can join. */
const entry = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('development'),
    ...common,
    ref: z.string(),
    title: z.string(),
    kind: z.string(),
    happened: z.string(),
    state: z.enum(waitingStates),
    reliability: reliability.nullable(),
    credibility: credibility.nullable(),
    citations: z.number().int(),
  }),
  z.object({
    source: z.literal('link'),
    ...common,
    claim: z.object({ ref: z.string(), statement: z.string() }),
    development: z.object({ ref: z.string(), title: z.string(), happened: z.string() }),
    relation: z.enum(RELATIONS),
    strength: z.number().int(),
    rationale: z.string(),
  }),
])

export type InboxEntry = z.infer<typeof entry>

const wire = z.object({
  id: z.string(),
  says: z.string(),
  effect: z.enum(tripwireEffects),
  rule: tripwireRule,
  after: z.string(),
  byDate: z.string(),
})

/** What waits at a tripwire: a development that fits it, or its silence when its time ran out without one. */
const watched = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('hit'),
    /** made of both ends, so that the same hit has the same id */
    id: z.string(),
    /** of the tripwire */
    version: z.number().int(),
    tripwire: wire,
    claim: z.object({ ref: z.string(), statement: z.string() }),
    development: z.object({
      ref: z.string(),
      title: z.string(),
      happened: z.string(),
      reviewState: z.string(),
    }),
  }),
  z.object({
    source: z.literal('silence'),
    id: z.string(),
    version: z.number().int(),
    tripwire: wire,
    claim: z.object({ ref: z.string(), statement: z.string() }),
  }),
])

export type WatchedEntry = z.infer<typeof watched>

const named = z.strictObject({ source: z.enum(inboxSources), id })

const undoable = z
  .object({ id: z.string(), verdict: z.string(), entries: z.number().int(), at: z.string() })
  .nullable()

const outcome = z.object({
  /** of the decision, to take it back; null when it changed nothing */
  id: z.string().nullable(),
  changed: z.number().int(),
  /** entries that stayed as they were, each with why */
  left: z.array(z.object({ id: z.string(), why: z.string() })),
})

export type Outcome = z.infer<typeof outcome>

/** What narrows the inbox. */
export const inboxFilters = {
  source: z.enum(inboxSources).optional(),
  state: z.enum(waitingStates).optional(),
  kind: kindCode.optional(),
  /** entries of one person's concern: assigned to you, to nobody, or proposed by you or by others */
  whose: z.enum(['mine', 'nobody', 'proposed-by-me', 'proposed-by-others']).optional(),
  q: z.string().trim().max(200).optional(),
}

const path = '/v1/dossiers/{key}/inbox' as const

export const inboxContract = {
  listInbox: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary:
      'What waits for a verdict: developments that are not accepted yet and proposed links, newest first.',
    input: z.strictObject({ key: dossierKey, ...paging, ...inboxFilters }),
    output: listOf(entry).extend({
      /** how many wait by source and state, whatever the filters */
      counts: z.object({
        candidate: z.number().int(),
        draft: z.number().int(),
        'in-review': z.number().int(),
        link: z.number().int(),
      }),
      /** your last verdict that can still be taken back */
      undoable,
      /** who proposed cannot accept */
      secondPerson: z.boolean(),
    }),
  }),
  decideInbox: endpoint({
    method: 'POST',
    path: `${path}/decisions`,
    permission: 'development.revise',
    audits: ['development.revised', 'link.accepted', 'link.rejected'],
    summary:
      'Gives a verdict on entries of the inbox, all in one transaction. Those that somebody changed meanwhile, or that are not yours to decide, are left with the reason.',
    input: z.strictObject({
      key: dossierKey,
      entries: z
        .array(named.extend({ version: z.number().int().min(1) }))
        .min(1, 'Choose at least one entry.')
        .max(200, 'At most 200 entries at a time.'),
      verdict: z.enum(verdicts),
      reason: line(1_000).optional(),
    }),
    output: outcome,
  }),
  listWatched: endpoint({
    method: 'GET',
    path: `${path}/tripwires`,
    permission: 'dossier.read',
    summary:
      'What waits at tripwires: developments that fit and that nobody has linked or passed over, the newest first, then those whose time ran out.',
    input: z.strictObject({ key: dossierKey }),
    output: z.object({
      items: z.array(watched),
      /** also those that are too many to list */
      total: z.number().int(),
      undoable,
    }),
  }),
  judgeWatched: endpoint({
    method: 'POST',
    path: `${path}/tripwires/decisions`,
    permission: 'link.propose',
    audits: [
      ...(['link.proposed', 'tripwire.passed', 'tripwire.silence-logged'] as const),
      ...(['development.logged', 'link.accepted', 'tripwire.disarmed'] as const),
    ],
    summary:
      'Gives a verdict on what waits at tripwires, all in one transaction: how it bears on the claim, or that it was not meant. What somebody judged meanwhile is left with the reason.',
    input: z
      .strictObject({
        key: dossierKey,
        entries: z
          .array(
            z.strictObject({
              tripwireId: id,
              version: z.number().int().min(1),
              /** absent for the silence of a tripwire whose time ran out */
              development: developmentRef.optional(),
            }),
          )
          .min(1, 'Choose at least one entry.')
          .max(200, 'At most 200 entries at a time.'),
        verdict: z.enum(watchVerdicts),
        /** why it bears on the claim, or why it was not meant */
        reason: line(4_000),
        /** of all of them; where it is absent each as its tripwire said */
        relation: z.enum(RELATIONS).optional(),
        strength: z.number().int().min(1).max(3).default(1),
        /** of the one silence that is logged */
        title: line(300).optional(),
        kind: kindCode.optional(),
      })
      .refine(({ verdict, reason }) => verdict === 'link' || reason.length <= 1_000, {
        path: ['reason'],
        message: 'Say why in at most 1,000 characters.',
      }),
    output: outcome,
  }),
  undoInbox: endpoint({
    method: 'POST',
    path: `${path}/decisions/{decisionId}/undo`,
    permission: 'development.revise',
    audits: [
      ...(['development.revised', 'link.reopened', 'development.unmerged'] as const),
      ...(['link.withdrawn', 'tripwire.recalled', 'development.retracted', 'tripwire.armed'] as const),
    ],
    summary: 'Takes a verdict of your own back, for every entry that nobody else changed since.',
    input: z.strictObject({ key: dossierKey, decisionId: id }),
    output: outcome,
  }),
  mergeInbox: endpoint({
    method: 'POST',
    path: `${path}/duplicates`,
    permission: 'development.revise',
    audits: ['development.merged'],
    summary: 'The verdict "duplicate of": merges an entry into the record that it repeats.',
    input: merging,
    output: outcome,
  }),
  gradeInbox: endpoint({
    method: 'POST',
    path: `${path}/grades`,
    permission: 'development.revise',
    audits: ['development.revised'],
    summary: 'Grades one source of a development by the Admiralty code: either half, or both.',
    input: z.strictObject({
      key: dossierKey,
      ref: developmentRef,
      version: z.number().int().min(1),
      citationId: id,
      reliability: reliability.optional(),
      credibility: credibility.optional(),
    }),
    output: outcome,
  }),
  assignInbox: endpoint({
    method: 'PUT',
    path: `${path}/assignments`,
    permission: 'development.revise',
    audits: ['assignment.made', 'assignment.ended'],
    summary: 'Gives an entry to a member to look after, or takes it from whoever has it.',
    input: z.strictObject({ key: dossierKey, ...named.shape, accountId: id.nullable() }),
    output: z.object({ assignee: person.nullable() }),
  }),
}
