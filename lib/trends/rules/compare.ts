import type { Count } from '../contract'
import { changeOf, type Change } from './change'
import { dayNumber, dayOfNumber } from './cube'

/** A stretch of days, both included. */
export type Period = { from: string; to: string }

/** What is compared: before and after the baseline or a development, by its ref, or periods of one's own. */
export type Compare =
  | { by: 'baseline' }
  | { by: 'development'; ref: string }
  | { by: 'periods'; periods: Period[] }

/** More than this cannot be read beside each other. */
export const periodsMost = 4

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function periodIn(text: string): Period | null {
  const [from = '', to = '', ...more] = text.split('..')
  return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

/** Reads what an address compares: `baseline`, a ref, or two to four of `2019-01-01..2019-12-31`. Null when it says nothing that can be read. */
export function readCompare(said: readonly string[]): Compare | null {
  const [first = ''] = said
  if (first === 'baseline') return { by: 'baseline' }
  if (/^[A-Z][A-Z0-9]{1,7}-D-\d{4,}$/.test(first)) return { by: 'development', ref: first }
  const periods = said.flatMap((text) => periodIn(text) ?? []).slice(0, periodsMost)
  return periods.length < 2 ? null : { by: 'periods', periods }
}

/** The same as an address says it. */
export function compareSaid(compare: Compare): string[] {
  if (compare.by === 'baseline') return ['baseline']
  if (compare.by === 'development') return [compare.ref]
  return compare.periods.map(({ from, to }) => `${from}..${to}`)
}

const daysIn = ({ from, to }: Period) => dayNumber(to) - dayNumber(from) + 1
const day = (start: string, by: number) => dayOfNumber(dayNumber(start) + by)

/** A year of days, for rates. */
export const yearDays = 365.25
export const yearsIn = (period: Period): number => daysIn(period) / yearDays

/**
 * Before and after a day, within the days there is anything to know of; the day itself is after. `even` takes as many days of the longer side as the
 * shorter has, those next to the day. Null where one side has none.
 */
export function splitAt(at: string, within: Period, even: boolean): Period[] | null {
  const [before, after] = [
    { from: within.from, to: day(at, -1) },
    { from: at, to: within.to },
  ]
  const days = Math.min(daysIn(before), daysIn(after))
  if (days < 1) return null
  return even
    ? [
        { from: day(at, -days), to: before.to },
        { from: at, to: day(at, days - 1) },
      ]
    : [before, after]
}

/**
 * Periods as far as they have passed. `even` takes of each as many days from its beginning as the shortest has: a year that is not over is compared
 * with the same part of the other. Null where one has not begun.
 */
export function passedPeriods(periods: readonly Period[], last: string, even: boolean): Period[] | null {
  const passed = periods.map(({ from, to }) => ({ from, to: to < last ? to : last }))
  const days = Math.min(...passed.map(daysIn))
  if (days < 1) return null
  return even ? passed.map(({ from }) => ({ from, to: day(from, days - 1) })) : passed
}

/** The stretch of the same length that ends where this one begins, and this one. */
export const withOneBefore = (period: Period): Period[] => [
  { from: day(period.from, -daysIn(period)), to: day(period.from, -1) },
  period,
]

/**
 * The 95 % interval of a count taken as Poisson, by Byar's approximation (Breslow & Day, Statistical Methods in Cancer Research II, 1987, p. 69);
 * within 1 % of the exact one from 1 on.
 */
export function countInterval(n: number): { low: number; high: number } {
  const side = (count: number, sign: 1 | -1) =>
    count * (1 - 1 / (9 * count) + (sign * 1.96) / (3 * Math.sqrt(count))) ** 3
  return { low: n <= 0 ? 0 : Math.max(0, side(n, -1)), high: side(n + 1, 1) }
}

/** A kind in each period: how many, and how much it changed against the first period. */
export type ComparedRow = {
  kind: string
  n: number[]
  /** per year */
  rates: number[]
  /** of every period but the first, against it */
  changes: Change[]
}

/** Kinds in all periods, the most frequent first, under a row of all kinds together (`kind` empty). Counts are those of each period, in its order. */
export function comparedRows(
  periods: readonly Period[],
  counts: readonly (readonly Count[])[],
  few: number,
): ComparedRow[] {
  const years = periods.map(yearsIn)
  const sums = new Map<string, number[]>()
  const none = () => periods.map(() => 0)
  const all = none()
  counts.forEach((ofPeriod, at) => {
    for (const { kind, n } of ofPeriod) {
      const sum = sums.get(kind) ?? none()
      sum[at]! += n
      all[at]! += n
      sums.set(kind, sum)
    }
  })
  const total = (n: number[]) => n.reduce((sum, one) => sum + one, 0)
  const rowOf = (kind: string, n: number[]): ComparedRow => ({
    ...{ kind, n, rates: n.map((one, at) => one / years[at]!) },
    changes: n
      .slice(1)
      .map((one, at) => changeOf({ n: n[0]!, years: years[0]! }, { n: one, years: years[at + 1]! }, few)),
  })
  const ranked = [...sums].toSorted(([a, n], [b, m]) => total(m) - total(n) || (a < b ? -1 : 1))
  return [rowOf('', all), ...ranked.map(([kind, n]) => rowOf(kind, n))]
}
