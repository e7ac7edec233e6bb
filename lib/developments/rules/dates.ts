import { monthName } from './calendar'
import { thirdOf } from './date-shapes'
import { readWords } from './date-words'
import { readEdtf, readEnds, readPoint, type HappenedReading, type Point } from './edtf'

export type { Happened, HappenedReading, Precision } from './edtf'

const LONGEST = 80

/**
 * Reads what a person types for when something happened and gives EDTF with its first and last day, or a sentence
 * that says what to write. Pass `today` ('YYYY-MM-DD') to let "today" and "yesterday" be read.
 */
export function parseHappened(typed: string, options: { today?: string } = {}): HappenedReading {
  const text = typed.trim()
  if (text === '')
    return {
      ok: false,
      problem: 'Write when it happened, as in 2021-09-10 or 10-16 Sept 2021.',
      shaped: false,
    }
  const words = text.length > LONGEST ? null : readWords(text, options.today)
  if (words && 'problem' in words) return { ok: false, problem: words.problem, shaped: true }
  const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text
  const unread = `"${shown}" was not understood as a date. Write 2021-09-10, 10-16 Sept 2021, Q3 2019 or about 2020.`
  return (words && readEdtf(words.edtf)) ?? { ok: false, problem: unread, shaped: false }
}

function formatPoint(point: Point): string {
  const { year, month, day, text } = point
  switch (point.precision) {
    case 'day':
      return `${day} ${monthName(month ?? 0)} ${year}`
    case 'month':
      return `${monthName(month ?? 0)} ${year}${text.endsWith('XX') ? ', day unknown' : ''}`
    case 'quarter':
      return `Q${(month ?? 0) - 32} ${year}`
    case 'season':
      return month === 24
        ? `winter ${year}-${String((year + 1) % 100).padStart(2, '0')}`
        : `${['spring', 'summer', 'autumn'][(month ?? 0) - 21]} ${year}`
    case 'decade':
      return `${year}s`
    case 'century':
      return `century ${year}-${year + 99}`
    default:
      if (text.endsWith('-XX-XX')) return `${year}, month and day unknown`
      return `${year}${text.endsWith('-XX') ? ', month unknown' : ''}`
  }
}

const PREFIX = { '': '', '~': 'about ', '?': 'possibly ', '%': 'possibly about ' }
const SUFFIX = { '': '', '~': ' (approximate)', '?': ' (uncertain)', '%': ' (uncertain and approximate)' }

function formatRange(from: Point, to: Point): string {
  if (from.precision !== to.precision) return `${formatPoint(from)} - ${formatPoint(to)}`
  if (from.precision === 'year') return `${from.year}-${to.year}`
  if (from.year !== to.year) return `${formatPoint(from)} - ${formatPoint(to)}`
  if (from.precision === 'month') return `${monthName(from.month ?? 0)}-${formatPoint(to)}`
  if (from.month === to.month) return `${from.day}-${formatPoint(to)}`
  return `${from.day} ${monthName(from.month ?? 0)} - ${formatPoint(to)}`
}

/** "early September 2021" and "mid-2020", where an interval is exactly what we write for them. */
function formatThird(edtf: string, from: Point): string | null {
  const ofYear = from.day === null
  const whole = ofYear ? String(from.year) : from.text.slice(0, 7)
  for (const third of ['early', 'mid', 'late'] as const) {
    if (thirdOf(third, whole) !== edtf) continue
    const named = ofYear ? whole : `${monthName(from.month ?? 0)} ${from.year}`
    return third === 'mid' ? `mid-${named}` : `${third} ${named}`
  }
  return null
}

function formatInterval(edtf: string, from: Point | null, to: Point | null): string {
  const one = (point: Point) => formatPoint(point) + SUFFIX[point.qualifier]
  if (from && !to) return edtf.endsWith('..') ? `since ${one(from)}` : `from ${one(from)}, end unknown`
  if (to && !from) return edtf.startsWith('..') ? `until ${one(to)}` : `until ${one(to)}, start unknown`
  if (!from || !to) return edtf
  if (from.qualifier !== to.qualifier) return `${one(from)} to ${one(to)}`
  return formatThird(edtf, from) ?? PREFIX[from.qualifier] + formatRange(from, to)
}

/**
 * EDTF as people read it: "10-16 September 2021", "Q3 2019", "about 2020", "since September 2021".
 * What it gives can be typed back in. Text that is not EDTF comes back as it is, so that a page never loses it.
 */
export function formatHappened(edtf: string): string {
  const point = readPoint(edtf)
  if (point && typeof point !== 'string') return PREFIX[point.qualifier] + formatPoint(point)
  const ends = readEnds(edtf)
  if (!ends || typeof ends === 'string') return edtf
  return formatInterval(edtf, ends.from, ends.to)
}
