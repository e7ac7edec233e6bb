import { daysInMonth, firstDay, isoText, lastDay, monthName } from './calendar'

/**
 * The part of EDTF (ISO 8601-2) that a dossier keeps: levels 0 and 1 without times of day, and one thing of level 2:
 * the quarters 33-36, since level 1 has no quarter. Sets and lists are refused: what happened has one date.
 */
export type Precision = 'day' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** When something happened: the EDTF text, its first and last day (null where it is open), and how exactly it is known. */
export type Happened = {
  edtf: string
  start: string | null
  end: string | null
  precision: Precision
  approximate: boolean
  uncertain: boolean
}

/**
 * A date that was read, or one sentence that says what is wrong and what to write. `shaped` tells a date with a mistake
 * in it (31 February) from words that are no date at all.
 */
export type HappenedReading =
  | { ok: true; happened: Happened }
  | { ok: false; problem: string; shaped: boolean }

/** One end of an interval, or a whole date: what it spans and what precision it has. */
export type Point = {
  text: string
  start: string
  end: string
  precision: Exclude<Precision, 'interval'>
  qualifier: '' | '?' | '~' | '%'
  year: number
  /** 1-12, or the code 21-24 or 33-36 */
  month: number | null
  day: number | null
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/

/**
 * First and last month of the codes 21-24 and 33-36. EDTF leaves open which months a season has; these are the
 * meteorological ones of the northern hemisphere, and winter runs into the next year (month 14 is its February).
 * (The npm package `edtf` makes spring January to March, which no reader would expect.)
 */
function monthsOf(code: number): [number, number] | null {
  if (code >= 21 && code <= 24) return [3 * (code - 20), 3 * (code - 20) + 2]
  if (code >= 33 && code <= 36) return [3 * (code - 33) + 1, 3 * (code - 33) + 3]
  return null
}

function spanOfMonths(year: number, [from, to]: [number, number]) {
  const end = to > 12 ? lastDay(year + 1, to - 12) : lastDay(year, to)
  return { start: firstDay(year, from), end }
}

/** The sentence for a day that its month does not have, or null. */
export function dayProblem(year: number, month: number, day: number): string | null {
  const days = daysInMonth(year, month)
  if (day >= 1 && day <= days) return null
  const named = `${monthName(month)} ${year}`
  return `${named} has ${days} days, so there is no day ${day}. Write a day from 1 to ${days}, or ${isoText(year, month)} for the whole month.`
}

/** The bounds catch slips of the finger (0221, 9021) and keep every end a plain four-digit year. */
function yearProblem(year: string): string {
  return `The year ${year} is out of range. Write a year from 1000 to 2999.`
}

function readCoarse(year: string, rest: boolean, qualifier: string): Point | string {
  const digits = year.replaceAll('X', '')
  const from = Number(digits.padEnd(4, '0'))
  if (from < 1000 || from > 2999) return yearProblem(year)
  if (rest || qualifier) return `Write ${year} alone for an unknown year, without a month or a mark after it.`
  const precision = digits.length === 3 ? 'decade' : 'century'
  const to = Number(digits.padEnd(4, '9'))
  const span = { start: firstDay(from, 1), end: lastDay(to, 12) }
  return { text: year, ...span, precision, qualifier: '', year: from, month: null, day: null }
}

function readMonth(
  base: { text: string; qualifier: Point['qualifier']; year: number },
  month: number,
  day?: string,
): Point | string {
  const { year, qualifier } = base
  const code = monthsOf(month)
  if (code) {
    if (day) return `A season or a quarter has no day. Write ${isoText(year, month)}.`
    if (qualifier)
      return `A season or a quarter takes no mark. Write the months, as in ${year}-07~/${year}-09~.`
    return {
      ...base,
      ...spanOfMonths(year, code),
      precision: month < 30 ? 'season' : 'quarter',
      month,
      day: null,
    }
  }
  if (month < 1 || month > 12) {
    const code = String(month).padStart(2, '0')
    return `There is no month ${code}. Write ${year}-01 to ${year}-12, Q1 ${year} for a quarter, or ${year}/${year + 1} for two years.`
  }
  if (day === 'XX' && qualifier)
    return `Write ${isoText(year, month)}${qualifier} for a month that is not sure.`
  if (day === undefined || day === 'XX') {
    return { ...base, ...spanOfMonths(year, [month, month]), precision: 'month', month, day: null }
  }
  const problem = dayProblem(year, month, Number(day))
  if (problem) return problem
  const date = isoText(year, month, Number(day))
  return { ...base, start: date, end: date, precision: 'day', month, day: Number(day) }
}

/** One EDTF date that is not an interval; a sentence if it is one but wrong; null if the text has another shape. */
export function readPoint(text: string): Point | string | null {
  const match = POINT.exec(text)
  if (!match) return null
  const [, yearText = '', monthText, dayText, mark = ''] = match
  if (yearText.includes('X')) return readCoarse(yearText, monthText !== undefined, mark)
  const year = Number(yearText)
  if (year < 1000 || year > 2999) return yearProblem(yearText)
  const qualifier = mark as Point['qualifier']
  const base = { text, qualifier, year }
  if (monthText === 'XX') {
    if (dayText && dayText !== 'XX')
      return `A day needs its month. Write ${year} or a month, as in ${year}-09.`
    if (qualifier) return `Write ${year}${qualifier} for a year that is not sure.`
  }
  if (monthText === undefined || monthText === 'XX') {
    const span = { start: firstDay(year, 1), end: lastDay(year, 12) }
    return { ...base, ...span, precision: 'year', month: null, day: null }
  }
  return readMonth(base, Number(monthText), dayText)
}

function readEnd(text: string): Point | string | null {
  const point = readPoint(text)
  if (!point || typeof point === 'string') return point
  if (text.includes('X'))
    return `An interval needs known ends. Write years, months or days, as in 2021-09/2021-10.`
  if (point.precision === 'season' || point.precision === 'quarter') {
    return `A season or a quarter cannot be the end of an interval. Write the months, as in ${point.start.slice(0, 7)}.`
  }
  return point
}

/** Both ends of an interval's text; null stands for an open ('..') or unknown ('') end. */
export function readEnds(text: string): { from: Point | null; to: Point | null } | string | null {
  const [left = '', right = '', more] = text.split('/')
  if (more !== undefined || !text.includes('/')) return null
  const open = (side: string) => side === '' || side === '..'
  if (open(left) && open(right))
    return 'An interval needs at least one end. Write 2021-09/.. for since September 2021.'
  const from = open(left) ? null : readEnd(left)
  const to = open(right) ? null : readEnd(right)
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  if ((!from && !open(left)) || (!to && !open(right))) return null
  if (from && to && to.end < from.start)
    return `The end is before the beginning. Write ${right}/${left}, or correct the years.`
  return { from, to }
}

/**
 * Reads strict EDTF text: '2021-09-10', '2021~', '2021-XX', '2019-35' (third quarter), '2021-09/..'.
 * Returns null when the text does not look like EDTF at all, so that the caller can try words.
 */
export function readEdtf(text: string): HappenedReading | null {
  if (/[[\]{}]|\.\.[\d]|\d\.\./.test(text)) {
    return {
      ok: false,
      shaped: true,
      problem: 'Sets and lists of dates are not kept. Write one date or an interval, as in 2021-09/2021-10.',
    }
  }
  const point = readPoint(text)
  if (typeof point === 'string') return { ok: false, problem: point, shaped: true }
  if (point) {
    const { start, end, precision, qualifier } = point
    return { ok: true, happened: { edtf: text, start, end, precision, ...marks(qualifier) } }
  }
  const ends = readEnds(text)
  if (!ends) return null
  if (typeof ends === 'string') return { ok: false, problem: ends, shaped: true }
  if (ends.from && ends.from.text === ends.to?.text) return readEdtf(ends.from.text)
  const start = ends.from?.start ?? null
  const end = ends.to?.end ?? null
  const qualifier = `${ends.from?.qualifier ?? ''}${ends.to?.qualifier ?? ''}`
  return { ok: true, happened: { edtf: text, start, end, precision: 'interval', ...marks(qualifier) } }
}

function marks(qualifier: string) {
  return { approximate: /[~%]/.test(qualifier), uncertain: /[?%]/.test(qualifier) }
}
