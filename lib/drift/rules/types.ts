import type { GradedCitation } from '@/lib/sources/rules/grade'
import type { Relation } from './relations'

/** 'YYYY-MM-DD'. Compared as text; there is no time of day and no time zone anywhere in the method. */
export type PlainDate = string

/** How far a development has got from word to deed. */
export type Stage =
  | 'rumoured'
  | 'announced'
  | 'agreed'
  | 'funded'
  | 'under-way'
  | 'completed'
  | 'suspended'
  | 'cancelled'
  | 'reversed'

/** A citation of a development. `origin` is the id of the source it goes back to (its own id when it repeats none). */
export type DriftCitation = GradedCitation & { sourceId: string; outletId: string | null }

/** A development as the method sees it. */
export type DriftDevelopment = {
  id: string
  /** first day of what its date says; null when open */
  happenedStart: PlainDate | null
  /** last day; null when open: it goes on */
  happenedEnd: PlainDate | null
  /** precision of the EDTF date ('day', 'month', 'interval'...); worked out from the two days when absent */
  precision?: string | null
  /** the day from which the team can have known it: recorded, or for backfilled history the earliest publication */
  knownFrom: PlainDate
  stage: Stage
  polarity: 'occurred' | 'did-not-occur'
  citations: readonly DriftCitation[]
  retracted: boolean
  /** the day of the retraction on the knowledge clock; without it a retracted development never counted */
  retractedOn?: PlainDate | null
}

/** A link from a development to a claim. */
export type DriftLink = {
  id: string
  claimId: string
  developmentId: string
  relation: Relation
  strength: 1 | 2 | 3
  state: 'accepted' | 'proposed' | 'rejected' | 'withdrawn'
  /** the day the link was made, or for backfilled links the day it is taken to be known from */
  recordedOn: PlainDate
  /** the day on which an accepted link stopped counting (replaced or withdrawn later); it counts until the day before */
  endedOn?: PlainDate | null
  /** the account that proposed it, for the load test */
  proposedById?: string
  development: DriftDevelopment
}

/** A claim as the method sees it: its weight in the baseline, 1-5. A retired claim is no longer counted in the baseline's numbers. */
export type DriftClaim = { id: string; weight: number; retired?: boolean }

/** The two clocks, both inclusive: what had happened by `world`, of what was recorded by `known`. */
export type Clock = { world: PlainDate; known: PlainDate }

/** `k` is the weight of the baseline's own word (default 1); `stageFactor: false` lets a rumour weigh like a deed (default true). */
export type DriftOptions = { baselineDate: PlainDate; stageFactor?: boolean; k?: number }

/** Where points go. The five of a tested claim sum to 100. */
export type Bucket = 'held' | 'against' | 'beyond' | 'overtaken' | 'own-word'

/** Points 0-100 by bucket. */
export type Points = {
  held: number
  against: number
  beyond: number
  overtakenPoints: number
  ownWord: number
}

/** One line of the list behind a claim's numbers. The own word of the baseline has no link. */
export type Term = {
  linkId: string | null
  developmentId: string | null
  relation: Relation | null
  strength: 1 | 2 | 3 | null
  /** grade g of the development, 0-1 */
  grade: number | null
  stageFactor: number
  /** w, what the link weighs in the sum; k for the own word */
  weight: number
  bucket: Bucket
  /** points of its bucket, 0-100; the contributions of a bucket sum exactly to the claim's number */
  contribution: number
  /** the day in the world from which it counts */
  from: PlainDate | null
}

/** A link whose development belongs to the time before the baseline: it can be an oversight, never drift. */
export type KnownWhenWritten = {
  linkId: string
  developmentId: string
  relation: Relation
  /** it speaks against the claim, so the claim may have been wrong on the day: a candidate for `corrects` */
  overlooked: boolean
  /** false when the date is too coarse to tell whether it was before or after the baseline */
  certain: boolean
}

/** Why a link does not enter the sum at this clock. */
export type LeftOutReason =
  | 'not-accepted'
  | 'ended'
  | 'retracted'
  | 'context'
  | 'no-date'
  | 'not-known-yet'
  | 'not-happened-yet'
  | 'no-weight'

export type LeftOut = { linkId: string; developmentId: string; relation: Relation; reason: LeftOutReason }

/** A link and the day from which it has its effect. */
export type Since = { from: PlainDate; linkId: string; developmentId: string }

/** The drift of one claim at a clock, with everything that makes it. */
export type ClaimDrift = Points & {
  claimId: string
  weight: number
  retired: boolean
  tested: boolean
  /** sums of weights: for, against, beyond */
  S: number
  X: number
  E: number
  /** against + beyond + overtaken, 0-100; null when untested */
  drift: number | null
  /** set when the claim was overtaken before anything resolved it */
  overtaken: Since | null
  /** the first resolution of a forecast, also when the claim had been overtaken before */
  resolution: (Since & { outcome: 'fulfilled' | 'failed' }) | null
  settledBy: 'overtakes' | 'fulfils' | 'fails' | null
  corrected: boolean
  corrections: Since[]
  terms: Term[]
  knownWhenWritten: KnownWhenWritten[]
  leftOut: LeftOut[]
}

/** Drift and coverage of a baseline, without the claims behind them. */
export type BaselineNumbers = Points & {
  /** weighted mean over tested claims, 0-100; null when nothing is tested (0 on the day of publication) */
  drift: number | null
  /** tested weight in per cent of all weight, 0-100 */
  coverage: number
  testedWeight: number
  totalWeight: number
  overtakenWeight: number
  correctedWeight: number
  testedClaims: number
  claims: number
}

/** Parts of all the weight of a baseline in per cent, untested included; they sum to 100. */
export type Shares = {
  held: number
  against: number
  beyond: number
  overtaken: number
  ownWord: number
  untested: number
}

/** Drift and coverage of a baseline at a clock, with every claim behind them in the order given. */
export type BaselineDrift = BaselineNumbers & { shares: Shares; perClaim: ClaimDrift[] }
