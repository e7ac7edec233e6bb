import { changeOf } from './change'
import { dayNumber } from './cube'
import { openEnd } from './cube-columns'
import { eachFitting, type Lens } from './lens'
import { middleAndMost } from './say-do'
import { endOfStep, stepsPerYear, type Step } from './steps'

/** How much was logged of a step, how well, and how soon. */
export type LoggedStep = {
  /** first day */
  start: string
  /** developments that happened or began in it */
  n: number
  /** developments that the team came to know of in it */
  known: number
  /** sources that those which happened in it cite; null where it is not counted */
  sources: number | null
  /** days from happening to being known: the middle, and what nine tenths do not exceed */
  lag: { median: number; most: number } | null
}

/** Precisions that say no day: the lag counts from the last day that they allow. */
const dated = new Set(['day', 'interval'])

/** Days from when it happened (its first day, or the last that a loose date allows) to when the team knew; what was known beforehand took none. */
export function lagOf({ cube: { columns, words } }: Lens, row: number, run: number): number {
  const precision = words.precision![columns['precision']![run]!]!
  const end = columns['endsOn']![row]!
  const from = dated.has(precision) || end === openEnd ? columns['startsOn']![row]! : end
  return Math.max(0, columns['known']![row]! - from)
}

/** Looks at the logging of the steps of an axis, through the selection but for its stretch of time. Of a cube of developments. */
export function loggedSteps(lens: Lens, starts: readonly string[], step: Step): LoggedStep[] {
  if (starts.length === 0) return []
  const { columns } = lens.cube
  const first = dayNumber(starts[0]!)
  const after = dayNumber(endOfStep(starts.at(-1)!, step)) + 1
  const slotOf = new Int32Array(after - first)
  starts.forEach((start, slot) => slotOf.fill(slot, dayNumber(start) - first))
  const steps = starts.map((start) => ({ start, n: 0, known: 0, sources: 0, lags: [] as number[] }))
  eachFitting(lens, ['period'], (row, run) => {
    const known = steps[slotOf[columns['known']![row]! - first] ?? -1]
    if (known) known.known += 1
    const happened = steps[slotOf[columns['startsOn']![row]! - first] ?? -1]
    if (!happened) return
    happened.n += 1
    happened.sources += columns['sources']![row]!
    happened.lags.push(lagOf(lens, row, run))
  })
  return steps.map(({ lags, ...counted }) => ({ ...counted, lag: middleAndMost(lags) }))
}

/** The logging of a stretch in all: its length, developments, sources to each, days until half of them were known. */
export type Logging = { years: number; n: number; perDevelopment: number | null; median: number | null }

/** Sums up steps. The middle of the lags is the middle of the steps' middles, each weighed by its developments. */
export function loggingIn(steps: readonly LoggedStep[], step: Step): Logging {
  const n = steps.reduce((sum, one) => sum + one.n, 0)
  const isCounted = steps.every(({ sources }) => sources !== null)
  const sources = steps.reduce((sum, one) => sum + (one.sources ?? 0), 0)
  const medians = steps.flatMap(({ lag, n: weight }) =>
    lag ? Array.from({ length: Math.min(1_000, weight) }, () => lag.median) : [],
  )
  return {
    years: steps.length / stepsPerYear(step),
    n,
    perDevelopment: n > 0 && isCounted ? sources / n : null,
    median: middleAndMost(medians)?.median ?? null,
  }
}

const changed = (from: number, to: number, factor: number) => to > from * factor || from > to * factor
const amount = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
const counted = (n: number, word: string) => `${amount(n)} ${amount(n) === '1' ? word : `${word}s`}`

/** How soon half of them were known; lags in days or in months. */
const soon = (median: number, lagIn: 'days' | 'months') =>
  median > 0
    ? `within ${counted(median, lagIn.slice(0, -1))}`
    : lagIn === 'days'
      ? 'on the same day'
      : 'in the same month'

/** What the developments cite; of a single one nothing is said of each or of half. */
function cited(sources: number, n: number): string {
  if (n === 1) return sources === 0 ? 'it cites no source' : `it rests on ${counted(sources, 'source')}`
  return sources === 0 ? 'none cites a source' : `each rests on ${counted(sources, 'source')}`
}

const said = ({ n, perDevelopment, median }: Logging, lagIn: 'days' | 'months') =>
  [
    ...(perDevelopment === null ? [] : [cited(perDevelopment, n)]),
    ...(median === null ? [] : [`${n === 1 ? 'was' : 'half were'} known ${soon(median, lagIn)}`]),
  ].join(', ')

/** The title: how well and how soon what happened was logged. */
export function loggingTitle(all: Logging, lagIn: 'days' | 'months' = 'days'): string {
  if (all.n === 0) return 'Nothing is logged for this choice'
  const words = said(all, lagIn)
  return words ? words[0]!.toUpperCase() + words.slice(1) : `${amount(all.n)} developments are logged`
}

/**
 * Whether more (or less) happened or was only logged, in plain words: the pace on either side of the baseline beside the sources to each development
 * and the lag. A pace changed when its 95 % interval says so (`changeOf`), the logging when the sources to each changed by a quarter or the lag doubled
 * or halved.
 */
export function loggingVerdict(
  before: Logging,
  after: Logging,
  lagIn: 'days' | 'months' = 'days',
): string | null {
  if (before.n === 0 || after.n === 0) return null
  const paces = `Since the baseline ${amount(after.n / after.years)} a year are logged, before it ${amount(before.n / before.years)}.`
  const { level } = changeOf(before, after)
  if (level === 'too few to tell') return `${paces} They are too few to tell a change of pace.`
  if (level === 'no clear change') return `${paces} The difference may be chance.`
  const bySources =
    before.perDevelopment !== null &&
    after.perDevelopment !== null &&
    changed(before.perDevelopment, after.perDevelopment, 1.25)
  const byLag =
    before.median !== null && after.median !== null && changed(before.median + 1, after.median + 1, 2)
  const trend = after.n / after.years > before.n / before.years ? 'rise' : 'fall'
  const parts = [
    ...(bySources
      ? [`sources to each ${amount(before.perDevelopment!)} → ${amount(after.perDevelopment!)}`]
      : []),
    ...(byLag ? [`half known ${soon(before.median!, lagIn)} → ${soon(after.median!, lagIn)}`] : []),
  ]
  return parts.length > 0
    ? `${paces} The logging changed as well (${parts.join('; ')}): a part of the ${trend} may be ours and not the world’s.`
    : `${paces} Sources and lag stayed as they were: nothing here says that the ${trend} comes from the logging.`
}
