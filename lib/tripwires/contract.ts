import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { claimRef, developmentRef, kindCode, line } from '@/lib/developments/rules/terms'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { tripwireDraft, tripwireEffects, tripwireRule, tripwireStates } from './rules/rule'

/** A development that fits a rule. */
const hit = z.object({
  ref: z.string(),
  title: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  reviewState: z.string(),
  /** how it bears on the claim already; null while nobody has linked it */
  link: z.object({ relation: z.enum(RELATIONS), state: z.string() }).nullable(),
  /** a person said that it is not what was meant */
  passed: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})

const tripwire = z.object({
  id: z.string(),
  claim: z.object({ ref: z.string(), statement: z.string() }),
  says: z.string(),
  effect: z.enum(tripwireEffects),
  rule: tripwireRule,
  /** only what happened after this day counts */
  after: z.string(),
  byDate: z.string(),
  state: z.enum(tripwireStates),
  /** the newest that fit, those that nobody passed over first */
  hits: z.array(hit),
  /** how many fit and were not passed over; at most 1,000 are counted */
  open: z.number().int(),
  /** how many of these nobody has linked to the claim either */
  waiting: z.number().int(),
  /** actors of the rule that the dossier does not have any more, so that nothing can fit */
  lost: z.array(z.string()),
  /** the development that says it did not happen */
  silence: z.string().nullable(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: z.string(),
})

export type Tripwire = z.infer<typeof tripwire>
export type TripwireHit = z.infer<typeof hit>

const version = z.number().int().min(1)
const head = z.object({ id: z.string(), version: z.number().int() })
const path = '/v1/dossiers/{key}/tripwires' as const
const one = `${path}/{tripwireId}` as const

export const tripwiresContract = {
  listTripwires: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'Tripwires of the claims with where they are and the developments that fit them.',
    input: z.strictObject({
      key: dossierKey,
      ...paging,
      claim: claimRef.optional(),
      baselineId: id.optional(),
      /** only those that this development fits */
      development: developmentRef.optional(),
    }),
    output: listOf(tripwire),
  }),
  tryTripwire: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/claims/{ref}/tripwires/trial',
    permission: 'dossier.read',
    asks: true,
    summary: 'What of the log so far would fit a rule, before it is armed.',
    input: z.strictObject({
      key: dossierKey,
      ref: claimRef,
      rule: tripwireDraft.rule,
      byDate: tripwireDraft.byDate,
    }),
    output: z.object({
      hits: z.array(hit),
      open: z.number().int(),
      waiting: z.number().int(),
      after: z.string(),
    }),
  }),
  armTripwire: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/claims/{ref}/tripwires',
    permission: 'claim.write',
    audits: ['tripwire.armed'],
    summary: 'Says beforehand what would break or confirm a claim, by when.',
    input: z.strictObject({ key: dossierKey, ref: claimRef, ...tripwireDraft }),
    output: head,
  }),
  reviseTripwire: endpoint({
    method: 'PATCH',
    path: one,
    permission: 'claim.write',
    audits: ['tripwire.revised'],
    summary: 'Changes a tripwire; a stale version is refused with both versions.',
    input: z.strictObject({ key: dossierKey, tripwireId: id, version, ...tripwireDraft }),
    output: head,
  }),
  disarmTripwire: endpoint({
    method: 'POST',
    path: `${one}/disarm`,
    permission: 'claim.write',
    audits: ['tripwire.disarmed'],
    summary: 'Takes a tripwire away; it stays readable and can be armed again.',
    input: z.strictObject({ key: dossierKey, tripwireId: id, reason: line(1_000) }),
    output: head,
  }),
  rearmTripwire: endpoint({
    method: 'POST',
    path: `${one}/arm`,
    permission: 'claim.write',
    audits: ['tripwire.armed'],
    summary: 'Arms a tripwire again that was taken away.',
    input: z.strictObject({ key: dossierKey, tripwireId: id }),
    output: head,
  }),
  passTripwire: endpoint({
    method: 'PUT',
    path: `${one}/passes/{development}`,
    permission: 'link.propose',
    audits: ['tripwire.passed'],
    summary: 'Says that a development which fits is not what was meant, and why.',
    input: z.strictObject({
      key: dossierKey,
      tripwireId: id,
      development: developmentRef,
      reason: line(1_000),
    }),
    output: head,
  }),
  recallPass: endpoint({
    method: 'DELETE',
    path: `${one}/passes/{development}`,
    permission: 'link.propose',
    audits: ['tripwire.recalled'],
    summary: 'Counts a development again that was passed over.',
    input: z.strictObject({ key: dossierKey, tripwireId: id, development: developmentRef }),
    output: head,
  }),
  logSilence: endpoint({
    method: 'POST',
    path: `${one}/silence`,
    permission: 'development.log',
    audits: ['tripwire.silence-logged', 'development.logged', 'link.proposed', 'link.accepted'],
    summary:
      'Logs that what a tripwire waited for did not happen in its time, and proposes how that bears on the claim.',
    input: z.strictObject({
      key: dossierKey,
      tripwireId: id,
      title: line(300),
      kind: kindCode,
      relation: z.enum(RELATIONS),
      strength: z.number().int().min(1).max(3),
      rationale: line(4_000),
    }),
    output: z.object({ ref: z.string() }),
  }),
}
