import { z } from 'zod'
import { day, dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { developmentBrief } from '@/lib/drift/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { REASONS } from './rules/across-reasons'

export const linkStates = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const

/** A development bearing on a claim. A revised link is a new row; the one before it stays, ended. */
export const link = z.object({
  id: z.string(),
  relation: z.enum(RELATIONS),
  /** the relation under which it was compiled, where a closer look refined it */
  givenRelation: z.enum(RELATIONS).nullable(),
  strength: z.number().int(),
  rationale: z.string(),
  state: z.enum(linkStates),
  version: z.number().int(),
  proposedBy: z.string(),
  proposedById: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** the day from which it counts as known */
  recordedOn: z.string(),
  /** made later for history that was known then */
  backfilled: z.boolean(),
  endedAt: z.string().nullable(),
  supersedesId: z.string().nullable(),
  claim: z.object({ id: z.string(), ref: z.string(), statement: z.string() }),
  development: developmentBrief,
})

/** What a write answers: the link as it now stands. */
const linkHead = link.pick({
  id: true,
  relation: true,
  strength: true,
  rationale: true,
  state: true,
  version: true,
  endedAt: true,
  supersedesId: true,
})

export type LinkWhole = z.infer<typeof link>
export type LinkHead = z.infer<typeof linkHead>

const claimRef = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-C-\d{2,6}$/, 'A claim is named like BLR-C-04.')
const developmentRef = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}-D-\d{4,9}$/, 'A development is named like BLR-D-0042.')
const rationale = z.string().trim().min(1, 'Say in a sentence why it bears on the claim.').max(4_000)
const strength = z.number().int().min(1).max(3)
const path = '/v1/dossiers/{key}/links' as const

const proposal = z.strictObject({
  key: dossierKey,
  development: developmentRef,
  claim: claimRef,
  relation: z.enum(RELATIONS),
  strength,
  rationale,
  /** accept it at once; only for those who may decide links */
  accept: z.boolean().default(false),
  /** the relation under which it was compiled, where a closer look refined it */
  givenRelation: z.enum(RELATIONS).optional(),
  /** the day from which it counts as known, for history entered later; only for those who may decide links */
  knownFrom: day.optional(),
})

export type LinkProposal = z.output<typeof proposal>

const crossed = z.object({
  ref: z.string(),
  statement: z.string(),
  type: z.string(),
  confirms: z.string().nullable(),
  falsifier: z.string().nullable(),
  /** a tripwire of the claim is tripped by it */
  trips: z.boolean(),
  /** its words are those of what would break the claim */
  breaks: z.boolean(),
  /** the higher the nearer; only for comparing claims of one answer */
  score: z.number(),
  /** why it stands where it does, a sentence each */
  reasons: z.array(z.object({ of: z.enum(REASONS), said: z.string() })),
})

export type CrossedClaim = z.infer<typeof crossed>

export const linksContract = {
  listLinks: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'Links between developments and claims, newest first.',
    input: z.strictObject({
      key: dossierKey,
      ...paging,
      claim: claimRef.optional(),
      development: developmentRef.optional(),
      state: z.enum(linkStates).optional(),
      relation: z.enum(RELATIONS).optional(),
      /** also those that were superseded or withdrawn */
      ended: z.boolean().default(false),
    }),
    output: listOf(link),
  }),
  listAcross: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/developments/{ref}/across',
    permission: 'dossier.read',
    summary:
      'The claims of a baseline in the order in which a development is best held against them, what it may break first, each with the reasons.',
    input: z.strictObject({ key: dossierKey, ref: developmentRef, baselineId: id.optional() }),
    output: z.object({
      baseline: z.object({ id: z.string(), title: z.string(), publishedOn: z.string() }).nullable(),
      claims: z.array(crossed),
    }),
  }),
  proposeLink: endpoint({
    method: 'POST',
    path,
    permission: 'link.propose',
    audits: ['link.proposed', 'link.accepted'],
    summary: 'Links a development to a claim, as a proposal or accepted at once.',
    input: proposal,
    output: linkHead,
  }),
  decideLink: endpoint({
    method: 'POST',
    path: `${path}/{linkId}/decision`,
    permission: 'link.propose',
    audits: ['link.accepted', 'link.rejected', 'link.withdrawn'],
    summary:
      'Accepts, rejects or withdraws a link. Editors decide; a proposer may withdraw their own proposal.',
    input: z.strictObject({
      key: dossierKey,
      linkId: id,
      decision: z.enum(['accepted', 'rejected', 'withdrawn']),
      reason: z.string().trim().min(1, 'Say why.').max(4_000).optional(),
    }),
    output: linkHead,
  }),
  reviseLink: endpoint({
    method: 'PATCH',
    path: `${path}/{linkId}`,
    permission: 'link.propose',
    audits: ['link.revised'],
    summary: 'Replaces a link by a changed one; the earlier judgement stays readable.',
    input: z.strictObject({
      key: dossierKey,
      linkId: id,
      version: z.number().int().min(1),
      relation: z.enum(RELATIONS).optional(),
      strength: strength.optional(),
      rationale: rationale.optional(),
    }),
    output: linkHead,
  }),
}
