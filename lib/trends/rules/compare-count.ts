import type { Count } from '../contract'
import type { coarseDates } from './steps'
import { splitAt, passedPeriods, withOneBefore, type Compare, type Period } from './compare'
import type { Lens } from './lens'
import { endOfStep, startOfStep, stepsBetween } from './steps'
import { tally } from './tally'

type Known = {
  /** what there is to know of: from the first day of the axis to the last that has passed */
  within: Period
  baselineOn: string | null
  /** the first day of the development that it is split at; null while that is not known */
  splitOn: string | null
  even: boolean
}

/** What is compared where nobody has said: before and after the baseline, or the last year and the one before. */
export function usualCompare({ within, baselineOn }: Pick<Known, 'within' | 'baselineOn'>): Compare {
  if (baselineOn !== null && baselineOn > within.from && baselineOn <= within.to) return { by: 'baseline' }
  const from = `${Number(within.to.slice(0, 4)) - 1}${within.to.slice(4)}`.replace(/-02-29$/, '-03-01')
  return { by: 'periods', periods: withOneBefore({ from, to: within.to }) }
}

/** The periods that a comparison comes to; null where a side has no day that has passed. */
export function comparedPeriods(compare: Compare, known: Known): Period[] | null {
  const { within, baselineOn, splitOn, even } = known
  if (compare.by === 'periods') return passedPeriods(compare.periods, within.to, even)
  const at = compare.by === 'baseline' ? baselineOn : splitOn
  return at === null ? null : splitAt(at, within, even)
}

/** A cube of months knows no days: its periods are of whole months. */
export const countablePeriods = (lens: Lens, periods: readonly Period[]): Period[] =>
  periods.map((period) =>
    lens.cube.grain === 'month'
      ? { from: startOfStep(period.from, 'month'), to: endOfStep(startOfStep(period.to, 'month'), 'month') }
      : period,
  )

/** Developments of a period by kind, seen through a lens but for its stretch of time. Loose dates count where they begin, or by their share of days. */
export function countsIn(lens: Lens, { from, to }: Period, dates: (typeof coarseDates)[number]): Count[] {
  const step = lens.cube.grain === 'month' ? 'month' : 'day'
  return tally(lens, { starts: stepsBetween(from, to, step), step, dates }, ['period'])
}
