import { isCurrency } from '@/lib/developments/rules/currency'
import { lookAtDate } from './date-look'
import { gdeltNames } from './known-origins'
import { missingMark } from './missing'
import { tidyName } from './keys'
import { lookAtNumber } from './number-look'
import { isKnownName, meaningOf } from './synonyms'

type Row = { line: number; cells: readonly string[] }

/** Where the columns are named. `line` is 0 without a header; `names` are as the file has them, groups above them put in front. */
export type Header = {
  line: number
  skipLines: number
  above: string[]
  names: string[]
  sure: boolean
  why: string
}

const LOOKED_AT = 30
const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '')
const isTyped = (cell: string) =>
  lookAtNumber(cell.trim()) !== null || lookAtDate(cell) !== null || /^https?:\/\//i.test(cell)
const isYear = (cell: string) => /^(?:19|20)\d\d$/.test(cell.trim())

/** The columns whose cells are mostly numbers, dates or addresses. */
function typedColumns(rows: readonly Row[], width: number): Set<number> {
  const typed = new Set<number>()
  for (let at = 0; at < width; at++) {
    const cells = rows
      .map(({ cells }) => cells[at] ?? '')
      .filter((cell) => cell.trim() !== '' && missingMark(cell) === null)
    if (
      cells.length >= Math.min(3, rows.length) &&
      cells.length > 0 &&
      cells.filter(isTyped).length >= 0.7 * cells.length
    )
      typed.add(at)
  }
  return typed
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** How far a row speaks for being a header (above 0) or a row like the others (below 0). */
function judge(row: Row, body: readonly Row[], width: number): { score: number; known: number } {
  const cells = filled(row.cells)
  const known = cells.filter(isKnownName).length
  const typed = typedColumns(body, width)
  let score = 0
  for (const at of typed) {
    const cell = (row.cells[at] ?? '').trim()
    if (cell === '') continue
    // 2019, 2020, 2021 over columns of figures are names
    const name = !isTyped(cell) || (isYear(cell) && !body.every(({ cells }) => isYear(cells[at] ?? '')))
    score += name ? 1 : -1.5
  }
  const texts = [...Array(width).keys()].filter((at) => !typed.has(at) && (row.cells[at] ?? '').trim() !== '')
  for (const at of texts) {
    const cell = (row.cells[at] ?? '').trim()
    if (isTyped(cell) && !isYear(cell)) score -= 1
    else if (body.some(({ cells }) => (cells[at] ?? '').trim() === cell)) score -= 0.7
    else if (missingMark(cell) !== null || cell.length > 80) score -= 0.5
    else if (/^[a-z]+(?:[_.][a-z\d]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$/.test(cell)) score += 0.6
  }
  const unique = new Set(cells.map((cell) => cell.trim().toLowerCase())).size === cells.length
  return { score: score + 0.8 * known - (unique ? 0 : 0.5), known }
}

/** The line of tags that humanitarian tables have under their names: #date, #affected+killed. */
const isTagged = (row: Row | undefined) =>
  row !== undefined &&
  filled(row.cells).length > 1 &&
  filled(row.cells).every((cell) => /^#[a-z][a-z\d_+ ]*$/i.test(cell.trim()))

/** Lines under the header that say what the columns are and not what happened: units, notes, a line of dashes. */
function notesBelow(rows: readonly Row[], width: number): number {
  const body = rows.slice(2)
  const isRule = ({ cells }: Row) => filled(cells).every((cell) => /^[-=_*:+\s]+$/.test(cell))
  const isDrawn = (row: Row | undefined) =>
    row !== undefined && isRule(row) && filled(row.cells).every((cell) => cell.trim().length >= 3)
  if (isTagged(rows[0])) return 1
  if (body.length < 3) return isDrawn(rows[0]) ? 1 : 0
  const typed = typedColumns(body, width)
  let count = 0
  for (const row of rows.slice(0, 2)) {
    const { cells } = row
    const said = [...typed].filter(
      (at) => (cells[at] ?? '').trim() !== '' && missingMark(cells[at] ?? '') === null,
    )
    const texts = said.filter((at) => !isTyped(cells[at] ?? ''))
    if (!isRule(row) && (texts.length === 0 || texts.length < said.length || texts.length < typed.size / 2))
      break
    count += 1
  }
  return count
}

/** A name that says nothing by itself, as "Low", and something under its group, as "Troops Low". */
function needsGroup(name: string, whole: string): boolean {
  const alone = meaningOf(name)
  return (alone === null || alone.startsWith('figure.free')) && meaningOf(whole) !== null
}

/**
 * Names under a line of groups: `Imports 2019` where 2019 stands over several columns. Only where the names alone are not unique, or say nothing
 * without their group.
 */
function withGroups(names: readonly string[], above: Row | undefined): string[] {
  if (!above || filled(above.cells).length < 2) return [...names]
  const tidy = names.map(tidyName)
  let group = ''
  return tidy.map((name, at) => {
    group = tidyName(above.cells[at] ?? '') || group
    if (group === '' || group === name) return names[at]!
    const whole = `${group} ${name}`.trim()
    const twice = tidy.filter((other) => other === name).length > 1
    return twice || needsGroup(name, whole) ? whole : names[at]!
  })
}

/** Names over a line that says more of some: `Date` over `From` and `To`, where the second column has no name of its own. */
function withParts(names: readonly string[], below: Row | undefined): string[] {
  const part = (at: number) => tidyName(below?.cells[at] ?? '')
  if (!below?.cells.some((_, at) => at > 0 && tidyName(names[at] ?? '') === '' && part(at) !== ''))
    return [...names]
  const all = [...names, ...Array<string>(Math.max(0, below.cells.length - names.length)).fill('')]
  let group = ''
  return all.map((name, at) => {
    const own = tidyName(name)
    group = own || (part(at) === '' ? '' : group)
    const [said, whole] = [part(at), `${group} ${part(at)}`.trim()]
    if (said === '' || said === group) return name
    const once = all.filter((_, other) => part(other) === said).length === 1
    return once && meaningOf(said) !== null && meaningOf(whole) === null ? said : whole
  })
}

/** `Value` over a line that says USD is `Value (USD)`: without its currency an amount means nothing. */
function withCurrencies(names: readonly string[], below: Row | undefined): string[] {
  return names.map((name, at) => {
    const unit = tidyName(below?.cells[at] ?? '')
    return /^[A-Z]{3}$/.test(unit) && isCurrency(unit) && tidyName(name) !== '' ? `${name} (${unit})` : name
  })
}

/** Names over some of the columns only: two or more cells that all are names of columns. */
const isHalfNamed = (cells: readonly string[]) => cells.length >= 2 && cells.every(isKnownName)

/**
 * The header of a table from its first rows: under titles and notes, over units, or not there at all. `chosen` is the line that a person said, 0
 * for none.
 */
export function findHeader(rows: readonly Row[], chosen?: number): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const none = (above: readonly Row[], sure: boolean, why: string): Header => ({
    ...{ line: 0, skipLines: 0, names: Array<string>(width).fill(''), sure, why },
    above: above.map(({ cells }) => filled(cells).join(' ')),
  })
  if (chosen === 0) return none([], true, 'You said that there is no header.')
  const gdelt = chosen === undefined && rows[0] ? gdeltNames(rows[0].cells) : null
  if (gdelt)
    return {
      ...none([], true, 'It is a file of GDELT, which names no columns; they are known.'),
      names: gdelt,
    }
  const usual = median(rows.map(({ cells }) => filled(cells).length))
  const enough = Math.max(width > 1 ? 2 : 1, Math.ceil(usual * 0.6))
  const said = chosen === undefined ? -1 : rows.findIndex(({ line }) => line === chosen)
  const at =
    said >= 0
      ? said
      : rows.findIndex(
          ({ cells }, index) =>
            index < LOOKED_AT && (filled(cells).length >= enough || isHalfNamed(filled(cells))),
        )
  const row = rows[at]
  if (!row) return none([], false, 'No line names the columns.')
  const body = rows.slice(at + 1)
  const { score, known } = judge(row, body.slice(0, 60), width)
  const header = said >= 0 || (body.length === 0 ? known > 0 || rows.length > 1 : score > 0 || known >= 2)
  if (!header)
    return none(rows.slice(0, at), score < -1, `Line ${row.line} looks like the rows that follow it.`)
  const skipLines = notesBelow(body, width)
  return {
    line: row.line,
    skipLines,
    names: withCurrencies(
      withParts(withGroups(row.cells, rows[at - 1]), skipLines > 0 ? body[0] : undefined),
      skipLines > 0 ? body[0] : undefined,
    ),
    above: rows.slice(0, at).map(({ cells }) => filled(cells).join(' ')),
    sure: said >= 0 || score >= 1 || known >= 2,
    why:
      said >= 0
        ? `You said that line ${row.line} names the columns.`
        : `Line ${row.line} names the columns${skipLines > 0 ? `, and ${skipLines === 1 ? 'a line' : `${skipLines} lines`} under it ${skipLines === 1 ? 'is a note' : 'are notes'}` : ''}.`,
  }
}
