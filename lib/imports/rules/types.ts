/**
 * The shapes between a file and the log.
 *
 *     file --inspectFile--> Reading --guessMapping--> Mapping      (what is in it; which column means what: the person corrects both)
 *     file --readRows-----> FileRow in batches                    (streamed by a capped child process)
 *     FileRow + Mapping --interpretRow--> RowReading              (pure: a draft as logDevelopment takes it, and what to do about each cell)
 *
 * A cell is always text, as the file has it. Real numbers and dates of a workbook or of JSON are written as `1234.5` and `2021-09-10`,
 * which every column reads; so a row can be stored, hashed and written back without knowing where it came from.
 * A column is named by its `key`, which is unique in the file and, where the header is, the same in the next file: a mapping can be kept.
 */
import type { ImportDraft, Mapping, NewActor, NewKind } from './mapping'
import type { Vocabulary } from './vocabulary'

export const fileFormats = ['csv', 'tsv', 'xlsx', 'json', 'jsonl'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Names as TextDecoder takes them; windows-1252 stands for Latin-1 too, which it contains. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
] as const
export type Encoding = (typeof encodings)[number]

/** What is not exceeded; each has its sentence. Bytes, counts, characters, MiB and milliseconds. */
export type Limits = {
  fileBytes: number
  /** of all parts of a workbook that are read */
  unzippedBytes: number
  /** how many times larger a workbook may be inside than outside, from 64 MiB inside on */
  unzippedTimes: number
  rows: number
  columns: number
  cellCharacters: number
  heapMiB: number
  timeMs: number
}

/** What the person decided about the file itself; what is left out is found out. The whole of it comes back as `Reading.plan`. */
export type ReadOptions = {
  /** the name it was uploaded under: its ending is a hint, never more */
  name?: string
  format?: FileFormat
  encoding?: Encoding
  /** one character between the cells of CSV */
  delimiter?: string
  /** name of the sheet of a workbook */
  sheet?: string
  /** the line (1 is the first of the file or sheet) that names the columns; 0 for none */
  headerLine?: number
}

/** Options without a gap: what readRows needs to read a file the same way again. It is JSON and is kept with the import. */
export type ReadPlan = {
  format: FileFormat
  encoding: Encoding | null
  delimiter: string | null
  /** whether quotation marks keep delimiters and line ends inside a cell */
  quoted: boolean
  lineEnds: LineEnds | null
  sheet: string | null
  /** where the rows of JSON are, as in `$.data.*` */
  path: string | null
  headerLine: number
  /** lines between the header and the first row: notes, units, a second header */
  skipLines: number
  /** keys of the columns in order; of JSON the flattened paths, as in `place.name` */
  columns: string[]
}

export type LineEnds = 'crlf' | 'lf' | 'cr' | 'mixed'

/** How it is written: `sure` is false where another reading is possible, `why` says by what it was told, in a sentence. */
export type Told<T> = { value: T; sure: boolean; why: string }

/** A sheet of a workbook; null sizes where it was not read. */
export type Sheet = { name: string; rows: number | null; columns: number | null; hidden: boolean }

export type ColumnType =
  | 'empty'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'range'
  | 'flag'
  | 'url'
  | 'code'
  | 'text'
  | 'long-text'

/** How many cells are like this, and the first few of them with their lines. */
export type Evidence = { count: number; cells: { line: number; cell: string }[] }

/** What the cells of a column say about its dates. */
export type DateFinding = {
  /** cells that are dates, by shape: 'iso', 'iso-month', 'year', 'slashed', 'dotted', 'two-digit-year', 'words', 'edtf', 'serial', 'compact', 'unix' */
  shapes: { shape: string; count: number }[]
  /** what decides between 10/9 as 10 September and as October 9; 'undecided' has to be chosen by the person */
  order: 'day-first' | 'month-first' | 'undecided' | 'contradictory' | 'not-needed'
  /** readable both ways; a cell such as 25/12/2020 can only be day-first */
  ambiguous: Evidence
  onlyDayFirst: Evidence
  onlyMonthFirst: Evidence
  twoDigitYears: number
  /** not understood in any way */
  unread: Evidence
  /** with a time of day, which the log does not keep */
  withTime: number
  earliest: string | null
  latest: string | null
  sentence: string
}

/** What the cells of a column say about its numbers. */
export type NumberFinding = {
  decimal: '.' | ','
  thousands: '' | ',' | '.' | ' ' | "'"
  /** false when no cell decides: 1.234 alone can be one or a thousand */
  sure: boolean
  decides: Evidence
  ambiguous: Evidence
  unread: Evidence
  percent: number
  ranges: number
  /** ISO 4217 codes that stand with the figures */
  currencies: { code: string; count: number }[]
  least: number | null
  greatest: number | null
  sentence: string
}

export type Column = {
  key: string
  /** 0 is the first */
  index: number
  /** as the file has it; '' without a header */
  name: string
  type: ColumnType
  /** rows with something in the cell that is not a mark for missing; `fillRate` is their part, 0-1 */
  filled: number
  fillRate: number
  /** up to five different cells */
  samples: string[]
  /** the longest cell, in characters */
  longest: number
  /** different values; null when there are more than 500 */
  distinct: number | null
  /** the values with their counts, most frequent first, where there are at most 500 */
  values: { value: string; count: number }[]
  /** marks such as -9, NA or "." that stand for nothing, with how often */
  missing: { mark: string; count: number }[]
  dates: DateFinding | null
  numbers: NumberFinding | null
}

/** What a file is and what is in it. Everything is found in one pass over all rows. */
export type Reading = {
  bytes: number
  format: Told<FileFormat>
  /** null for workbooks */
  encoding: Told<Encoding> | null
  delimiter: Told<string> | null
  lineEnds: LineEnds | null
  sheets: Sheet[]
  sheet: string | null
  /** false when the file does not name its columns; they are then called Column 1, Column 2 */
  header: Told<boolean>
  /** what stands above the header: titles, notes */
  above: string[]
  columns: Column[]
  rows: number
  /** the first rows as they are, at most 50 */
  sample: FileRow[]
  /** set when it is a file of ours, ACLED's, UCDP's...: `guessMapping` then knows it by heart */
  origin: string | null
  /** cells with an apostrophe that keeps a spreadsheet from running them; `unguard` of the mapping takes it back */
  guarded: number
  /** what a person should know before going on, in sentences */
  warnings: string[]
  plan: ReadPlan
}

/** A row: `line` is where it begins in the file (of a sheet the row's number, of JSON the number of the object, from 1). */
export type FileRow = {
  line: number
  cells: string[]
  /** cells in which a NUL or half a character stood; U+FFFD is there instead, since it cannot be kept */
  broken?: number[]
  /** its quotation marks do not fit; `torn` where cells ran together */
  quotes?: 'odd' | 'torn'
}

/** What is wrong in a cell and what to do. `column` is null when it is about the whole row. */
export type CellProblem = {
  column: string | null
  /** the cell, cut at 200 characters */
  cell: string
  code: string
  sentence: string
  level: 'error' | 'warning'
  /** a value that the dossier does not know and that is decided once for all rows, in `mapping.values[field][value]` */
  choice?: { field: ChoiceField; value: string }
}

export type ChoiceField =
  | 'kind'
  | 'actor'
  | 'stage'
  | 'polarity'
  | 'role'
  | 'basis'
  | 'metric'
  | 'marking'
  | 'reviewState'

/** A choice that rows wait for, with what may be meant. An actor or kind that is not there yet can be made of `offer`. */
export type Choice = {
  field: ChoiceField
  value: string
  /** rows that have it */
  rows: number
  firstLine: number
  /** codes, best first */
  suggestions: string[]
  /** for an actor: one that can be made */
  offer: NewActor | null
  /** for a kind: one that can be made by those who may */
  kindOffer?: NewKind | null
}

/**
 * A row as the log would take it. With an error there is no `draft`, but `kept` holds all that could be read, so that the preview shows the
 * rest and a corrected cell completes it. Warnings stand beside a draft.
 */
export type RowReading = {
  line: number
  draft: ImportDraft | null
  kept: Partial<ImportDraft>
  /** what the file calls this row, from its own id column; the log's ref where the file is our own export */
  externalId: string | null
  ref: string | null
  problems: CellProblem[]
}

export type GuessMapping = (reading: Reading, vocabulary: Vocabulary) => Mapping
/** Made once per import: everything that does not change from row to row is prepared. */
export type Interpreter = (row: FileRow) => RowReading
