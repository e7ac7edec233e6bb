import 'server-only'
import { isFollowed } from '@/lib/claims/rules/followed'
import { standingAt } from '@/lib/claims/rules/standing'
import type { ClaimNumbers } from '../contract'
import { claimAt, fromClaims } from '../rules/drift'
import { bearingsByClaim } from '../rules/bearing'
import type { BaselineDrift, ClaimDrift, Clock, DriftClaim } from '../rules/types'
import type { ClaimFacts, Evidence, LinkFacts, StandingFacts } from './facts'
import { grouped } from './grouped'

/** One claim at the clocks: its numbers with their lists, the standing in force, and its own links. */
export type Assessed = {
  claim: ClaimFacts
  /** neither split nor merged away, and there already, as known at the clock; if not, it counts in nothing and is only read */
  followed: boolean
  drift: ClaimDrift
  standing: StandingFacts | null
  links: LinkFacts[]
}

/** What the caller asks of the method besides the clocks. */
export type Asked = { stageFactor?: boolean | undefined }

const optionsFor = (baselineDate: string, { stageFactor = true }: Asked) => ({ baselineDate, stageFactor })

/** The standing in force of a claim at the clocks, or null. */
export function standingOf({ standings }: Evidence, claimId: string, clock: Clock): StandingFacts | null {
  return standingAt(standings.get(claimId) ?? [], { worldDate: clock.world, knowledgeDate: clock.known })
}

/** Whether a claim is followed as known at the clock: neither split nor merged away, and there already. */
export const followedAt = ({ recasts }: Evidence, claimId: string, { known }: Clock): boolean =>
  isFollowed(recasts.get(claimId) ?? [], known)

/** Whether a claim is left out of its baseline's numbers: retired by its standing in force, or not followed. */
export const leftOutAt = (evidence: Evidence, claimId: string, clock: Clock): boolean =>
  !followedAt(evidence, claimId, clock) || standingOf(evidence, claimId, clock)?.standing === 'retired'

/** The claims as the method takes them: retired when that is the standing in force, and when they are not followed. */
export function methodClaims(evidence: Evidence, clock: Clock): DriftClaim[] {
  return evidence.claims.map(({ id, weight }) => ({ id, weight, retired: leftOutAt(evidence, id, clock) }))
}

/** Every claim of the evidence at the clocks, each against the date of its own baseline. */
export function assess(evidence: Evidence, clock: Clock, asked: Asked = {}): Assessed[] {
  const links = grouped(evidence.links, ({ claimId }) => claimId)
  const retired = new Map(methodClaims(evidence, clock).map((claim) => [claim.id, claim]))
  const dates = new Set(evidence.claims.map(({ publishedOn }) => publishedOn))
  const bearings = new Map(
    [...dates].map((date) => [
      date,
      bearingsByClaim(
        evidence.links.map(({ drift }) => drift),
        optionsFor(date, asked),
      ),
    ]),
  )
  return evidence.claims.map((claim) => ({
    claim,
    followed: followedAt(evidence, claim.id, clock),
    drift: claimAt(
      retired.get(claim.id)!,
      bearings.get(claim.publishedOn)?.get(claim.id) ?? [],
      clock,
      optionsFor(claim.publishedOn, asked),
    ),
    standing: standingOf(evidence, claim.id, clock),
    links: links.get(claim.id) ?? [],
  }))
}

/** Drift and coverage of a baseline from its claims as assessed. */
export function baselineDriftOf(
  assessed: readonly Assessed[],
  publishedOn: string,
  clock: Clock,
  asked: Asked = {},
): BaselineDrift {
  return fromClaims(
    assessed.map(({ drift }) => drift),
    clock,
    optionsFor(publishedOn, asked),
  )
}

/** The numbers of a claim as the API gives them. */
export function numbersOf(drift: ClaimDrift): ClaimNumbers {
  const { held, against, beyond, overtakenPoints, ownWord, tested, corrected, settledBy, overtaken } = drift
  return {
    held,
    against,
    beyond,
    overtakenPoints,
    ownWord,
    tested,
    drift: drift.drift,
    corrected,
    settledBy,
    overtakenFrom: overtaken?.from ?? null,
  }
}
