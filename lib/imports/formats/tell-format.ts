import type { FileFormat, Told } from '@/lib/imports/rules/types'
import { FileRefused } from './refused'

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

/** Files that are no table, by how they begin, with what to do instead. */
const OTHERS: [number[], string][] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an old Excel workbook (.xls) or one with a password. Open it, remove the password, save it as .xlsx and import that.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Copy its table into a spreadsheet and import that.'],
  [[0x1f, 0x8b], 'This file is packed with gzip. Unpack it and import what is in it.'],
  [[0x42, 0x5a, 0x68], 'This file is packed with bzip2. Unpack it and import what is in it.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This file is packed with 7-Zip. Unpack it and import what is in it.'],
  [[0x52, 0x61, 0x72, 0x21], 'This file is packed with RAR. Unpack it and import what is in it.'],
  [[0xfd, 0x37, 0x7a, 0x58], 'This file is packed with xz. Unpack it and import what is in it.'],
  [[0x50, 0x41, 0x52, 0x31], 'This is a Parquet file. Save it as CSV and import that.'],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    'This is an SQLite database. Save its table as CSV and import that.',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. Type its table into a spreadsheet and import that.'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Type its table into a spreadsheet and import that.'],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    'This is a text document (RTF). Copy its table into a spreadsheet and import that.',
  ],
]

const told = (value: FileFormat, why: string, sure = true): Told<FileFormat> => ({ value, sure, why })

/** The format of a file from its first bytes: `xlsx` for every zip, 'text' when it has to be decoded first. Refuses what is no table. */
export function tellContainer(head: Uint8Array): 'xlsx' | 'text' {
  if (head.length === 0) throw new FileRefused('empty', 'This file is empty. Choose another one.')
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'xlsx'
  const other = OTHERS.find(([bytes]) => starts(head, ...bytes))
  if (other) throw new FileRefused('not-a-table', other[1])
  return 'text'
}

/** JSON, JSON lines or a table of lines, from the first text of a file. `name` is a hint where the text leaves it open. */
export function tellTextFormat(text: string, name = ''): Told<FileFormat> {
  const begin = text.trimStart()
  if (/^(?:<!doctype html|<html|<\?xml|<!--)/i.test(begin))
    throw new FileRefused(
      'not-a-table',
      'This is a web page or XML. Open it in a spreadsheet, save the table as CSV and import that.',
    )
  if (
    begin.startsWith('{') ||
    (begin.startsWith('[') && /^\[\s*(?:[{[\]"\d-]|null|true|false)/.test(begin))
  ) {
    if (begin.startsWith('{') && isJsonLine(begin, name)) return told('jsonl', 'Every line is a JSON object.')
    if (looksLikeJson(begin)) return told('json', 'It begins like JSON.')
  }
  const tab = /\.(?:tsv|tab)$/i.test(name) || (begin.split('\n', 1)[0] ?? '').includes('\t')
  return tab ? told('tsv', 'Its cells are apart by tabs.') : told('csv', 'It is text in lines.')
}

/** Several objects, one a line. A single line is one JSON value, whose rows may be a list inside it, unless the name says that it is a line of many. */
function isJsonLine(begin: string, name: string): boolean {
  const [first = '', second = ''] = begin.split(/\r?\n/, 2)
  const parses = (line: string) => {
    try {
      return typeof JSON.parse(line) === 'object'
    } catch {
      return false
    }
  }
  // a second line that was cut off by the end of the sample still begins like one
  const alone = second.trim() === '' && !/\n\s*\S/.test(begin)
  return parses(first) && (alone ? /\.(?:jsonl|ndjson)$/i.test(name) : /^\s*\{/.test(second))
}

function looksLikeJson(begin: string): boolean {
  return (
    /^(?:\[\s*(?:\{\s*["'}]|\[|\]|"|-?\d|null|true|false)|\{\s*["'}])/.test(begin) &&
    !/^\[[^\]"{]*\][^,\]\s]/.test(begin)
  )
}
