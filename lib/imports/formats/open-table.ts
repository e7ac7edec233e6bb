import { cellOf, flatten } from '@/lib/imports/rules/flatten'
import { rowsOfObject } from '@/lib/imports/rules/json-tables'
import { tidyName } from '@/lib/imports/rules/keys'
import type { Limits, ReadPlan } from '@/lib/imports/rules/types'
import { FileRefused, overLimit } from './refused'
import { jsonValues, lineValues, type JsonValue, type LineNotes } from './json/values'
import { csvRows, type CsvNotes, type RawRow } from './text/csv'
import { sheetRows, type SheetNotes } from './xlsx/sheet'
import { mergesOf } from './xlsx/merges'
import { openWorkbook, sharedStrings } from './xlsx/workbook'
import { Zip } from './xlsx/zip'

/** What was found beside the rows, counted while they are read. */
export type Notes = CsvNotes & SheetNotes & LineNotes

/** Notes with nothing in them yet. */
export const noNotes = (): Notes => ({
  ...{
    brokenQuotes: 0,
    firstBrokenQuote: null,
    usualWidth: 0,
    merged: 0,
    links: 0,
    formulasWithoutValue: 0,
    faults: 0,
  },
  ...{ brokenLines: 0, firstBroken: [] },
})

/** JSON whose rows are lists and not objects: the first list may name the columns, as a line does. */
export const LISTS = '[]'

export type TablePlan = Omit<ReadPlan, 'headerLine' | 'skipLines' | 'columns'>

/**
 * The raw rows of a table, header and all, whatever its format. Objects of JSON become rows through `names`, which learns the names that it has
 * not seen where `learn` is set. Throws FileRefused over the limits.
 */
export async function* tableRows(
  path: string,
  plan: TablePlan,
  limits: Limits,
  notes: Notes,
  names: Names,
): AsyncGenerator<RawRow[]> {
  if (plan.format === 'xlsx') return yield* sheet(path, plan, limits, notes)
  if (plan.format !== 'json' && plan.format !== 'jsonl') return yield* csvRows(path, plan, limits, notes)
  const encoding = plan.encoding ?? 'utf-8'
  const at = plan.path ?? '$.*'
  const values =
    plan.format === 'jsonl'
      ? lineValues(path, encoding, limits, notes)
      : jsonValues(path, encoding, at.replace(LISTS, ''), limits)
  for await (const batch of values) {
    const rows = at === '$' ? batch.flatMap(({ value }) => numberedRows(value)) : batch
    if (rows.length > limits.rows) throw overLimit('rows', limits)
    yield rows.map((value) => (at.endsWith(LISTS) ? listRow(value) : names.row(value, limits)))
  }
}

const numberedRows = (value: unknown): JsonValue[] =>
  rowsOfObject(value).map((row, at) => ({ line: at + 1, value: row }))

async function* sheet(path: string, { sheet: wanted }: TablePlan, limits: Limits, notes: Notes) {
  const zip = await Zip.open(path, limits)
  const workbook = await openWorkbook(zip)
  const found = workbook.sheets.find(({ name }) => name === wanted)
  if (!found)
    throw new FileRefused(
      'no-sheet',
      `This workbook has no sheet "${wanted ?? ''}". Choose one of its sheets.`,
    )
  const strings = await sharedStrings(zip, workbook.stringsPart)
  // opened again: a part that is only searched does not count against what may be unzipped
  const merges = await mergesOf(await Zip.open(path, limits), found.part)
  yield* sheetRows(zip, found.part, { ...workbook, strings, merges }, limits, notes)
}

function listRow({ line, value }: JsonValue): RawRow {
  return { line, cells: Array.isArray(value) ? value.map(cellOf) : [cellOf(value)] }
}

/** The names of JSON's columns in the order in which they turn up. */
export class Names {
  readonly list: string[]
  private readonly places: Map<string, number>
  private readonly learn: boolean

  constructor(known: readonly string[] | null) {
    this.list = [...(known ?? [])]
    this.places = new Map(this.list.map((name, at) => [name, at]))
    this.learn = known === null
  }

  row({ line, value }: JsonValue, limits: Limits): RawRow {
    const cells: string[] = []
    for (const [name, cell] of flatten(value)) {
      const at = this.placeOf(name, limits)
      if (at === undefined || cell === '') continue
      if (cell.length > limits.cellCharacters) throw overLimit('cellCharacters', limits, line)
      while (cells.length < at) cells.push('')
      cells[at] = cell
    }
    return { line, cells }
  }

  private placeOf(name: string, limits: Limits): number | undefined {
    const known = this.places.get(name)
    if (known !== undefined) return known
    // names that differ in blanks alone are one column
    const key = tidyName(name) || 'value'
    const same = this.places.get(key)
    if (same !== undefined || !this.learn) {
      if (same !== undefined) this.places.set(name, same)
      return same
    }
    if (this.list.length >= limits.columns) throw overLimit('columns', limits)
    this.places.set(name, this.list.length).set(key, this.list.length)
    return this.list.push(key) - 1
  }
}
