import { MONTHS } from '@/lib/developments/rules/calendar'
import { dayOfNumber } from './cube'
import { eachFitting, type Lens } from './lens'

/** One year: `n` of each month, null where the month is outside what is looked at. */
export type GridYear = { year: number; n: (number | null)[]; loose: number }

/** Precisions that do not say the month. */
const loose = new Set(['quarter', 'season', 'year', 'decade', 'century'])

/**
 * Developments by year and month of the stretch, both ends included. Those whose date does not say the month stand beside their year, in none of its
 * months.
 */
export function monthGrid(lens: Lens, from: string, to: string): GridYear[] {
  const { columns, words } = lens.cube
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at): GridYear => ({
    year: first + at,
    n: Array.from({ length: 12 }, (__, month) => {
      const name = `${first + at}-${String(month + 1).padStart(2, '0')}`
      return name >= from.slice(0, 7) && name <= to.slice(0, 7) ? 0 : null
    }),
    loose: 0,
  }))
  eachFitting(lens, ['period'], (row, run, n) => {
    const day = dayOfNumber(columns['startsOn']![row]!)
    const year = years[Number(day.slice(0, 4)) - first]
    if (!year) return
    const month = Number(day.slice(5, 7)) - 1
    if (loose.has(words.precision![columns['precision']![run]!]!)) year.loose += n
    else if (year.n[month] !== null) year.n[month]! += n
  })
  return years
}

/** The name of a month, 0 for January. */
export const monthName = (month: number): string => MONTHS[month]!

/** The sentence over the grid: the months in which most was logged over the years, and how many hold nothing. */
export function gridTitle(years: readonly GridYear[]): string {
  const cells = years.flatMap(({ n }) => n.flatMap((count) => count ?? []))
  const empty = cells.filter((n) => n === 0).length
  const perMonth = MONTHS.map((_, month) => years.reduce((sum, { n }) => sum + (n[month] ?? 0), 0))
  const highest = Math.max(...perMonth)
  if (highest === 0) return 'No month of this choice holds a development'
  const most = MONTHS.filter((_, month) => perMonth[month] === highest)
  const busiest = most.length > 2 ? 'No month of the year stands out' : `Most fell in ${most.join(' and ')}`
  return empty === 0
    ? `${busiest}; every month holds something`
    : `${busiest}; ${empty} of ${cells.length} months hold nothing`
}
