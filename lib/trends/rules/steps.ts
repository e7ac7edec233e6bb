/** The length of a time step. */
export type Step = 'month' | 'quarter' | 'year'

const coarser: Record<Step, string[]> = {
  month: ['quarter', 'season', 'year', 'decade', 'century'],
  quarter: ['season', 'year', 'decade', 'century'],
  year: ['decade', 'century'],
}

/** The precisions of a date that do not say in which step it falls. */
export const coarserThan = (step: Step): string[] => coarser[step]

const months: Record<Step, number> = { month: 1, quarter: 3, year: 12 }

const parts = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
const firstOf = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`

/** The first day of the step that a day falls in. */
export function startOfStep(day: string, step: Step): string {
  const [year, month] = parts(day)
  return firstOf(year * 12 + Math.floor(month / months[step]) * months[step])
}

/** The first days of all steps from the one of `from` to the one of `to`, both included. */
export function stepsBetween(from: string, to: string, step: Step): string[] {
  const [fromYear, fromMonth] = parts(startOfStep(from, step))
  const [toYear, toMonth] = parts(startOfStep(to, step))
  const first = fromYear * 12 + fromMonth
  const count = Math.floor((toYear * 12 + toMonth - first) / months[step]) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => firstOf(first + at * months[step]))
}

/** The last day of the step that begins on `start`. */
export function endOfStep(start: string, step: Step): string {
  const [year, month] = parts(start)
  const next = new Date(Date.UTC(year, month + months[step], 1) - 86_400_000)
  return next.toISOString().slice(0, 10)
}

/** A step in words: Sep 2021, Q3 2021, 2021. */
export function stepName(start: string, step: Step): string {
  const [year, month] = parts(start)
  if (step === 'year') return String(year)
  if (step === 'quarter') return `Q${Math.floor(month / 3) + 1} ${year}`
  return `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month]} ${year}`
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

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
