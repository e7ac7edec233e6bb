import 'server-only'
import type { ClaimRow } from '@/lib/claims/contract'
import type { RecastDays } from '@/lib/claims/rules/followed'
import type { DatedStanding } from '@/lib/claims/rules/standing'
import type { LinkWhole } from '@/lib/links/contract'
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
  | 'owner'
  | 'version'
> & { publishedOn: string }

/** A link as far as the method and a margin need it: what the method makes of it, and the development it is from. */
export type LinkFacts = {
  id: string
  claimId: string
  state: LinkWhole['state']
  drift: DriftLink
  development: DevelopmentBrief
}

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
  /** splits and merges by claim; most have none */
  recasts: Map<string, RecastDays[]>
}
