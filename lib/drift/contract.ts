import { z } from 'zod'
import { clocks, dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { deeds } from './rules/footing'
import { PILLARS } from './rules/load-bearing'
import { RELATIONS } from './rules/relations'

/** The two clocks that an answer was computed at; `now` when neither was put back. */
export const clocksSet = z.object({ world: z.string(), known: z.string(), now: z.boolean() })

/** A development as far as evidence shows it. `reliability` and `credibility` are its best citation's, null when uncited. */
export const developmentBrief = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  kindCode: z.string(),
  /** EDTF as written */
  happened: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  stage: z.string(),
  polarity: z.string(),
  reliability: z.string().nullable(),
  credibility: z.number().int().nullable(),
  origins: z.number().int(),
  knownFrom: z.string(),
  backfilled: z.boolean(),
  retracted: z.boolean(),
})

/** Points 0-100 by bucket; for a tested claim they sum to 100. */
export const points = z.object({
  held: z.number(),
  against: z.number(),
  beyond: z.number(),
  overtakenPoints: z.number(),
  ownWord: z.number(),
})

/** Parts of all the weight of a baseline in per cent, untested included; they sum to 100. */
export const shares = z.object({
  held: z.number(),
  against: z.number(),
  beyond: z.number(),
  overtaken: z.number(),
  ownWord: z.number(),
  untested: z.number(),
})

/** One line of the list that sums to a claim's drift. The baseline's own word has no link and no development. */
export const term = z.object({
  linkId: z.string().nullable(),
  development: developmentBrief.nullable(),
  relation: z.enum(RELATIONS).nullable(),
  strength: z.number().int().nullable(),
  /** 0-1 */
  grade: z.number().nullable(),
  stageFactor: z.number(),
  weight: z.number(),
  bucket: z.enum(['held', 'against', 'beyond', 'overtaken', 'own-word']),
  /** points of its bucket, 0-100 */
  contribution: z.number(),
  /** the day in the world from which it counts */
  from: z.string().nullable(),
})

/** A link whose development had happened before the baseline was published: never drift, at most overlooked. */
export const knownWhenWritten = z.object({
  linkId: z.string(),
  development: developmentBrief,
  relation: z.enum(RELATIONS),
  overlooked: z.boolean(),
  certain: z.boolean(),
})

/** A link that shows an error of the day, not drift. */
export const correction = z.object({ linkId: z.string(), development: developmentBrief, from: z.string() })

/** A link that is not in the sum at these clocks, and why. */
export const leftOut = z.object({
  linkId: z.string(),
  development: developmentBrief,
  relation: z.enum(RELATIONS),
  reason: z.enum([
    'not-accepted',
    'ended',
    'retracted',
    'context',
    'no-date',
    'not-known-yet',
    'not-happened-yet',
    'no-weight',
  ]),
})

/** The numbers of one claim without the lists behind them. `drift` is null when untested. */
export const claimNumbers = points.extend({
  tested: z.boolean(),
  drift: z.number().nullable(),
  corrected: z.boolean(),
  settledBy: z.enum(['overtakes', 'fulfils', 'fails']).nullable(),
  /** the day of the overtaking development, when overtaken */
  overtakenFrom: z.string().nullable(),
})

/** Drift and coverage of a baseline; both are always shown together. */
export const baselineNumbers = points.extend({
  drift: z.number().nullable(),
  coverage: z.number(),
  testedWeight: z.number(),
  totalWeight: z.number(),
  overtakenWeight: z.number(),
  correctedWeight: z.number(),
  testedClaims: z.number().int(),
  claims: z.number().int(),
  shares,
})

const claimTerms = claimNumbers.extend({
  claimId: z.string(),
  ref: z.string(),
  statement: z.string(),
  weight: z.number().int(),
  retired: z.boolean(),
  terms: z.array(term),
  corrections: z.array(correction),
  knownWhenWritten: z.array(knownWhenWritten),
  leftOut: z.array(leftOut),
})

const drift = baselineNumbers.extend({
  baselineId: z.string(),
  publishedOn: z.string(),
  clocks: clocksSet,
  stageFactor: z.boolean(),
  perClaim: z.array(claimTerms),
})

const linePoint = points.extend({ on: z.string(), drift: z.number().nullable(), coverage: z.number() })

const driftLine = z.object({
  baselineId: z.string(),
  publishedOn: z.string(),
  clocks: clocksSet,
  points: z.array(linePoint),
})

const loadTest = z.object({
  /** what is left out; `ref` for a development, else null */
  pillar: z.object({
    kind: z.enum(PILLARS),
    id: z.string(),
    ref: z.string().nullable(),
    label: z.string(),
  }),
  drift: z.number().nullable(),
  coverage: z.number(),
  /** after minus before, in points; null when there is drift only before or only after */
  driftMove: z.number().nullable(),
  coverageMove: z.number(),
  flips: z.array(
    z.object({
      ref: z.string(),
      from: z.enum(STANDINGS),
      to: z.enum(STANDINGS),
      driftBefore: z.number().nullable(),
      driftAfter: z.number().nullable(),
    }),
  ),
  linchpin: z.boolean(),
})

const loadBearing = z.object({
  baselineId: z.string(),
  clocks: clocksSet,
  tests: z.array(loadTest),
  /** how many there are in all */
  total: z.number().int(),
})

const claimLine = z.array(z.object({ on: z.string(), drift: z.number().nullable() }))

const footing = z.object({
  clocks: clocksSet,
  publishedOn: z.string(),
  drift: z.number().nullable(),
  /** drift if a rumour weighed like a deed */
  atFaceValue: z.number().nullable(),
  /** `factor`: mean stage factor, 0-1, of the developments that test it */
  sayDo: z.object({ counts: z.record(z.enum(deeds), z.number().int()), factor: z.number().nullable() }),
  independence: z.object({
    citations: z.number().int(),
    /** citations that repeat an origin the same development has already */
    repeats: z.number().int(),
    origins: z.number().int(),
    /** origins that several developments rest on; `alone`: for how many it is the only one */
    most: z.array(
      z.object({
        ...{ sourceId: z.string(), title: z.string() },
        ...{ developments: z.number().int(), alone: z.number().int() },
      }),
    ),
  }),
  /** at the end of each month, with what is known at the clock; null while untested */
  line: claimLine,
  /** the same with what was known on that very date */
  asKnownThen: claimLine,
})

export type Footing = z.infer<typeof footing>
export type LoadBearing = z.infer<typeof loadBearing>
export type LoadBearingTest = z.infer<typeof loadTest>
export type ClocksSet = z.infer<typeof clocksSet>
export type DevelopmentBrief = z.infer<typeof developmentBrief>
export type TermLine = z.infer<typeof term>
export type KnownLine = z.infer<typeof knownWhenWritten>
export type CorrectionLine = z.infer<typeof correction>
export type LeftOutLine = z.infer<typeof leftOut>
export type ClaimNumbers = z.infer<typeof claimNumbers>
export type BaselineShares = z.infer<typeof baselineNumbers>
export type ClaimTerms = z.infer<typeof claimTerms>
export type Drift = z.infer<typeof drift>
export type DriftLine = z.infer<typeof driftLine>
export type DriftLinePoint = z.infer<typeof linePoint>

const asked = {
  key: dossierKey,
  baselineId: id,
  ...clocks,
  /** false lets a rumour weigh like a deed */
  stageFactor: z.boolean().default(true),
}

export const driftContract = {
  getDrift: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines/{baselineId}/drift',
    permission: 'dossier.read',
    summary: 'Drift and coverage of a baseline at the two clocks, with every term behind them.',
    input: z.strictObject(asked),
    output: drift,
  }),
  seriesDrift: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines/{baselineId}/drift/line',
    permission: 'dossier.read',
    summary: 'Drift and coverage at the end of each month from the baseline’s date to the world date.',
    input: z.strictObject({
      ...asked,
      /** true: at each date only what was known on that very date; the line then ends at the knowledge date */
      asKnownThen: z.boolean().default(false),
    }),
    output: driftLine,
  }),
  getFooting: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/claims/{ref}/footing',
    permission: 'dossier.read',
    summary:
      'What a claim’s drift rests on: words or deeds, how many independent origins, and its line over both clocks.',
    input: z.strictObject({ key: dossierKey, ref: z.string().max(40), ...clocks }),
    output: footing,
  }),
  getLoadBearing: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines/{baselineId}/load-bearing',
    permission: 'dossier.read',
    summary:
      'Drift without each development, source, outlet, analyst and year it rests on, the greatest move first.',
    input: z.strictObject({
      ...asked,
      /** only pillars of this kind */
      of: z.enum(PILLARS).optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: loadBearing,
  }),
}
