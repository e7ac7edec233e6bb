import { guardCell } from '@/lib/developments/rules/csv-guard'
import type { CellType } from '@/lib/developments/rules/export-columns'
import { cellText } from './csv/cell'
import { streamOf } from './stream'

/** One column: which field of a row it shows, under which header, and how its values are written. */
export type CsvColumn<Row> = { key: keyof Row & string; header: string; type: CellType }

/** A table that can be longer than memory: its rows are asked for as they are sent. */
export type CsvTable<Row> = {
  columns: readonly CsvColumn<Row>[]
  rows: AsyncIterable<Row> | Iterable<Row>
}

/** `bom` lets Excel see UTF-8. `crlf` ends lines as RFC 4180 asks, which is the default; false ends them with LF. */
export type CsvOptions = { bom?: boolean; crlf?: boolean }

const rowsPerChunk = 512

/**
 * A table as a stream of CSV: RFC 4180, UTF-8, a header line, quotes only where needed. A text that a spreadsheet would take
 * for a formula is guarded so that `unguardCell` gives it back; numbers and dates are never text and never guarded.
 * Rows are read only as fast as the reader takes them; a reader that leaves ends the reading. A value that does not fit its
 * column's type breaks the stream, so that no half-right file looks whole.
 */
export function csvStream<Row>(table: CsvTable<Row>, options: CsvOptions = {}): ReadableStream<Uint8Array> {
  const rows = iterate(table.rows)
  const encoder = new TextEncoder()
  const lineEnd = (options.crlf ?? true) ? '\r\n' : '\n'
  // A line with nothing on it is skipped by most readers: the empty cell of a single column says that it is there.
  const empty = table.columns.length === 1 ? '""' : ''
  const lines = (records: string[][]) =>
    encoder.encode(
      records.map((record) => record.map((text) => quoted(text) || empty).join(',') + lineEnd).join(''),
    )
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (options.bom) controller.enqueue(encoder.encode('\ufeff'))
        controller.enqueue(lines([table.columns.map((column) => column.header)]))
      },
      async pull(controller) {
        const { taken, done } = await take(rows, rowsPerChunk)
        try {
          const records = taken.map((row) =>
            table.columns.map((column) => cell(row[column.key], column.type)),
          )
          if (records.length > 0) controller.enqueue(lines(records))
        } catch (error) {
          await rows.return?.()
          throw error
        }
        if (done) controller.close()
      },
      async cancel() {
        await rows.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}

async function take<Row>(
  rows: AsyncIterator<Row> | Iterator<Row>,
  most: number,
): Promise<{ taken: Row[]; done: boolean }> {
  const taken: Row[] = []
  while (taken.length < most) {
    const next = await rows.next()
    if (next.done) return { taken, done: true }
    taken.push(next.value)
  }
  return { taken, done: false }
}

/** Written here and not by csv-stringify, which takes more than twice the time for the same lines. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cell(value: unknown, type: CellType): string {
  const text = cellText(value, type)
  return type === 'text' ? guardCell(text) : text
}

function iterate<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncIterator<Row> | Iterator<Row> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}

/** Lines that are composed and quoted already, as a file with its header. */
export function csvOf(
  headers: readonly string[],
  lines: AsyncIterable<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(
    (async function* () {
      yield `${headers.map(quoted).join(',')}\r\n`
      yield* lines
    })(),
  )
}
