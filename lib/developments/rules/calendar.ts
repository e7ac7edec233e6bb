/** The months in English, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** How many days month `month` (1-12) of `year` has, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY', with zeros in front.
 * Dates stay text throughout: a Date would bring in the reader's time zone.
 */
export function isoText(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** The first day of a month as 'YYYY-MM-DD'. */
export function firstDay(year: number, month: number): string {
  return isoText(year, month, 1)
}

/** The last day of a month as 'YYYY-MM-DD'. */
export function lastDay(year: number, month: number): string {
  return isoText(year, month, daysInMonth(year, month))
}

/** The month (1-12) that an English name or its start of three letters or more means, or null: 'sept', 'Sep.', 'September'. */
export function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  if (wanted.length < 3) return null
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(wanted))
  return index < 0 ? null : index + 1
}

/** The name of month `month` (1-12). */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** The day before `day` ('YYYY-MM-DD'). */
export function previousDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date > 1) return isoText(year, month, date - 1)
  return month > 1 ? lastDay(year, month - 1) : lastDay(year - 1, 12)
}
