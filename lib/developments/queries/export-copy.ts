import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Caller } from '@/lib/core/gate'
import type { ExportColumn } from '../rules/export-columns'
import { afterCursor, cursorAfter, orderOf } from './cursor'
import { cellsQuery } from './export-cells'
import { everyOf, type Condition } from './where'

/** The first chunk is small, so that the first byte comes at once. */
const firstRows = 100
const rowsPerChunk = 2_000
/** Chunks that are composed at the same time, each by a process of the database; no more than these lie in memory. */
const atOnce = 2

type Picked = { ids: string[]; next: string | undefined }
type Chunk = { rows: number; bytes: Uint8Array<ArrayBuffer> }

const none = new Uint8Array()

/** Which developments the next chunk has, by the filters. */
export async function pick(
  caller: Caller,
  where: Condition,
  cursor: string | undefined,
  limit: number,
): Promise<Picked> {
  const rows = await caller.read<{ startsOn: string; id: string }[]>`
    SELECT d.starts_on, d.id FROM developments d WHERE ${everyOf(caller, [where, afterCursor(caller, 'oldest', cursor)])}
    ORDER BY ${orderOf(caller, 'oldest')} LIMIT ${limit}`
  const last = rows.length < limit ? undefined : rows.at(-1)
  return { ids: rows.map(({ id }) => id), next: last && cursorAfter('oldest', last) }
}

/** Where each row ends is said by a last cell that nobody can guess: a line end may also stand within a text. RFC 4180 asks for CR LF. */
function endLines(copied: Buffer<ArrayBuffer>, mark: string): Uint8Array<ArrayBuffer> {
  const end = Buffer.from(`,${mark}\n`)
  let [from, to] = [0, 0]
  for (let at = copied.indexOf(end); at >= 0; at = copied.indexOf(end, from)) {
    copied.copyWithin(to, from, at)
    to += at - from
    copied[to] = 13
    copied[to + 1] = 10
    to += 2
    from = at + end.byteLength
  }
  if (from !== copied.byteLength) throw new Error('A row of the export has no end')
  return copied.subarray(0, to)
}

/** The lines of developments, composed and quoted by the database. COPY takes no parameters; what people typed has done its work in `pick`. */
async function copyLines(
  { read, dossier }: Caller,
  columns: readonly ExportColumn[],
  ids: readonly string[],
) {
  const mark = randomBytes(8).toString('hex')
  const copy = read.unsafe(`COPY (${cellsQuery(columns, dossier.id, ids, mark)}) TO STDOUT (FORMAT csv)`)
  const copied: Buffer[] = []
  for await (const chunk of (await copy.readable()) as AsyncIterable<Buffer>) copied.push(chunk)
  return endLines(Buffer.concat(copied), mark)
}

/**
 * The chosen columns of the log as lines of CSV, in order of happening. While a chunk is sent, the next ones are composed; each query ends
 * before its lines are sent, so that a slow reader holds neither a connection nor more than a few chunks. `count` hears of the rows of each.
 */
export async function* csvChunks(
  caller: Caller,
  where: Condition,
  columns: readonly ExportColumn[],
  count: (rows: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const coming: Promise<Chunk>[] = []
  let picking: Promise<Picked | null> = pick(caller, where, undefined, firstRows)
  const takeNext = () => {
    const mine = picking
    picking = mine.then((picked) => (picked?.next ? pick(caller, where, picked.next, rowsPerChunk) : null))
    picking.catch(() => {}) // whoever waits for the chunk hears of it
    const chunk = mine.then(async (picked) => ({
      rows: picked?.ids.length ?? 0,
      bytes: picked ? await copyLines(caller, columns, picked.ids) : none,
    }))
    chunk.catch(() => {}) // it is awaited later, or nobody wants it any more
    coming.push(chunk)
  }
  takeNext()
  for (;;) {
    while (coming.length < atOnce) takeNext()
    const { rows, bytes } = await coming.shift()!
    if (rows === 0) return
    count(rows)
    yield bytes
  }
}
