import type { Header } from './header'
import { currencyInName } from './currency-name'
import { countsWhole } from './counts-whole'
import { meaningOf } from './synonyms'
import type { Column, Reading } from './types'

/** What was counted while a file was read. */
export type Counted = {
  brokenQuotes: number
  firstBrokenQuote: number | null
  merged: number
  links: number
  formulasWithoutValue: number
  faults: number
  brokenLines: number
  firstBroken: readonly number[]
  brokenCells: number
  controlEnd: boolean
  guarded: number
  widths: ReadonlyMap<number, number>
  /** the first line with so many cells */
  widthLines: ReadonlyMap<number, number>
}

const count = (value: number) => value.toLocaleString('en-GB')
const some = (value: number, one: string, many: string) =>
  value === 1 ? `One ${one}` : `${count(value)} ${many}`

/** 2018, 2019, 2020 as names of columns: a table in which a row is several developments. */
function yearColumns(columns: readonly Column[]): string[] {
  const years = columns
    .filter(({ name }) => /^(?:19|20)\d\d$/.test(name.trim()))
    .map(({ name }) => name.trim())
  if (years.length < 3) return []
  return [
    `The columns ${years[0]} to ${years.at(-1)} are years, so that each row is several developments. Turn the table: one row for each year, with the year in one column and the figure in another (in a spreadsheet: unpivot).`,
  ]
}

function tableWarnings(
  { rows, columns }: Pick<Reading, 'rows' | 'columns'>,
  header: Header,
  { widths, widthLines }: Pick<Counted, 'widths' | 'widthLines'>,
): string[] {
  const said: string[] = []
  const named = header.names.length
  const long = [...widths].filter(([width]) => width > named).reduce((sum, [, times]) => sum + times, 0)
  const longLine = Math.min(...[...widthLines].flatMap(([width, line]) => (width > named ? [line] : [])))
  const names = header.names.map((name) => name.trim()).filter((name) => name !== '')
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
  if (rows === 0) said.push('There are no rows under the header.')
  if (!header.sure) said.push(`${header.why} Check it: the line that names the columns can be chosen.`)
  if (long > 0 && header.line > 0)
    said.push(
      `${some(long, 'row has', 'rows have')} more cells than the header, first in line ${count(longLine)}; the cells are kept as ${columns
        .slice(named)
        .map(({ key }) => key)
        .slice(0, 3)
        .join(
          ', ',
        )}. A cell with the delimiter in it needs quotation marks: otherwise all behind it is one column off.`,
    )
  said.push(...yearColumns(columns))
  if (twice.length > 0)
    said.push(
      `${twice.slice(0, 3).join(', ')} ${twice.length === 1 ? 'names' : 'name'} more than one column; the second is called ${twice[0]} (2).`,
    )
  return said
}

/** Two bytes of a letter that were taken for two letters: `Ð£Ñ‡` is Уч, `Ã©` is é, `Å‚` is ł. */
const TWICE_READ =
  /(?:[ÐÑ][\u0080-\u00bf\u2018-\u203a\u0152-\u0192€™].?){2}|[ÃÅÄ][\u0080-\u00bf\u2018-\u203a€™š›ž]/

/** Letters that were spoilt before the file was saved, and lines that were quoted as a whole. */
function spoiltWarnings({ columns, sample }: Pick<Reading, 'columns' | 'sample'>): string[] {
  const said: string[] = []
  const texts = [...columns.map(({ name }) => name), ...sample.flatMap(({ cells }) => cells)]
  const spoilt = texts.find((text) => TWICE_READ.test(text))
  if (spoilt !== undefined)
    said.push(
      `Letters were spoilt before this file was saved, as in "${spoilt.slice(0, 40)}": somebody opened it in a wrong encoding. Export it again as UTF-8; here nothing can put it right.`,
    )
  const whole =
    columns.length === 1 &&
    sample.length > 0 &&
    sample.every(({ cells }) => /[,;\t].*[,;\t]/.test(cells[0] ?? ''))
  if (whole)
    said.push(
      'Each line is one cell with commas or semicolons in it: whole lines stand in quotation marks. Take the outer marks away, or export the file again.',
    )
  return said
}

function cellWarnings(counted: Counted): string[] {
  const said: string[] = []
  if (counted.brokenQuotes > 0)
    said.push(
      `${some(counted.brokenQuotes, 'row has', 'rows have')} quotation marks that do not fit, first in line ${count(counted.firstBrokenQuote ?? 0)}. Look whether cells ran together there.`,
    )
  if (counted.brokenLines > 0)
    said.push(
      `${some(counted.brokenLines, 'line is', 'lines are')} no JSON and left out: line ${counted.firstBroken.map(count).join(', ')}${counted.brokenLines > counted.firstBroken.length ? ' and more' : ''}.`,
    )
  if (counted.brokenCells > 0)
    said.push(
      `${some(counted.brokenCells, 'row has', 'rows have')} a character that cannot be kept (a NUL or half a character); \ufffd stands in its place and the cell is shown as wrong.`,
    )
  if (counted.controlEnd)
    said.push('The file ends in a control character (0x1A), as files of DOS do; it was left out.')
  if (counted.guarded > 0)
    said.push(
      `${some(counted.guarded, 'cell begins', 'cells begin')} with an apostrophe that keeps a spreadsheet from running a formula. It can be taken away again.`,
    )
  return said
}

function workbookWarnings(counted: Counted, { sheets, sheet }: Pick<Reading, 'sheets' | 'sheet'>): string[] {
  const said: string[] = []
  const others = sheets.filter(({ name }) => name !== sheet)
  if (others.length > 0)
    said.push(
      `Only the sheet "${sheet ?? ''}" is read; ${others
        .map(({ name }) => `"${name}"`)
        .slice(0, 5)
        .join(', ')} ${others.length === 1 ? 'is' : 'are'} in the workbook too.`,
    )
  if (counted.merged > 0)
    said.push(
      `${some(counted.merged, 'group of cells is', 'groups of cells are')} merged: a text over several rows is read in each of them, one over several columns in the first.`,
    )
  if (counted.links > 0)
    said.push(
      `${some(counted.links, 'cell has', 'cells have')} an address behind its text, which is not read. Put addresses into a column of their own.`,
    )
  if (counted.formulasWithoutValue > 0)
    said.push(
      `${some(counted.formulasWithoutValue, 'formula has', 'formulas have')} no result in the file. Open it in a spreadsheet and save it again.`,
    )
  if (counted.faults > 0)
    said.push(`${some(counted.faults, 'cell says', 'cells say')} that a formula failed, as in #N/A.`)
  return said
}

/** Columns of money that say no currency: without one an amount means nothing, and they are left out until somebody says it. */
function moneyWarnings(columns: readonly Column[]): string[] {
  if (columns.some(({ name }) => meaningOf(name)?.endsWith('.currency'))) return []
  return columns.flatMap(({ key, name, numbers }) =>
    numbers &&
    meaningOf(name) === 'figure.value.value' &&
    numbers.currencies.length === 0 &&
    currencyInName(name) === null
      ? [
          `${key}: nothing says in which currency these amounts are. They are left out until you choose it for the column.`,
        ]
      : [],
  )
}

function columnWarnings(columns: readonly Column[]): string[] {
  return columns.flatMap(({ key, name, dates, numbers }) => {
    const said: string[] = []
    if (dates && (dates.order === 'undecided' || dates.order === 'contradictory'))
      said.push(`${key}: ${dates.sentence}`)
    if (numbers && !numbers.sure && numbers.ambiguous.count > 0 && !countsWhole(name))
      said.push(`${key}: ${numbers.sentence}`)
    return said
  })
}

/** What a person should know before going on, in sentences, the gravest first. */
export function warningsOf(reading: Omit<Reading, 'warnings'>, header: Header, counted: Counted): string[] {
  const unsure = [reading.encoding, reading.delimiter, reading.format].flatMap((told) =>
    told && !told.sure ? [told.why] : [],
  )
  return [
    ...tableWarnings(reading, header, counted),
    ...spoiltWarnings(reading),
    ...unsure,
    ...columnWarnings(reading.columns),
    ...moneyWarnings(reading.columns),
    ...cellWarnings(counted),
    ...workbookWarnings(counted, reading),
  ]
}
