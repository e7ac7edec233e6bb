import { burstsOf } from './bursts'
import { changePoints, levelsOf } from './change-points'
import { intervalLevels, poissonInterval, type IntervalLevel } from './count-interval'
import { endOfStep, stepName, type Step } from './steps'

/** What is marked over the counts, each to be switched off. */
export const markNames = ['changes', 'bursts'] as const
export type MarkName = (typeof markNames)[number]

/** What an address says of marks and intervals: `marks=none` or some of the names, `interval=0`; without a word both marks, at 80 %. */
export function readMarks(params: { get(name: string): string | null }): {
  marks: MarkName[]
  interval: IntervalLevel
} {
  const said = params.get('marks')
  return {
    marks: said === null ? [...markNames] : markNames.filter((name) => said.split(',').includes(name)),
    interval: intervalLevels.find((level) => String(level) === params.get('interval')) ?? 80,
  }
}

/** A change of pace or a burst: the step that it begins in, the days that it is about, and what it says. */
export type PeriodMark = {
  kind: MarkName
  /** numbers of steps on the axis, both included; of a change the steps of the new level */
  first: number
  last: number
  from: string
  to: string
  rises: boolean
  words: string
}

type Asked = {
  starts: readonly string[]
  step: Step
  /** of all kinds that are drawn, by first day of the step */
  totals: ReadonlyMap<string, number>
  /** the last day there is anything to know of: its step is not over and is left out */
  today: string
  /** with fewer developments than this nothing is said */
  few: number
  marks: readonly MarkName[]
}

const daysIn = (start: string, step: Step) =>
  (Date.parse(endOfStep(start, step)) - Date.parse(start)) / 86_400_000 + 1
const amount = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 1 })
/** Of a mean year's share, in days. */
const usualDays: Record<Step, number> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 }

/**
 * What changed and what burst in counts by step, and the mean that each step lies on (null outside). Counted from the first to the last step that has
 * anything in it and is over: before and after them nothing was logged, which is no sign that nothing happened. A step in between counts as none.
 */
export function periodMarks({ starts, step, totals, today, few, marks }: Asked): {
  marks: PeriodMark[]
  level: (number | null)[]
} {
  const begin = starts.findIndex((start) => (totals.get(start) ?? 0) > 0)
  const end = starts.findLastIndex((start) => (totals.get(start) ?? 0) > 0 && endOfStep(start, step) < today)
  const over = begin === -1 ? [] : starts.slice(begin, end + 1)
  const counted = over.map((start) => ({ n: totals.get(start) ?? 0, days: daysIn(start, step) }))
  const level: (number | null)[] = starts.map(() => null)
  if (counted.length < 3) return { marks: [], level }
  const place = (first: number, last: number) => ({
    ...{ first: begin + first, last: begin + last },
    ...{ from: over[first]!, to: endOfStep(over[last]!, step) },
  })
  const perStep = (rate: number) => amount(rate * usualDays[step])
  const points = marks.includes('changes') ? changePoints(levelsOf(counted), few) : []
  for (const { before, after } of points)
    for (const { first, last, rate } of [before, after])
      for (let at = first; at <= last; at += 1) level[begin + at] = rate * counted[at]!.days
  const changes = points.map(({ at, before, after }): PeriodMark => {
    const rises = after.rate > before.rate
    const how = `${rises ? 'more' : 'less'} often from ${stepName(over[at]!, step)}`
    const words = `${how}: ${perStep(before.rate)} → ${perStep(after.rate)} a ${step}`
    return { kind: 'changes', ...place(after.first, after.last), rises, words }
  })
  const bursts = (marks.includes('bursts') ? burstsOf(counted, few) : []).map((burst): PeriodMark => {
    const { first, last, n, times } = burst
    const [from, to] = [stepName(over[first]!, step), stepName(over[last]!, step)]
    const words = `burst in ${first === last ? from : `${from} to ${to}`}: ${amount(n)}, ${amount(times)} times as many as usual`
    return { kind: 'bursts', ...place(first, last), rises: true, words }
  })
  return { marks: [...changes, ...bursts].toSorted((a, b) => (a.from < b.from ? -1 : 1)), level }
}

/** The methods by name, as they stand under the drawing. */
export const methodSaid: Record<MarkName, string> = {
  changes: 'Changes: PELT with Poisson cost, penalty 3 ln n',
  bursts: 'Bursts: Kleinberg’s automaton of two states, twice the usual rate, Poisson cost',
}

/** What stands beside the counts of a step in the table: the interval, and what is marked there. */
export type BesideCount = { low: number; high: number; mark: string }

/** What stands beside each count, by the first day of its step. */
export const besideCounts =
  (interval: IntervalLevel, marks: readonly PeriodMark[]) =>
  (start: string, n: number): BesideCount => ({
    ...(interval === 0 ? { low: n, high: n } : poissonInterval(n, interval)),
    mark: marks
      .filter(({ from }) => from === start)
      .map(({ words }) => words)
      .join('; '),
  })

/** Developments of all kinds together, by first day of the step. */
export function totalsOf(counts: readonly { start: string; n: number }[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { start, n } of counts) totals.set(start, (totals.get(start) ?? 0) + n)
  return totals
}
