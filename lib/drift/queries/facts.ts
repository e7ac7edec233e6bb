import 'server-only'
import type { DatedStanding } from '@/lib/claims/rules/standing'
import type { ClaimRow } from '@/lib/claims/contract'
import type { LinkWhole } from '@/lib/links/contract'
import type { Credibility, Reliability } from '@/lib/sources/rules/admiralty'
import type { DevelopmentBrief } from '../contract'
import type { DriftLink } from '../rules/types'

/** A claim as recorded, with the date of the baseline it belongs to. */
export type ClaimFacts = Pick<
  ClaimRow,
  | 'id'
  | 'ref'
  | 'baselineId'
  | 'statement'
  | 'type'
  | 'role'
  | 'horizon'
  | 'likelihood'
  | 'likelihoodLow'
  | 'likelihoodHigh'
  | 'weight'
  | 'version'
> & { publishedOn: string }

/** A link as recorded, beside what the method makes of it. */
export type LinkFacts = Omit<LinkWhole, 'claim'> & { claimId: string; drift: DriftLink }

/** A standing as decided. */
export type StandingFacts = DatedStanding & {
  claimId: string
  reason: string
  decidedBy: string
  recordedAt: string
}

/** Everything that drift, claims and baselines are worked out from. */
export type Evidence = {
  claims: ClaimFacts[]
  links: LinkFacts[]
  standings: Map<string, StandingFacts[]>
}

/** A link's row with its development's columns, as the query gives it. */
export type LinkRow = Omit<LinkWhole, 'claim' | 'development' | 'backfilled'> & {
  claimId: string
  knownFrom: string | null
  endedOn: string | null
  developmentId: string
  ref: string
  title: string
  kindCode: string
  happened: string
  startsOn: string
  endsOn: string | null
  precision: string
  stage: DriftLink['development']['stage']
  polarity: DriftLink['development']['polarity']
  reliability: string | null
  credibility: number | null
  developmentKnownFrom: string
  developmentBackfilled: boolean
  refused: boolean
  retractedOn: string | null
}

/** A citation's row with what its source repeats. */
export type CitationRow = {
  developmentId: string
  sourceId: string
  originId: string | null
  outletId: string | null
  reliability: Reliability
  credibility: Credibility
}

/** What the method needs of a development, and what a page shows of it. */
export type DevelopmentFacts = { drift: DriftLink['development']; brief: DevelopmentBrief }
