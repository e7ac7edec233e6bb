import { daysInMonth, isoText } from '@/lib/developments/rules/calendar'
import { parseHappened } from '@/lib/developments/rules/dates'
import { inEnglish } from './month-words'

/** How the text of a date is made. The order of day and month matters in `ordered` alone. */
export type DateShape =
  | 'iso'
  | 'iso-month'
  | 'year'
  | 'compact'
  | 'compact-month'
  | 'ordered'
  | 'named'
  | 'words'
  | 'interval'

/** A date as it stands in a cell, before anything is known about its column. */
export type DateLook = { withTime: boolean } & (
  | { shape: Exclude<DateShape, 'ordered' | 'named' | 'interval'>; edtf: string }
  /** `first` and `second` are day and month in an order that may be open; dots say that the day comes first */
  | { shape: 'ordered'; first: number; second: number; year: string; dotted: boolean }
  /** the month by name and the year in two figures; `day` is null in Sep-21 */
  | { shape: 'named'; day: number | null; month: number; year: string }
  | { shape: 'interval'; from: DateLook; to: DateLook }
  | { shape: 'wrong'; problem: string }
)

const TIME =
  /(?:[T ]|, ?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]\.?M\.?)?(?: ?\(?(?:Z|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}(?::?\d{2})?|[A-Z]{3,4})\)?)?$|(?<=^\d{8})T\d{4,6}Z?$/i
/** 2021.0, as programs write a year in a column with empty cells */
const WHOLE = /^(\d{4}|\d{6}|\d{8})\.0$/
const WEEK = /^(?:(\d{4})[- ]?(?:W|week |KW ?)(\d{1,2})|(?:W|week |KW ?)(\d{1,2})[,/ ]+(\d{4}))$/i
const ISO = /^(\d{4})([-/.])(\d{1,2}|xx|\?\?)\2(\d{1,2}|xx|\?\?)$/i
const ISO_MONTH = /^(\d{4})[-/.](\d{1,2}|xx|\?\?)$/i
const ORDERED = /^(\d{1,2})([-/. ])(\d{1,2})\2'?(\d{4}|\d{2})\.?$/
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/
const NAMED = /^(?:(\d{1,2})[- .]?)?([a-z]{3,9})(?:[- .']{1,2}|(?<=^\d{1,2}[a-z]{3}))(\d{2})$/i
const SPAN =
  /^(.{6,}?)(?:\s+(?:-|\u2013|\u2014|\u2192|to|do|\u043f\u043e|\u0434\u043e|until)\s+|\s*(?:[\u2013\u2014\u2192;~]|\.\.)\s*|(?<=\d{4})\s*-\s*(?=\d{1,2}[./])|(?<=\d)\s*\/\s*(?=\d{1,2}[.]\d{1,2}[.]\d{4}|\d{4}-\d{2}-\d{2}))(.{6,})$/i
/** 14-20.09.2017, 14.09-20.09.2017 and 14-20/09/2017: a span of days says by itself which figures are the days */
const DAYS =
  /^(\d{1,2})(?:\.|([./])(\d{1,2})\.?)?\s*[-\u2013\u2014]\s*(\d{1,2})([./])(\d{1,2})\5(\d{4}|\d{2})$/
const LONGEST = 80
/** XX.09.2021, 00/09/2021 and --.09.2021: of the day it is not known which */
const NO_DAY = /^(?:xx|00|\?\?|--|__)[./-](\d{1,2})[./-](\d{4})$/i

/** '2021-09-10' where it is a day of the calendar; the month or the year where day or month are zeros; EDTF's XX for xx and ??. */
function isoLook(year: string, month: string, day: string | undefined, withTime: boolean): DateLook {
  const known = (part: string | undefined) => part !== undefined && /^\d+$/.test(part) && Number(part) > 0
  const hidden = (part: string | undefined) => part !== undefined && /^\D/.test(part)
  if (!known(month)) {
    const unknown = hidden(month) ? (hidden(day) ? '-XX-XX' : '-XX') : ''
    return { shape: 'year', edtf: year + unknown, withTime }
  }
  if (Number(month) > 12)
    return { shape: 'wrong', problem: `There is no month ${month}. Write it as in ${year}-09-10.`, withTime }
  if (!known(day)) {
    const unknown = hidden(day) ? '-XX' : ''
    return { shape: 'iso-month', edtf: isoText(Number(year), Number(month)) + unknown, withTime }
  }
  const last = daysInMonth(Number(year), Number(month))
  if (Number(day) > last) {
    const problem = `${isoText(Number(year), Number(month))} has ${last} days, so there is no day ${day}. Correct the day, or write the month alone.`
    return { shape: 'wrong', problem, withTime }
  }
  return { shape: 'iso', edtf: isoText(Number(year), Number(month), Number(day)), withTime }
}

/** 20210910 and 202109, as GDELT writes them; null when the figures are no day. */
function compactLook(text: string): DateLook | null {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(4, 6))
  if (year < 1500 || year > 2200 || month > 12) return null
  if (text.length === 6)
    return month < 1 ? null : { shape: 'compact-month', edtf: isoText(year, month), withTime: false }
  const day = Number(text.slice(6))
  if (month === 0) return day === 0 ? { shape: 'compact', edtf: isoText(year), withTime: false } : null
  if (day > daysInMonth(year, month)) return null
  return {
    shape: 'compact',
    edtf: day === 0 ? isoText(year, month) : isoText(year, month, day),
    withTime: false,
  }
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function figureLook(text: string, withTime: boolean): DateLook | null {
  const iso = ISO.exec(text)
  if (iso) return isoLook(iso[1] ?? '', iso[3] ?? '', iso[4], withTime)
  const dayless = NO_DAY.exec(text)
  if (dayless) return isoLook(dayless[2] ?? '', dayless[1] ?? '', 'xx', withTime)
  const ordered = ORDERED.exec(text)
  if (ordered) {
    const [, first, mark, second, year = ''] = ordered
    return {
      shape: 'ordered',
      first: Number(first),
      second: Number(second),
      year,
      dotted: mark === '.',
      withTime,
    }
  }
  const month = ISO_MONTH.exec(text)
  // 2019-35 is EDTF's third quarter and 2015/16 two years: they are left to their readers
  if (month && !(Number(month[2]) > 12) && (month[2]?.length === 2 || text.includes('-')))
    return isoLook(month[1] ?? '', month[2] ?? '', undefined, withTime)
  const flipped = MONTH_YEAR.exec(text)
  if (flipped) return isoLook(flipped[2] ?? '', flipped[1] ?? '', undefined, withTime)
  return null
}

function namedLook(text: string, withTime: boolean): DateLook | null {
  const [, day, name = '', year = ''] = NAMED.exec(inEnglish(text)) ?? []
  const month = ENGLISH.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (month === 0) return null
  if (day === undefined && Number(year) < 32 && /[a-z.] \d\d$/i.test(text)) {
    const problem = `"${text}" can be a day or a year. Write the year with four figures, as in 10 ${name} 2021 or ${name} 2021.`
    return { shape: 'wrong', problem, withTime }
  }
  return { shape: 'named', day: day === undefined ? null : Number(day), month, year, withTime }
}

function wordLook(text: string, withTime: boolean): DateLook | null {
  const span = SPAN.exec(text)
  if (span) {
    const from = lookAtDate(span[1] ?? '')
    const to = from && from.shape !== 'wrong' ? lookAtDate(span[2] ?? '') : null
    if (from && to && to.shape !== 'wrong') return { shape: 'interval', from, to, withTime }
  }
  const reading = parseHappened(inEnglish(text))
  if (reading.ok) return { shape: 'words', edtf: reading.happened.edtf, withTime }
  return reading.shaped ? { shape: 'wrong', problem: reading.problem, withTime } : null
}

function spanOfDays(text: string, withTime: boolean): DateLook | null {
  const found = DAYS.exec(text)
  if (!found) return null
  const [, first, , ownMonth, last, , month, year = ''] = found
  const day = (of: string | undefined, inMonth: string | undefined, inYear: string): DateLook => ({
    ...{ shape: 'ordered', first: Number(of), second: Number(inMonth), year: inYear, dotted: true, withTime },
  })
  // 30.12-02.01.2022 began the year before
  const before = Number(ownMonth ?? month) > Number(month) && year.length === 4
  const began = day(first, ownMonth ?? month, before ? String(Number(year) - 1) : year)
  return { shape: 'interval', from: began, to: day(last, month, year), withTime }
}

/** 2021-W37 and "week 37, 2021" as the seven days from its Monday; ISO 8601: the first week has the year's first Thursday. */
function weekLook(text: string): DateLook | null {
  const [, year = '', week = '', ofWeek = '', inYear = ''] = WEEK.exec(text) ?? []
  const [of, number] = [Number(year || inYear), Number(week || ofWeek)]
  if (number < 1 || number > 53 || of < 1000) return null
  const fourth = new Date(Date.UTC(of, 0, 4))
  const monday = fourth.getTime() + ((number - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000
  const day = (at: number): DateLook => ({
    ...{ shape: 'iso', edtf: new Date(monday + at * 86_400_000).toISOString().slice(0, 10), withTime: false },
  })
  return { shape: 'interval', from: day(0), to: day(6), withTime: false }
}

/**
 * What a cell says as a date, whatever its column: ISO, years, 10/9/21, 10 Sep 21, 20210910, words in several languages, EDTF, and two of them
 * as an interval. Null when it is no date. What depends on the column - which of two figures is the day, which century - is left open and is
 * settled by `settleDate`.
 */
export function lookAtDate(cell: string): DateLook | null {
  if (cell.length > LONGEST || !/\d/.test(cell)) return null
  const typed = cell.trim().replace(WHOLE, '$1')
  const text = typed.length > 10 ? typed.replace(TIME, '') : typed
  const withTime = text !== typed
  if (/^\d+$/.test(text)) {
    if (text.length === 4)
      return Number(text) >= 1000 && Number(text) < 3000 ? { shape: 'year', edtf: text, withTime } : null
    const look = text.length === 8 || text.length === 6 ? compactLook(text) : null
    return look && { ...look, withTime }
  }
  return (
    figureLook(text, withTime) ??
    spanOfDays(text, withTime) ??
    weekLook(text) ??
    namedLook(text, withTime) ??
    wordLook(text, withTime)
  )
}
