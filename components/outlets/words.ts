import { many } from '@/components/log/words'
import type { OutletMeasure, Scorecard } from '@/lib/sources/rules/scorecard'

const share = (part: number, whole: number) => (whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`)

const half = (days: number) => (Number.isInteger(days) ? String(days) : days.toFixed(1))

/** A lead as people say it: "3 days earlier", "on the same day", "1.5 days later". */
export function leadWords(days: number | null): string {
  if (days === null) return 'no lead to measure'
  if (days === 0) return 'on the same day'
  const count = Math.abs(days)
  return `${half(count)} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'earlier' : 'later'}`
}

/** A figure of the scorecard: the number, and what it is a part of. */
export function figureOf(card: Scorecard, measure: OutletMeasure): { value: string; of: string } {
  switch (measure) {
    case 'cited':
      return { value: String(card.developments), of: `by ${many(card.citations, 'citation')}` }
    case 'alone':
      return {
        value: String(card.alone),
        of: `of ${card.developments}${share(card.alone, card.developments)}`,
      }
    case 'corrected':
      return { value: String(card.corrected), of: `of ${many(card.sources, 'source')}` }
    case 'retracted':
      return { value: String(card.retracted), of: `of ${many(card.sources, 'source')}` }
    case 'shared':
      return {
        value: String(card.shared),
        of: card.shared > 0 ? `median ${leadWords(card.medianLeadDays)}` : 'with dates to the day',
      }
    case 'first':
      return {
        value: String(card.first),
        of: `of ${card.shared} shared${card.first > 0 ? `, median ${leadWords(card.medianWhenFirstDays)}` : ''}`,
      }
  }
}

/** The letters given, by year: one row a year, in order, the unknown year last. */
export function gradeRows(grades: Scorecard['grades']) {
  const years = [...new Set(grades.map(({ year }) => year))]
  return years.map((year) => ({
    year: year === null ? 'unknown' : String(year),
    letters: (['A', 'B', 'C', 'D', 'E', 'F'] as const).map(
      (letter) => grades.find((each) => each.year === year && each.reliability === letter)?.citations ?? 0,
    ),
  }))
}
