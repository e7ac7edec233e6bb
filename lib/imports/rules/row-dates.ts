import { parseHappened } from '@/lib/developments/rules/dates'
import { between, readDateCell, type DateReading } from './date-cell'
import type { DateRule, Target } from './mapping'
import { usesOf, type ColumnUse, type RowCells } from './row-cells'
import { monthNumber } from '@/lib/developments/rules/calendar'
import { inEnglish } from './month-words'

type DateUse = ColumnUse<Extract<Target, { field: 'happened' }>>

const MOST_KEPT = 20_000

/** Reads the dates of one column, each spelling once: files repeat them. */
function reader(rule: DateRule): (cell: string) => DateReading {
  const kept = new Map<string, DateReading>()
  return (cell) => {
    const before = kept.get(cell)
    if (before) return before
    const reading = readDateCell(cell, rule)
    if (kept.size < MOST_KEPT) kept.set(cell, reading)
    return reading
  }
}

/** '9', '09', 'Sept', 'września' as a month's number; null when it is none. */
function monthOf(cell: string): number | null {
  const value = /^\d{1,2}$/.test(cell) ? Number(cell) : monthNumber(inEnglish(cell))
  return value !== null && value >= 1 && value <= 12 ? value : null
}

/** UCDP's and ACLED's scales of how exact a date is: 1 to the day, 3 to the week, 4 to the month, 5 to more. Only marks what is said beside it. */
function softened(edtf: string, precision: string): string {
  const level = Number(precision)
  return level >= 2 &&
    level <= 5 &&
    /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(edtf) &&
    !edtf.includes('/')
    ? `${edtf}~`
    : edtf
}

const GOING_ON =
  /^(?:present|now|ongoing|current(?:ly)?|continuing|continues|to date|today|in progress|(?:по )?н\.? ?в\.?|(?:по )?настоящее время|продолжается|триває|obecnie|nadal|trwa|w toku|heute|laufend|en cours|actualidad)$/iu

type Read = (cells: RowCells, use: DateUse | undefined) => string | null | undefined

/** Reads the cell of a part: null when it is empty, undefined when it is wrong, which is said. */
function partReader(uses: readonly DateUse[]): Read {
  const readers = new Map(uses.map((use) => [use, reader(use.dates)]))
  return (cells, use) => {
    const cell = use ? cells.text(use) : ''
    if (!use || cell === '') return null
    const reading = readers.get(use)!(cell)
    if (reading.ok) return reading.edtf
    cells.wrong(use, reading.code, reading.sentence)
    return undefined
  }
}

type Parts = [DateUse | undefined, DateUse | undefined, DateUse | undefined]

/** A figure of a date that is not known: empty, zeros, or -9 as data sets write it. */
const isUnknown = (cell: string) => cell === '' || /^(?:-?0+(?:\.0+)?|-\d{1,4}|xx|\?+)$/i.test(cell)
/** 4.0, as programs write a number in a column with empty cells */
const whole = (cell: string) => cell.replace(/^(\d{1,2})\.0+$/, '$1')

/** A date in three columns; null without a year, undefined when a cell is wrong, which is said. */
function fromParts(cells: RowCells, [yearUse, monthUse, dayUse]: Parts): string | null | undefined {
  const year = yearUse ? cells.text(yearUse) : ''
  if (!yearUse || isUnknown(year)) return null
  // (2021), as SIPRI writes a year that it is not sure of
  const read = /^[12]\d{3}$/.test(year)
    ? null
    : readDateCell(year.replace(/^\((\d{4})\)$/, '$1~'), yearUse.dates)
  // 2021/22 and 2021.0, where no month stands beside it
  if (read?.ok && /^\d{4}(?:\/\d{4})?[~?%]?$/.test(read.edtf) && !monthUse) return read.edtf
  const known = read?.ok ? read.edtf : year
  if (!/^\d{4}$/.test(known)) {
    cells.wrong(
      yearUse,
      'year-unread',
      `"${year.slice(0, 20)}" is not a year. Write it with four digits, as in 2021.`,
    )
    return undefined
  }
  const monthCell = whole(monthUse ? cells.text(monthUse) : '')
  if (isUnknown(monthCell)) return known
  const month = monthOf(monthCell)
  if (month === null) {
    cells.wrong(
      monthUse ?? null,
      'month-unread',
      `"${monthCell.slice(0, 20)}" is not a month. Write 1 to 12 or its name.`,
    )
    return undefined
  }
  const dayCell = whole(dayUse ? cells.text(dayUse) : '')
  const iso = `${known}-${String(month).padStart(2, '0')}`
  if (isUnknown(dayCell)) return iso
  const reading = readDateCell(`${iso}-${dayCell.padStart(2, '0')}`, { order: null, pivot: 49, serial: 'no' })
  if (reading.ok) return reading.edtf
  cells.wrong(dayUse ?? null, reading.code, reading.sentence)
  return undefined
}

/** What goes on since a date: an interval with an open end; the date alone where it cannot begin one. */
function sinceOf(from: string): string {
  const reading = parseHappened(`since ${from.split('/')[0] ?? from}`)
  return reading.ok ? reading.happened.edtf : from
}

/**
 * Reads when it happened from the columns that say so: one for all, start and end, or year, month and day. EDTF; null when none says it, undefined
 * when a cell is wrong, which is said.
 */
export function happenedReader(all: readonly ColumnUse[]): (cells: RowCells) => string | null | undefined {
  const uses = usesOf(all, 'happened')
  const part = (name: string) => uses.find(({ target }) => target.part === name)
  const [whole, start, end, precision] = [part('whole'), part('start'), part('end'), part('precision')]
  const read = partReader(uses)
  const began: Parts = [part('year'), part('month'), part('day')]
  const ended: Parts = [part('endYear'), part('endMonth'), part('endDay')]
  const spoken = (cells: RowCells): string | null | undefined => {
    const one = read(cells, whole)
    if (one !== null) return one
    const from = start ? read(cells, start) : fromParts(cells, began)
    if (from && end && GOING_ON.test(cells.text(end))) return sinceOf(from)
    const to = end ? read(cells, end) : fromParts(cells, ended)
    if (from === undefined || to === undefined) return undefined
    if (from !== null && to !== null) {
      const both = between(from, to)
      if (both.ok) return both.edtf
      cells.wrong(end ?? ended[0] ?? null, both.code, both.sentence)
      return undefined
    }
    if (from === null && to !== null && (start || began[0]))
      cells.warn(
        end ?? ended[0] ?? null,
        'date-start-missing',
        'This row says only when it ended; that stands as its date. Write when it began, if it is known.',
      )
    return from ?? to ?? (start ? fromParts(cells, began) : null)
  }
  return (cells) => {
    const edtf = spoken(cells)
    if (!edtf) return edtf
    const exact = precision ? softened(edtf, cells.text(precision)) : edtf
    if (exact.startsWith('..') || exact.startsWith('/')) {
      cells.wrong(
        whole ?? start ?? null,
        'date-open',
        'The log is in order of the first day. Write when it began, as in 2019/2021.',
      )
      return undefined
    }
    return exact
  }
}

/** The first day of a date in a cell, as in 2021-09-10; null when it is empty or wrong, which is said. */
export function readDay(cells: RowCells, use: ColumnUse): string | null {
  const cell = cells.text(use)
  if (cell === '') return null
  const reading = readDateCell(cell, use.dates)
  const happened = reading.ok ? parseHappened(reading.edtf) : null
  const day = happened?.ok ? happened.happened.start : null
  if (day) return day
  cells.wrong(
    use,
    'date-unread',
    reading.ok ? 'This date has no first day. Write a day, as in 2021-09-10.' : reading.sentence,
  )
  return null
}
