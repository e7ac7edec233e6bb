import type { LoggedStep } from './logging'
import { startOfStep, type Step } from './steps'

/** Developments that happened in one month and became known in another, both as the month's first day. */
export type MonthPair = { month: string; recorded: string; n: number }

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Nearest rank among values that stand for many each. */
function rank(values: [number, number][], share: number): number {
  const all = values.reduce((sum, [, n]) => sum + n, 0)
  let sum = 0
  for (const [value, n] of values) {
    sum += n
    if (sum >= share * all) return value
  }
  return values.at(-1)![0]
}

/** The steps of a long log, from counts by month: lags in months, what was known beforehand none, sources not counted. */
export function loggedByMonth(pairs: readonly MonthPair[], step: Step): LoggedStep[] {
  const steps = new Map<string, { n: number; known: number; lags: Map<number, number> }>()
  const stepOf = (month: string) => {
    const start = startOfStep(month, step)
    const found = steps.get(start) ?? { n: 0, known: 0, lags: new Map<number, number>() }
    steps.set(start, found)
    return found
  }
  for (const { month, recorded, n } of pairs) {
    const lag = Math.max(0, monthNumber(recorded) - monthNumber(month))
    const happened = stepOf(month)
    happened.n += n
    happened.lags.set(lag, (happened.lags.get(lag) ?? 0) + n)
    stepOf(recorded).known += n
  }
  return [...steps]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, { n, known, lags }]) => {
      const sorted = [...lags].toSorted(([a], [b]) => a - b)
      const lag = n > 0 ? { median: rank(sorted, 0.5), most: rank(sorted, 0.9) } : null
      return { start, n, known, sources: null, lag }
    })
}
