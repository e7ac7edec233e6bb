import { daysInMonth } from '@/lib/developments/rules/calendar'
import type { DriftDevelopment, PlainDate } from './types'

/** Whether two days are the first of a month and the last of a month: "2022", "Q3 2022", "June 2024" and not a stretch of days. */
function isWholeMonths(start: PlainDate, end: PlainDate): boolean {
  if (start === end || !start.endsWith('-01')) return false
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number)
  return day === daysInMonth(year, month)
}

/**
 * Whether its date is a stretch of time in which it went on (an exercise of a week, a stay of a year) rather than one
 * moment that is known only roughly ("June 2024"). Told by the precision; without one, by whether the days are whole months.
 */
function isStretch({ happenedStart, happenedEnd, precision }: DriftDevelopment): boolean {
  if (happenedStart === null || happenedEnd === null) return true
  return precision ? precision === 'interval' : !isWholeMonths(happenedStart, happenedEnd)
}

/**
 * The day from which a development counts as happened, or null when its date is open at both ends.
 * A stretch counts once it has begun; a moment known roughly counts when its span is over, since only then is it sure to
 * have happened; something expected that did not happen counts when the time for it has run out.
 */
export function happenedOn(development: DriftDevelopment): PlainDate | null {
  const { happenedStart: start, happenedEnd: end, polarity } = development
  if (polarity === 'did-not-occur') return end ?? start
  return isStretch(development) ? (start ?? end) : end
}

/** Where a development lies against the baseline's date. `unclear`: its date spans that day and it is one moment in it. */
export type Side = 'before' | 'after' | 'unclear'

/**
 * Whether a development belongs to the time after the baseline, which alone can make it drift. After means that its
 * earliest possible day is later than the baseline's date; on that date itself it could have been known when written.
 */
export function sideOf(development: DriftDevelopment, baselineDate: PlainDate): Side {
  const { happenedStart: start, happenedEnd: end, polarity } = development
  const earliest = polarity === 'did-not-occur' ? (end ?? start) : start
  if (earliest !== null && earliest > baselineDate) return 'after'
  const counted = happenedOn(development)
  return counted !== null && counted <= baselineDate ? 'before' : 'unclear'
}
