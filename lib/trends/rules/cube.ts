/**
 * The facets of a dossier as columns of numbers, small enough to send whole: whatever is filtered then redraws without a request.
 *
 * Grain `development`: one row each, with its days, its place and its actors. Grain `month`, for logs too long for that: rows of month and n, in
 * runs of equal facets. On the wire: `PLC1`, the header's length (uint32), the header (JSON, filled up with blanks to a multiple of eight),
 * then each column little-endian from a multiple of eight; all of it packed by gzip, as a part of the format: a server in between may drop the
 * header that says so.
 */
export type CubeGrain = 'development' | 'month'

const widths = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array }
type Width = keyof typeof widths
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** What is the same for all rows of a run. */
export const facetNames = [
  'kind',
  'stage',
  'polarity',
  'precision',
  'review',
  'reliability',
  'credibility',
] as const
export type FacetName = (typeof facetNames)[number]

/** Columns of the grain `development` whose numbers stand for words. */
export const wordNames = ['place', 'country', 'series', 'marking', 'actor', 'role', 'claim'] as const
export type WordName = FacetName | (typeof wordNames)[number]

type Header = {
  grain: CubeGrain
  revision: string
  /** the words that a column's numbers stand for */
  words: Partial<Record<WordName, string[]>>
  /** of each development, where there are not too many of them */
  titles: string[] | null
  columns: { name: string; width: Width; length: number }[]
}

export type Cube = Omit<Header, 'columns'> & {
  /** developments in it */
  total: number
  columns: Record<string, Column>
}

const magic = 0x31434c50
const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8

const widthOf = (column: Column): Width =>
  (Object.keys(widths) as Width[]).find((width) => column instanceof widths[width])!

/** A cube as bytes. */
export function encodeCube({ grain, revision, words, titles, columns }: Omit<Cube, 'total'>): Uint8Array {
  const described = Object.entries(columns).map(([name, column]) => ({
    name,
    width: widthOf(column),
    length: column.length,
  }))
  const header = JSON.stringify({ grain, revision, words, titles, columns: described } satisfies Header)
  const text = new TextEncoder().encode(header)
  const begin = aligned(8 + text.length)
  const size = Object.values(columns).reduce((all, column) => all + aligned(column.byteLength), begin)
  const bytes = new Uint8Array(size).fill(0x20, 8, begin)
  new DataView(bytes.buffer).setUint32(0, magic, true)
  new DataView(bytes.buffer).setUint32(4, begin - 8, true)
  bytes.set(text, 8)
  let at = begin
  for (const column of Object.values(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += aligned(column.byteLength)
  }
  return bytes
}

/** Reads a cube; its columns are views into the bytes, so that nothing is copied. Throws on bytes that are no cube. */
export function decodeCube(buffer: ArrayBuffer): Cube {
  const view = new DataView(buffer)
  if (buffer.byteLength < 8 || view.getUint32(0, true) !== magic) throw new Error('These bytes are no cube.')
  const begin = 8 + view.getUint32(4, true)
  const { columns, ...header } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, 8, begin - 8)),
  ) as Header
  const read: Record<string, Column> = {}
  let at = begin
  for (const { name, width, length } of columns) {
    read[name] = new widths[width](buffer, at, length)
    at += aligned(read[name].byteLength)
  }
  const n = read['n']
  let total = n ? 0 : read['startsOn']!.length
  for (const one of n ?? []) total += one
  return { ...header, columns: read, total }
}

/** Unpacks and reads a cube as the API sends it. */
export async function readCube(sent: Response): Promise<Cube> {
  const plain = sent.body!.pipeThrough(new DecompressionStream('gzip'))
  return decodeCube(await new Response(plain).arrayBuffer())
}

/** Days since 1970 of a day, and back. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
export const dayOfNumber = (number: number): string =>
  new Date(number * 86_400_000).toISOString().slice(0, 10)
