import { monthsCovered, stepLengths, type StepLength } from '@/lib/developments/rules/coarse'

/** The lengths of a time step. Weeks begin on Monday. */
export const steps = stepLengths
export type Step = StepLength

/**
 * Where developments count whose date does not say the step: where their period begins, or in all steps that it covers, each with its share of
 * the days.
 */
export const coarseDates = ['begin', 'spread'] as const

const dayMs = 86_400_000
const monday = Date.UTC(1970, 0, 5) / dayMs
const months = { month: 1, quarter: 3, year: 12 }

const isDays = (step: Step): step is 'day' | 'week' => step === 'day' || step === 'week'
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs)
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

const parts = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
const firstOf = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`

/** Steps are numbered without gaps, so that they can be counted and walked. */
function numberOf(day: string, step: Step): number {
  if (step === 'day') return dayNumber(day)
  if (step === 'week') return Math.floor((dayNumber(day) - monday) / 7)
  const [year, month] = parts(day)
  return Math.floor((year * 12 + month) / months[step])
}

function startOf(number: number, step: Step): string {
  if (step === 'day') return dayOf(number)
  return step === 'week' ? dayOf(number * 7 + monday) : firstOf(number * months[step])
}

/** The first day of the step that a day falls in. */
export const startOfStep = (day: string, step: Step): string => startOf(numberOf(day, step), step)

/** The first day of the step that is `count` steps after the one that a day falls in; before it where `count` is negative. */
export const stepAfter = (day: string, step: Step, count = 1): string =>
  startOf(numberOf(day, step) + count, step)

/** The first days of all steps from the one of `from` to the one of `to`, both included. */
export function stepsBetween(from: string, to: string, step: Step): string[] {
  const first = numberOf(from, step)
  const count = numberOf(to, step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => startOf(first + at, step))
}

/** The last day of the step that begins on `start`. */
export const endOfStep = (start: string, step: Step): string => dayOf(dayNumber(stepAfter(start, step)) - 1)

/** How many of these steps a year has. */
export const stepsPerYear = (step: Step): number =>
  isDays(step) ? (step === 'day' ? 365.25 : 365.25 / 7) : 12 / months[step]

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A step in words: 6 Sep 2021, week of 6 Sep 2021, Sep 2021, Q3 2021, 2021. */
export function stepName(start: string, step: Step): string {
  const [year, month] = parts(start)
  if (isDays(step))
    return `${step === 'week' ? 'week of ' : ''}${Number(start.slice(8))} ${monthNames[month]} ${year}`
  if (step === 'year') return String(year)
  if (step === 'quarter') return `Q${Math.floor(month / 3) + 1} ${year}`
  return `${monthNames[month]} ${year}`
}

/**
 * Where a date that begins on `day` may fall when it says no more than its precision: the steps it covers, each with its share of the days. All
 * shares add up to 1.
 */
export function spreadOver(day: string, precision: string, step: Step): { start: string; share: number }[] {
  const [year, month] = parts(day)
  const [from, after] = [
    dayNumber(day),
    dayNumber(firstOf(year * 12 + month + (monthsCovered[precision] ?? 1))),
  ]
  return stepsBetween(day, dayOf(after - 1), step).map((start) => {
    const days = Math.min(after, dayNumber(stepAfter(start, step))) - Math.max(from, dayNumber(start))
    return { start, share: days / (after - from) }
  })
}

const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1)

/**
 * The whole months of a stretch of days, both included: from `first` up to but without `after`, null where the stretch is open. Null for a
 * stretch that holds no end of one month and beginning of the next.
 */
export function wholeMonths(
  from: string | undefined,
  to: string | undefined,
): { first: string | null; after: string | null } | null {
  const first =
    from === undefined
      ? null
      : from.endsWith('-01')
        ? from
        : dayAfter(endOfStep(startOfStep(from, 'month'), 'month'))
  const month = to === undefined ? null : startOfStep(to, 'month')
  const after = month === null ? null : endOfStep(month, 'month') === to ? dayAfter(to) : month
  return first !== null && after !== null && first > after ? null : { first, after }
}
