import { daysInMonth, isoText, monthName } from '@/lib/developments/rules/calendar'
import { parseHappened } from '@/lib/developments/rules/dates'
import { readEdtf } from '@/lib/developments/rules/edtf'
import { lookAtDate, type DateLook } from './date-look'
import type { DateRule } from './mapping'

/** A cell as EDTF, or what is wrong with it and what to do. */
export type DateReading = { ok: true; edtf: string } | { ok: false; code: DateProblem; sentence: string }
export type DateProblem = 'date-unread' | 'date-ambiguous' | 'date-wrong' | 'date-reversed'

const failed = (code: DateProblem, sentence: string): DateReading => ({ ok: false, code, sentence })

/** '21' is 2021 and '80' is 1980 where the pivot is 49: years up to the pivot are of this century. */
export function fullYear(year: string, pivot: number): number {
  const value = Number(year)
  if (year.length !== 2) return value
  return value <= pivot ? 2000 + value : 1900 + value
}

function dayOf(year: number, month: number, day: number): DateReading {
  if (month < 1 || month > 12)
    return failed('date-wrong', `There is no month ${month}. Check the order of day and month.`)
  const last = daysInMonth(year, month)
  if (day < 1 || day > last)
    return failed(
      'date-wrong',
      `${monthName(month)} ${year} has ${last} days, so there is no day ${day}. Correct the day, or write ${isoText(year, month)} for the whole month.`,
    )
  return { ok: true, edtf: isoText(year, month, day) }
}

type Ordered = Extract<DateLook, { shape: 'ordered' }>

/** Which of the two figures can be the day: both, where they are different and neither is over 12. */
export function orderOf({ first, second, dotted }: Ordered): 'day-first' | 'month-first' | 'either' | 'same' {
  if (first === second) return 'same'
  if (first > 12) return 'day-first'
  if (second > 12) return 'month-first'
  return dotted ? 'day-first' : 'either'
}

function settleOrdered(look: Ordered, rule: DateRule): DateReading {
  const { first, second } = look
  const year = fullYear(look.year, rule.pivot)
  const own = orderOf(look)
  const order = own === 'either' ? rule.order : own
  if (order === null) {
    const sentence = `${first}/${second} can be ${first} ${monthName(second)} or ${second} ${monthName(first)}. Choose for the column whether the day or the month comes first.`
    return failed('date-ambiguous', sentence)
  }
  return order === 'month-first' ? dayOf(year, first, second) : dayOf(year, second, first)
}

/** An interval whose one end can only be read in one order says how the other is meant. */
function settleInterval(from: DateLook, to: DateLook, rule: DateRule): DateReading {
  const orders = [from, to].map((end) => (end.shape === 'ordered' ? orderOf(end) : 'same'))
  const said = orders.find((order) => order === 'day-first' || order === 'month-first')
  const both = rule.order === null && said ? { ...rule, order: said } : rule
  const start = settleDate(from, both)
  if (!start.ok) return start
  const end = settleDate(to, both)
  return end.ok ? between(start.edtf, end.edtf) : end
}

/** What a look at a cell means in a column with this rule. */
export function settleDate(look: DateLook, rule: DateRule): DateReading {
  switch (look.shape) {
    case 'wrong':
      return failed('date-wrong', look.problem)
    case 'ordered':
      return settleOrdered(look, rule)
    case 'named': {
      const year = fullYear(look.year, rule.pivot)
      return look.day === null
        ? { ok: true, edtf: isoText(year, look.month) }
        : dayOf(year, look.month, look.day)
    }
    case 'interval':
      return settleInterval(look.from, look.to, rule)
    default:
      return { ok: true, edtf: look.edtf }
  }
}

const DAY_MS = 86_400_000
const EPOCHS: Record<Exclude<DateRule['serial'], 'no'>, { of: number; times: number }> = {
  // Excel has a 29 February 1900, so that its day 1 is 31 December 1899 from March 1900 on
  '1900': { of: Date.UTC(1899, 11, 30), times: DAY_MS },
  '1904': { of: Date.UTC(1904, 0, 1), times: DAY_MS },
  seconds: { of: 0, times: 1000 },
  milliseconds: { of: 0, times: 1 },
}

function serialDay(cell: string, serial: Exclude<DateRule['serial'], 'no'>): string | null {
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(cell)) return null
  // 2021 among such days is the year, and not the thirteenth of July 1905
  if (serial.startsWith('19') && /^[12]\d{3}$/.test(cell)) return null
  const { of, times } = EPOCHS[serial]
  // a day's fraction is its time, and rounding puts back what the double lost
  const beforeMarch1900 = serial === '1900' && Number(cell) < 61 ? DAY_MS : 0
  const instant = new Date(of + beforeMarch1900 + Math.round(Number(cell) * times))
  const year = instant.getUTCFullYear()
  return year >= 1000 && year < 3000 ? instant.toISOString().slice(0, 10) : null
}

/**
 * Reads a cell as a date by the rule of its column and gives EDTF. Formats may differ from cell to cell; the rule only settles what a cell
 * leaves open.
 */
export function readDateCell(cell: string, rule: DateRule): DateReading {
  // most cells of most files
  if (cell.length === 10 && cell.charCodeAt(4) === 45) {
    const point = readEdtf(cell)
    if (point?.ok) return { ok: true, edtf: cell }
  }
  const text = cell.trim()
  if (rule.serial !== 'no') {
    const day = serialDay(text, rule.serial)
    if (day) return { ok: true, edtf: day }
  }
  const look = lookAtDate(text)
  if (look) return settleDate(look, rule)
  const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text
  if (/^(?:after|later than|not before|после|після|пасля|po|nach|après)\s/iu.test(text) && /\d{4}/.test(text))
    return failed(
      'date-unread',
      `"${shown}" says only after when. Write about when it happened, as in about 2018, or from when on, as in since 2018.`,
    )
  if (/^(?:before|prior to|until|by|przed|до)\s/iu.test(text) && /\d{4}/.test(text))
    return failed(
      'date-unread',
      `"${shown}" says only by when. The log is in order of the first day: write when it began, as in 2019/2021, or about when, as in about 2018.`,
    )
  return failed(
    'date-unread',
    `"${shown}" was not understood as a date. Write it as in 2021-09-10, 2021-09 or 2021.`,
  )
}

/** Two dates as one: the day itself when they are the same, an interval when not, a problem when the second comes before the first. */
export function between(from: string, to: string): DateReading {
  if (from === to) return { ok: true, edtf: from }
  const known = (edtf: string, side: 0 | -1) => (edtf.split('/').at(side) ?? '').replaceAll('-XX', '')
  const [start, end] = [known(from, 0), known(to, -1)]
  const reading = readEdtf(`${start}/${end}`)
  if (reading?.ok) return { ok: true, edtf: reading.happened.edtf }
  const spoken = parseHappened(`${start} to ${end}`)
  if (spoken.ok) return { ok: true, edtf: spoken.happened.edtf }
  return parseHappened(`${end} to ${start}`).ok
    ? failed(
        'date-reversed',
        `It ends (${to}) before it begins (${from}). Correct one of the two, or map one column only.`,
      )
    : failed('date-wrong', spoken.problem)
}
