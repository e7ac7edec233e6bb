import type { Count } from '../contract'
import type { PanelTable } from './panel-table'
import { endOfStep, stepName, type Step } from './steps'

/** How the scores of a step become one value: their mean, or added up. */
export const intensityAs = ['mean', 'sum'] as const
export type IntensityAs = (typeof intensityAs)[number]

/** One step: the mean and the sum of its scores, null where nothing with a score was logged, which is no zero. */
export type IntensityStep = {
  /** first day */
  start: string
  name: string
  mean: number | null
  sum: number | null
  /** developments of kinds with a score; whole unless coarse dates are spread */
  scored: number
  /** those of kinds without one, which are left out */
  unscored: number
}

/** A step with fewer scored developments than this is drawn hollow: one record more or less would move it far. */
export const hollowBelow = 3

type ScoreOf = (kind: string) => number | null

/** The steps of an axis with their intensity: each development weighs with the score of its kind, -10 (conflict) to 10 (cooperation). */
export function intensitySteps(
  starts: readonly string[],
  step: Step,
  counts: readonly Count[],
  scoreOf: ScoreOf,
): IntensityStep[] {
  const byStart = Map.groupBy(counts, ({ start }) => start)
  return starts.map((start) => {
    let [scored, unscored, sum] = [0, 0, 0]
    for (const { kind, n } of byStart.get(start) ?? []) {
      const score = scoreOf(kind)
      if (score === null) unscored += n
      else {
        scored += n
        sum += n * score
      }
    }
    const values = scored > 0 ? { mean: sum / scored, sum } : { mean: null, sum: null }
    return { start, name: stepName(start, step), ...values, scored, unscored }
  })
}

/** The mean score on one side of a day, with what its interval takes: how many, and the variance among them. */
export type IntensitySide = { n: number; mean: number; variance: number }

/** The scores of a stretch of steps as one sample; null where there is none. */
export function sideOf(counts: readonly Pick<Count, 'kind' | 'n'>[], scoreOf: ScoreOf): IntensitySide | null {
  let [n, sum, squares] = [0, 0, 0]
  for (const { kind, n: count } of counts) {
    const score = scoreOf(kind)
    if (score === null) continue
    n += count
    sum += count * score
    squares += count * score * score
  }
  if (n === 0) return null
  const mean = sum / n
  return { n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0 }
}

/** The change from one side to the other with its 95 % interval, by the difference of two means with unequal variances (Welch 1947, normal quantile). */
export function meanChange(
  before: IntensitySide,
  after: IntensitySide,
): { by: number; low: number; high: number } {
  const by = after.mean - before.mean
  const reach = 1.96 * Math.sqrt(before.variance / before.n + after.variance / after.n)
  return { by, low: by - reach, high: by + reach }
}

/** A score as it is written: +2.5, −6, 0; with a true minus. */
export function scoreSaid(score: number): string {
  const rounded = Math.round(score * 10) / 10
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toLocaleString('en-GB', { maximumFractionDigits: 1 })}`
}

type Titled = {
  starts: readonly string[]
  step: Step
  counts: readonly Count[]
  scoreOf: ScoreOf
  baselineOn: string | null
  /** with fewer developments on a side nothing is said about a change */
  few: number
}

/** The sentence over the line: the mean on either side of the baseline and whether they differ by more than chance; or the mean of all. */
export function intensityTitle({ step, counts, scoreOf, baselineOn, few }: Titled): string {
  const all = sideOf(counts, scoreOf)
  if (!all) return 'No development of this choice is of a kind with a score'
  const n = Math.round(all.n).toLocaleString('en-GB')
  const whole = `Intensity is ${scoreSaid(all.mean)} on average over ${n} ${n === '1' ? 'development' : 'developments'}`
  if (!baselineOn) return whole
  // A step that the baseline's day falls in is after it, as everywhere here.
  const isBefore = ({ start }: Count) => endOfStep(start, step) < baselineOn
  const before = sideOf(counts.filter(isBefore), scoreOf)
  const after = sideOf(
    counts.filter((count) => !isBefore(count)),
    scoreOf,
  )
  if (!before || !after || before.n < few || after.n < few) return whole
  const { low, high, by } = meanChange(before, after)
  const means = `${scoreSaid(before.mean)} before the baseline, ${scoreSaid(after.mean)} since`
  if (low <= 0 && high >= 0) return `Intensity ${means}: no clear change`
  return `Intensity ${means}: towards ${by < 0 ? 'conflict' : 'cooperation'}`
}

const numeric = (name: string) => ({ name, numeric: true as const })
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

/** The steps with anything logged: how many of scored kinds, their mean and sum, and how many were left out. */
export function intensityTable(steps: readonly IntensityStep[], step: Step): PanelTable {
  return {
    caption: `Intensity per ${step}, from -10 (conflict) to 10 (cooperation); an empty cell means that nothing with a score was logged`,
    columns: [
      { name: step[0]!.toUpperCase() + step.slice(1) },
      { name: 'First day' },
      ...['Mean score', 'Sum of scores', 'Developments with a score', 'Without a score'].map(numeric),
    ],
    rows: steps
      .filter(({ scored, unscored }) => scored + unscored > 0)
      .map(({ start, name, mean, sum, scored, unscored }) => [
        ...[name, start, rounded(mean), rounded(sum)],
        ...[rounded(scored), rounded(unscored)],
      ]),
  }
}

/** The kinds that are left out for want of a score, the most frequent first. */
export function unscoredKinds(
  counts: readonly Pick<Count, 'kind' | 'n'>[],
  scoreOf: ScoreOf,
): { kind: string; n: number }[] {
  const left = new Map<string, number>()
  for (const { kind, n } of counts) if (scoreOf(kind) === null) left.set(kind, (left.get(kind) ?? 0) + n)
  return [...left]
    .map(([kind, n]) => ({ kind, n }))
    .toSorted((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1))
}
