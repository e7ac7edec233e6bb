import { lastDay } from '@/lib/developments/rules/calendar'
import { bearingsByClaim, type Bearing } from './bearing'
import { baselineNumbers, OWN_WORD, type Counted } from './drift'
import { sumUp } from './sum'
import type { BaselineNumbers, Clock, DriftClaim, DriftLink, DriftOptions, PlainDate } from './types'

/** Drift and coverage of the baseline at one date of the line. */
export type SeriesPoint = BaselineNumbers & { clock: Clock }

/**
 * Which dates the line covers and what is known at each: `to` is its last day; `known` is a fixed knowledge date, or
 * 'as-it-went' to see at each date only what was known on that very date. `retiredAt` says which claims were retired at a
 * point of the line; without it a claim is retired along the whole line or not at all.
 */
export type SeriesSpan = {
  to: PlainDate
  known: PlainDate | 'as-it-went'
  retiredAt?: (claim: DriftClaim, clock: Clock) => boolean
}

/** The baseline's date, the month ends after it, and the last day itself. Empty when the last day is before the baseline. */
export function monthEnds(from: PlainDate, to: PlainDate): PlainDate[] {
  if (to < from) return []
  const days = [from]
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (let end = lastDay(year, month); end <= to; end = lastDay(year, month)) {
    if (end > from) days.push(end)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  if (days.at(-1) !== to) days.push(to)
  return days
}

/** The number of the first of the days, in order, that is not before `date`; their count when all are. */
function firstFrom(days: readonly PlainDate[], date: PlainDate): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < date) low = middle + 1
    else high = middle
  }
  return low
}

/** A bearing that counts on the line from its point `enters` until the point before `leaves`. */
type Stay = { bearing: Bearing; enters: number; leaves: number }

/** Where a bearing counts on the line, or null for nowhere. The same rule as fateOf, on numbers of points instead of dates. */
function stayOf(bearing: Bearing, days: readonly PlainDate[], known: SeriesSpan['known']): Stay | null {
  const { from, knownFrom, knownUntil } = bearing
  if (bearing.never !== null) return null
  if (known !== 'as-it-went') {
    const isKnown = knownFrom <= known && (knownUntil === null || known < knownUntil)
    return isKnown ? { bearing, enters: firstFrom(days, from), leaves: days.length } : null
  }
  const enters = firstFrom(days, from > knownFrom ? from : knownFrom)
  return { bearing, enters, leaves: knownUntil === null ? days.length : firstFrom(days, knownUntil) }
}

/** The numbers of a claim at each point of the line, summed again only where a link enters or leaves. */
function alongTheLine(claim: DriftClaim, stays: readonly Stay[], points: number, k: number): Counted[] {
  const turns = new Uint8Array(points + 1)
  for (const stay of stays) turns[stay.enters] = turns[stay.leaves] = 1
  const line: Counted[] = []
  let now: Counted | null = null
  for (let point = 0; point < points; point += 1) {
    if (!now || turns[point]) {
      const counting: Bearing[] = []
      for (const stay of stays) if (stay.enters <= point && point < stay.leaves) counting.push(stay.bearing)
      now = Object.assign(sumUp(counting, k), { weight: claim.weight, retired: claim.retired })
    }
    line.push(now)
  }
  return line
}

/** A claim's numbers at a point, as one value or none, retired if it was at that clock. */
function countedAt(
  counted: Counted | undefined,
  claim: DriftClaim | undefined,
  clock: Clock,
  retiredAt: SeriesSpan['retiredAt'],
): Counted | [] {
  if (!counted || !claim) return []
  return retiredAt ? { ...counted, retired: retiredAt(claim, clock) } : counted
}

/**
 * Drift and coverage of a baseline over time: on its own date, at each month end after it, and on the last day. Every point
 * equals driftAt of its clock to the last digit; only claims on which something changed in a month are summed again.
 */
export function driftSeries(
  claims: readonly DriftClaim[],
  links: readonly DriftLink[],
  span: SeriesSpan,
  options: DriftOptions,
): SeriesPoint[] {
  const byClaim = bearingsByClaim(links, options)
  const days = monthEnds(options.baselineDate, span.to)
  const lines = claims.map((claim) => {
    const stays = (byClaim.get(claim.id) ?? []).flatMap((bearing) => stayOf(bearing, days, span.known) ?? [])
    return alongTheLine(claim, stays, days.length, options.k ?? OWN_WORD)
  })
  return days.map((world, point) => {
    const clock = { world, known: span.known === 'as-it-went' ? world : span.known }
    const counted = lines.flatMap((line, index) =>
      countedAt(line[point], claims[index], clock, span.retiredAt),
    )
    return { clock, ...baselineNumbers(counted, clock, options) }
  })
}
