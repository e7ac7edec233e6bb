import { open } from 'node:fs/promises'
import type { Encoding, Limits, ReadOptions, Reading, Sheet } from '@/lib/imports/rules/types'
import { tellPath } from './json/path'
import { LISTS, type TablePlan } from './open-table'
import { FileRefused, overLimit } from './refused'
import { tellContainer, tellTextFormat } from './tell-format'
import { tellDelimiter } from './text/dialect'
import { survey } from './text/survey'
import { cellsOf, dimensionOf, openWorkbook, type SheetPart } from './xlsx/workbook'
import { Zip } from './xlsx/zip'

const HEAD = 1 << 18

/** A file's plan before its header is known, with how each part of it was told. */
export type Told = { plan: TablePlan } & Pick<
  Reading,
  'bytes' | 'format' | 'encoding' | 'delimiter' | 'lineEnds' | 'sheets' | 'sheet'
> & {
    /** the last byte is the 0x1A that DOS ended files with */
    controlEnd: boolean
  }

async function headOf(path: string): Promise<{ head: Uint8Array; bytes: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(HEAD, size))
    await file.read(buffer, 0, buffer.length, 0)
    return { head: buffer, bytes: size }
  } finally {
    await file.close()
  }
}

/** The format of a file and all that is needed to read its rows. Throws FileRefused when it is no table. */
export async function planOf(path: string, options: ReadOptions, limits: Limits): Promise<Told> {
  const { head, bytes } = await headOf(path)
  if (bytes > limits.fileBytes) throw overLimit('fileBytes', limits)
  return tellContainer(head) === 'xlsx'
    ? { bytes, ...(await workbookPlan(path, options, limits)) }
    : { bytes, ...(await textPlan(path, head, options)) }
}

type WithoutBytes = Omit<Told, 'bytes'>

async function textPlan(path: string, head: Uint8Array, options: ReadOptions): Promise<WithoutBytes> {
  const found = await survey(path, head)
  const said = <T>(value: T) => ({ value, sure: true, why: 'You said so.' })
  const encoding = options.encoding ? said(options.encoding) : found.encoding
  const text = beginning(head, encoding.value)
  if (text.trim() === '')
    throw new FileRefused('empty', 'This file has nothing but blanks in it. Choose another one.')
  const format = options.format ? said(options.format) : tellTextFormat(text, options.name)
  const shared = { encoding: encoding.value, sheet: null }
  const rest = { format, encoding, sheets: [], sheet: null, controlEnd: found.last === 0x1a }
  if (format.value === 'json' || format.value === 'jsonl') {
    const lists = format.value === 'json' && /^\s*\[\s*\[/.test(text)
    const at = format.value === 'jsonl' ? null : tellPath(text) + (lists ? LISTS : '')
    const plan = { ...shared, format: format.value, delimiter: null, quoted: false, lineEnds: null, path: at }
    return { ...rest, plan, delimiter: null, lineEnds: null }
  }
  const quoted = found.quotes > 0 && (found.closed || quotesCells(text))
  const hint = format.value === 'tsv' ? '\t' : ','
  const delimiter = options.delimiter ? said(options.delimiter) : tellDelimiter(text, quoted, hint)
  const tabs = delimiter.value === '\t'
  const table = options.format ? format : { ...format, value: tabs ? ('tsv' as const) : ('csv' as const) }
  const { lineEnds } = found
  const plan = { ...shared, format: table.value, delimiter: delimiter.value, quoted, lineEnds, path: null }
  return { ...rest, format: table, plan, delimiter, lineEnds }
}

/** An odd number of marks: they still quote when most of them stand at the edge of a cell. */
function quotesCells(text: string): boolean {
  const all = text.match(/"/g)?.length ?? 0
  const edges = text.match(/(?:^|[,;\t|])"|"(?:[,;\t|\r\n]|$)/gm)?.length ?? 0
  return all > 0 && edges > all * 0.6
}

/** The text at the beginning of a file, up to the last whole line of what was read. */
function beginning(head: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(head)
  if (head.length < HEAD) return text
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return end > 0 ? text.slice(0, end + 1) : text
}

async function workbookPlan(path: string, options: ReadOptions, limits: Limits): Promise<WithoutBytes> {
  const zip = await Zip.open(path, limits)
  const workbook = await openWorkbook(zip)
  const sheets: Sheet[] = []
  for (const part of workbook.sheets)
    sheets.push({ name: part.name, hidden: part.hidden, ...sizeOf(await dimensionOf(zip, part)) })
  const sheet = options.sheet ?? (await usualSheet(zip, workbook.sheets, sheets)) ?? null
  if (!sheets.some(({ name }) => name === sheet))
    throw new FileRefused(
      'no-sheet',
      `This workbook has no sheet "${sheet ?? ''}". Choose one of its sheets.`,
    )
  const format = { value: 'xlsx' as const, sure: true, why: 'It is an Excel workbook.' }
  const plan = {
    format: format.value,
    encoding: null,
    delimiter: null,
    quoted: false,
    lineEnds: null,
    path: null,
    sheet,
  }
  return { plan, format, encoding: null, delimiter: null, lineEnds: null, sheets, sheet, controlEnd: false }
}

/** The first sheet, unless it is a page of notes beside a table. */
async function usualSheet(zip: Zip, parts: readonly SheetPart[], sheets: readonly Sheet[]) {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const [first] = visible
  if (!first || visible.length === 1) return (first ?? sheets[0])?.name
  const sized = visible.every(({ rows, columns }) => rows !== null && columns !== null)
  const areas = new Map<string, number>()
  for (const part of parts.filter(({ hidden }) => !hidden)) {
    const { rows, columns } = sheets.find(({ name }) => name === part.name)!
    areas.set(part.name, sized ? rows! * columns! : await cellsOf(zip, part))
  }
  const area = ({ name }: Sheet) => areas.get(name) ?? 0
  const largest = visible.toSorted((a, b) => area(b) - area(a))[0]!
  const few = sized ? first.columns! < 3 : area(first) < 30
  return few && area(first) * (sized ? 10 : 3) < area(largest) ? largest.name : first.name
}

/** 'A1:H53' is 53 rows of 8 columns. A workbook may say too much or nothing. */
function sizeOf(dimension: string | null): Pick<Sheet, 'rows' | 'columns'> {
  const [, letters = '', row = ''] = /^(?:[A-Z]+\d+:)?([A-Z]+)(\d+)$/i.exec(dimension ?? '') ?? []
  if (letters === '') return { rows: null, columns: null }
  const columns = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { rows: Number(row), columns }
}
