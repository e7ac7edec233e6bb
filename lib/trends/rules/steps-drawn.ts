import type { Count } from '../contract'
import { poissonInterval, type IntervalLevel } from './count-interval'
import { stepName, type Step } from './steps'

/** A kind as it is drawn; `code` is empty for all the others together. */
export type DrawnKind = { code: string; name: string; colour: string; total: number }

/** One step of time: `n` and `sum` (added up so far) by kind; null where nothing was logged, which is no zero. */
export type PeriodStep = {
  start: string
  name: string
  total: number
  n: Record<string, number | null>
  sum: Record<string, number>
  tip: string[]
  /** how far the interval of the sum reaches down and up from it; absent where none is drawn or nothing was logged */
  reach?: [number, number]
  /** the mean that the step lies on, between changes of pace */
  level?: number | null
}

const colours = ['--supports', '--exceeds', '--corrects', '--qualifies', '--contradicts']
export const restCode = 'the-others'

/** The most frequent kinds and those that are picked, each with a colour of its own, and the rest together. */
export function drawnKinds(
  counts: readonly Count[],
  nameOf: (code: string) => string,
  picked: readonly string[] = [],
): DrawnKind[] {
  const totals = new Map<string, number>()
  for (const { kind, n } of counts) totals.set(kind, (totals.get(kind) ?? 0) + n)
  const ranked = [...totals].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const most = ranked.length === colours.length + 1 ? ranked.length : colours.length
  const late = ranked.slice(most).filter(([code]) => picked.includes(code))
  const early = ranked.slice(0, Math.max(0, most - late.length))
  const own = new Set([...early, ...late.slice(0, most)].map(([code]) => code))
  const sorted = [...ranked.filter(([code]) => own.has(code)), ...ranked.filter(([code]) => !own.has(code))]
  const drawn = sorted.slice(0, most).map(([code, total], at) => ({
    code,
    name: nameOf(code),
    colour: `var(${colours[at] ?? '--overtaken'})`,
    total,
  }))
  const rest = sorted.slice(most)
  if (rest.length === 0) return drawn
  const total = rest.reduce((all, [, n]) => all + n, 0)
  return [...drawn, { code: restCode, name: `${rest.length} other kinds`, colour: 'var(--overtaken)', total }]
}

const amount = (n: number) => (Number.isInteger(n) ? n.toLocaleString('en-GB') : n.toFixed(1))

/** The counts by step of the axis and drawn kind. */
export function drawnSteps(
  starts: readonly string[],
  step: Step,
  counts: readonly Count[],
  kinds: readonly DrawnKind[],
): PeriodStep[] {
  const codeOf = (kind: string) => (kinds.some(({ code }) => code === kind) ? kind : restCode)
  const cells = new Map<string, Record<string, number>>()
  for (const { start, kind, n } of counts) {
    const cell = cells.get(start) ?? {}
    cell[codeOf(kind)] = (cell[codeOf(kind)] ?? 0) + n
    cells.set(start, cell)
  }
  const sum: Record<string, number> = Object.fromEntries(kinds.map(({ code }) => [code, 0]))
  return starts.map((start) => {
    const cell = cells.get(start) ?? {}
    for (const { code } of kinds) sum[code]! += cell[code] ?? 0
    const total = Object.values(cell).reduce((all, n) => all + n, 0)
    const lines = kinds.flatMap(({ code, name }) => (cell[code] ? [`${name}: ${amount(cell[code])}`] : []))
    return {
      start,
      name: stepName(start, step),
      total,
      n: Object.fromEntries(kinds.map(({ code }) => [code, cell[code] ?? null])),
      sum: { ...sum },
      tip: [`${stepName(start, step)}: ${total ? amount(total) : 'nothing logged'}`, ...lines],
    }
  })
}

/** Steps with the interval of their sums, in per cent (0 for none), and the mean that each lies on. */
export function withIntervals(
  steps: readonly PeriodStep[],
  interval: IntervalLevel,
  level: readonly (number | null)[],
): PeriodStep[] {
  return steps.map((one, at) => {
    const lies = { ...one, level: level[at] ?? null }
    if (interval === 0 || one.total === 0) return lies
    const { low, high } = poissonInterval(one.total, interval)
    const said = `${interval} % interval: ${low.toFixed(1)} to ${high.toFixed(1)}`
    return { ...lies, reach: [one.total - low, high - one.total], tip: [...one.tip, said] }
  })
}

/** The sentence over the chart: how many, and when most. Only what the numbers say. */
export function periodTitle(steps: readonly PeriodStep[], step: Step): string {
  const filled = steps.filter(({ total }) => total > 0)
  if (filled.length === 0) return 'Nothing is logged for this choice'
  const all = Math.round(filled.reduce((sum, { total }) => sum + total, 0))
  const highest = Math.max(...filled.map(({ total }) => total))
  const busiest = filled.filter(({ total }) => total === highest)
  const count = `${all.toLocaleString('en-GB')} ${all === 1 ? 'development' : 'developments'}`
  if (filled.length === 1) return `${count}, all in ${filled[0]!.name}`
  if (busiest.length > 2) return `${count}; no ${step} stands out`
  return `${count}; most in ${busiest.map(({ name }) => name).join(' and ')}, with ${amount(highest)}`
}

/** The first steps of the years that have room for their names on an axis of steps. */
export function yearTicks(starts: readonly string[], most = 9): string[] {
  const firsts = starts.filter((start, at) => start.slice(0, 4) !== starts[at - 1]?.slice(0, 4))
  const every = Math.max(1, Math.ceil(firsts.length / most))
  return firsts.filter((_, at) => at % every === 0)
}
