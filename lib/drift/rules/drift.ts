import { bearingsByClaim, fateOf, type Bearing } from './bearing'
import { findResolution, sinceOf, sumUp, termsOf, type Sum } from './sum'
import type {
  BaselineDrift,
  BaselineNumbers,
  ClaimDrift,
  Clock,
  DriftClaim,
  DriftLink,
  DriftOptions,
  Points,
} from './types'

/** The version of the method in docs/drift-method.md. An edition of a report keeps the version it was made with. */
export const METHOD_VERSION = 1

/** The weight of the baseline's own word against the evidence: as much as one strong, completed, certain development. */
export const OWN_WORD = 1

/** Relations that, before the baseline, mean that it may have been wrong on the day. */
const SPEAKS_AGAINST: readonly string[] = ['contradicts', 'fails', 'overtakes']

/** The drift of one claim at a clock from its own bearings (see bearingsByClaim), with the lists behind it. */
export function claimAt(
  claim: DriftClaim,
  bearings: readonly Bearing[],
  clock: Clock,
  options: DriftOptions,
): ClaimDrift {
  const k = options.k ?? OWN_WORD
  const counting: Bearing[] = []
  const knownWhenWritten: ClaimDrift['knownWhenWritten'] = []
  const leftOut: ClaimDrift['leftOut'] = []
  for (const bearing of bearings) {
    const fate = fateOf(bearing, clock)
    const { id: linkId, developmentId, relation } = bearing.link
    if (fate === 'counts') counting.push(bearing)
    else if (fate === 'known-when-written') {
      const overlooked = SPEAKS_AGAINST.includes(relation)
      knownWhenWritten.push({ linkId, developmentId, relation, overlooked, certain: bearing.certain })
    } else leftOut.push({ linkId, developmentId, relation, reason: fate })
  }
  const sum = sumUp(counting, k)
  const { total: _, settling, ...numbers } = sum
  return {
    claimId: claim.id,
    weight: claim.weight,
    retired: claim.retired ?? false,
    ...numbers,
    overtaken: settling && sum.settledBy === 'overtakes' ? sinceOf(settling) : null,
    resolution: findResolution(counting),
    corrections: counting.filter((bearing) => bearing.link.relation === 'corrects').map(sinceOf),
    terms: termsOf(counting, sum, k),
    knownWhenWritten,
    leftOut,
  }
}

/** What the baseline's numbers need of a claim. */
export type Counted = Points &
  Pick<Sum, 'tested' | 'drift' | 'settledBy' | 'corrected'> & { weight: number; retired?: boolean }

/**
 * Drift and coverage of a baseline from its claims' numbers: drift is the mean over tested claims by weight, coverage is
 * tested weight / weight in per cent. Retired claims are not counted. On the day of publication drift is 0, since nothing
 * can have happened after it; before that day, or when nothing is tested, there is no drift to show (null).
 */
export function baselineNumbers(
  claims: readonly Counted[],
  clock: Clock,
  options: DriftOptions,
): BaselineNumbers {
  const sums = { totalWeight: 0, testedWeight: 0, overtakenWeight: 0, correctedWeight: 0 }
  const points = { held: 0, against: 0, beyond: 0, overtakenPoints: 0, ownWord: 0 }
  let [drift, testedClaims, counted] = [0, 0, 0]
  for (const claim of claims) {
    if (claim.retired) continue
    counted += 1
    sums.totalWeight += claim.weight
    if (claim.corrected) sums.correctedWeight += claim.weight
    if (claim.drift === null) continue
    testedClaims += 1
    sums.testedWeight += claim.weight
    if (claim.settledBy === 'overtakes') sums.overtakenWeight += claim.weight
    drift += claim.weight * claim.drift
    points.held += claim.weight * claim.held
    points.against += claim.weight * claim.against
    points.beyond += claim.weight * claim.beyond
    points.overtakenPoints += claim.weight * claim.overtakenPoints
    points.ownWord += claim.weight * claim.ownWord
  }
  const { testedWeight, totalWeight } = sums
  const untestedDrift = clock.world === options.baselineDate ? 0 : null
  const mean = (sum: number) => (testedWeight > 0 ? sum / testedWeight : 0)
  return {
    held: mean(points.held),
    against: mean(points.against),
    beyond: mean(points.beyond),
    overtakenPoints: mean(points.overtakenPoints),
    ownWord: mean(points.ownWord),
    drift: testedWeight > 0 ? Math.min(100, drift / testedWeight) : untestedDrift,
    coverage: totalWeight > 0 ? (100 * testedWeight) / totalWeight : 0,
    ...sums,
    testedClaims,
    claims: counted,
  }
}

/**
 * Drift and coverage of a baseline at a clock, method version 1, with every claim and every term behind them.
 * Pure and exact: the same links in any order give the same digits. Links of claims not in the list are ignored.
 */
export function driftAt(
  claims: readonly DriftClaim[],
  links: readonly DriftLink[],
  clock: Clock,
  options: DriftOptions,
): BaselineDrift {
  const bearings = bearingsByClaim(links, options)
  return fromClaims(
    claims.map((claim) => claimAt(claim, bearings.get(claim.id) ?? [], clock, options)),
    clock,
    options,
  )
}

/** Puts claims already worked out together to the baseline's drift. */
export function fromClaims(
  perClaim: readonly ClaimDrift[],
  clock: Clock,
  options: DriftOptions,
): BaselineDrift {
  const numbers = baselineNumbers(perClaim, clock, options)
  const part = numbers.totalWeight > 0 ? numbers.testedWeight / numbers.totalWeight : 0
  const { held, against, beyond, overtakenPoints, ownWord } = numbers
  const shares = {
    held: held * part,
    against: against * part,
    beyond: beyond * part,
    overtaken: overtakenPoints * part,
    ownWord: ownWord * part,
    untested: numbers.totalWeight > 0 ? 100 - 100 * part : 0,
  }
  return { ...numbers, shares, perClaim: [...perClaim] }
}
