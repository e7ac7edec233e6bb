import Papa from 'papaparse'
import type { FileRow, Limits, ReadPlan } from '@/lib/imports/rules/types'
import { overLimit } from '../refused'
import { declaredDelimiter } from './dialect'
import { textOf } from './survey'

/** A line of a table as it is, before anything is known about a header. */
export type RawRow = Pick<FileRow, 'line' | 'cells' | 'quotes'>

type Dialect = Pick<ReadPlan, 'encoding' | 'delimiter' | 'quoted' | 'lineEnds'>

const NEWLINES = { crlf: '\r\n', lf: '\n', cr: '\r' } as const

/** A cell without the marks around it. */
const unmarked = (cell: string) => cell.replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"')

/** What the text was not, counted while it was read. */
export type CsvNotes = {
  brokenQuotes: number
  firstBrokenQuote: number | null
  /** cells of the first row; 0 before it */
  usualWidth: number
}

/**
 * The rows of a CSV or TSV file, some thousands at a time, with the line on which each begins. Lines with nothing on them are left out.
 * Throws FileRefused over the limits.
 */
export async function* csvRows(
  path: string,
  dialect: Dialect,
  limits: Limits,
  notes: CsvNotes,
): AsyncGenerator<RawRow[]> {
  const { encoding, delimiter, quoted, lineEnds } = dialect
  const newline = lineEnds === 'mixed' || lineEnds === null ? '\n' : NEWLINES[lineEnds]
  const parser = new Papa.Parser({
    delimiter: delimiter ?? ',',
    newline,
    fastMode: quoted ? undefined : true,
  })
  const cursor = { line: 1 }
  let rest = ''
  let first = true
  for await (const piece of pieces(path, encoding ?? 'utf-8', lineEnds === 'mixed')) {
    rest = rest === '' ? piece : rest + piece
    if (first) {
      if (declaredDelimiter(rest)) {
        rest = rest.slice(rest.indexOf('\n') + 1)
        cursor.line += 1
      }
      first = false
    }
    const parsed = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>
    const rows = numbered(parsed, rest, cursor, limits, notes)
    rest = rest.slice(parsed.meta.cursor)
    // a mark that is never closed would take the whole file for one cell
    if (rest.length > limits.cellCharacters + 4_000_000)
      throw overLimit('cellCharacters', limits, cursor.line)
    if (rows.length > 0) yield rows
  }
  const literal = new Papa.Parser({ delimiter: delimiter ?? ',', newline, fastMode: true })
  for (;;) {
    const parsed = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>
    const end = rest.indexOf(newline)
    if (end < 0 || !parsed.errors.some(({ code }) => code === 'MissingQuotes')) {
      const rows = numbered(parsed, rest, cursor, limits, notes)
      if (rows.length > 0) yield rows
      return
    }
    yield [asItStands(literal, rest.slice(0, end), cursor, notes)]
    const behind = rest.slice(end + newline.length)
    const more = parser.parse(behind, 0, true) as Papa.ParseResult<string[]>
    const rows = numbered(more, behind, cursor, limits, notes)
    if (rows.length > 0) yield rows
    rest = behind.slice(more.meta.cursor)
  }
}

/**
 * A line with a mark that no line behind it closes, as it stands: read by its marks it would take the rest of the file for one cell. A mark that
 * quotes nothing is left out.
 */
function asItStands(literal: Papa.Parser, text: string, cursor: { line: number }, notes: CsvNotes): RawRow {
  const { line } = cursor
  cursor.line += 1
  notes.brokenQuotes += 1
  notes.firstBrokenQuote ??= line
  const [cells = []] = (literal.parse(text, 0, false) as Papa.ParseResult<string[]>).data
  return {
    line,
    quotes: 'odd',
    cells: cells.map(unmarked),
  }
}

/** Pieces of the text; where lines end in more than one way, all end in LF, and a CR at the end of a piece waits for what follows. */
async function* pieces(
  path: string,
  encoding: NonNullable<ReadPlan['encoding']>,
  mixed: boolean,
): AsyncGenerator<string> {
  if (!mixed) return yield* textOf(path, encoding)
  let held = ''
  for await (const text of textOf(path, encoding)) {
    const whole = held + text
    held = whole.endsWith('\r') ? '\r' : ''
    yield (held ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n')
  }
  if (held) yield '\n'
}

/**
 * What a row with marks that do not fit may have been: where its text, cut at line ends and delimiters, gives whole rows of the usual width, the marks
 * quoted nothing and those are its rows. Otherwise it stays as one, torn where its width is unusual.
 */
function mended(row: RawRow, delimiter: string, width: number): RawRow[] {
  const lines = row.cells.join(delimiter).split(/\r\n|\n|\r/)
  const parts = lines.map((text) => text.split(delimiter))
  if (lines.length > 1 && width > 1 && parts.every((cells) => cells.length === width))
    return parts.map((cells, at) => ({
      ...{ line: row.line + at, quotes: 'odd' as const },
      cells: cells.map(unmarked),
    }))
  return [{ ...row, quotes: width > 0 && row.cells.length !== width ? 'torn' : 'odd' }]
}

const lineBreaks = (cell: string) =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0

function numbered(
  parsed: Papa.ParseResult<string[]>,
  text: string,
  cursor: { line: number },
  limits: Limits,
  notes: CsvNotes,
): RawRow[] {
  const { data, errors } = parsed
  const quotes = text.includes('"')
  const broken = new Set(
    errors.flatMap((error) => (error.type === 'Quotes' && error.row !== undefined ? [error.row] : [])),
  )
  const rows: RawRow[] = []
  for (const [at, cells] of data.entries()) {
    const { line } = cursor
    cursor.line += 1
    if (cells.length === 1 && cells[0] === '') continue
    if (cells.length > limits.columns) throw overLimit('columns', limits, line)
    for (const cell of cells) {
      if (cell.length > limits.cellCharacters) throw overLimit('cellCharacters', limits, line)
      if (quotes) cursor.line += lineBreaks(cell)
    }
    if (broken.has(at)) {
      notes.brokenQuotes += 1
      notes.firstBrokenQuote ??= line
      rows.push(...mended({ line, cells }, parsed.meta.delimiter, notes.usualWidth))
      continue
    }
    if (notes.usualWidth === 0) notes.usualWidth = cells.length
    rows.push({ line, cells })
  }
  return rows
}
