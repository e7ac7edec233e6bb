import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import type { Limits } from '@/lib/imports/rules/types'
import { FileRefused, overLimit } from '../refused'

/** A file inside a zip; sizes are what the zip says, which a bad one lies about. */
export type ZipEntry = { name: string; method: number; locked: boolean; packed: number; at: number }

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_AT = 0x07064b50
const ENTRY = 0x02014b50
/** from where on the ratio of unzipped to zipped counts: small files are often packed very well */
const RATIO_FROM = 64 * 2 ** 20
const MOST_ENTRIES = 20_000

const brokenZip = () =>
  new FileRefused(
    'broken',
    'This workbook is damaged: it is no whole zip. Open it in a spreadsheet, save it again and import that.',
  )

async function read(file: FileHandle, at: number, size: number): Promise<DataView> {
  const buffer = Buffer.alloc(size)
  const { bytesRead } = await file.read(buffer, 0, size, at)
  if (bytesRead < size) throw brokenZip()
  return new DataView(buffer.buffer, buffer.byteOffset, size)
}

const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true))

/** Where the list of entries is and how long: from the end of the file, in its form for small and for large zips. */
async function directoryOf(file: FileHandle, size: number): Promise<{ at: number; size: number }> {
  const tail = Math.min(size, 65_557)
  const view = await read(file, size - tail, tail)
  for (let at = tail - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue
    const found = { at: view.getUint32(at + 16, true), size: view.getUint32(at + 12, true) }
    if (found.at !== 0xffffffff && found.size !== 0xffffffff) return found
    if (at < 20 || view.getUint32(at - 20, true) !== END_64_AT) throw brokenZip()
    const large = await read(file, long(view, at - 12), 56)
    if (large.getUint32(0, true) !== END_64) throw brokenZip()
    return { at: long(large, 48), size: long(large, 40) }
  }
  throw brokenZip()
}

/** A size or place of 0xffffffff stands in the extra field with 8 bytes, in this order. */
function largeOf(
  view: DataView,
  at: number,
  length: number,
  sizes: [number, number, number],
): [number, number, number] {
  const [unpacked, packed, place] = sizes
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    const taken = [unpacked, packed, place].map((value) => {
      if (value !== 0xffffffff || next + 8 > view.byteLength) return value
      next += 8
      return long(view, next - 8)
    })
    return taken as [number, number, number]
  }
  return sizes
}

function entriesOf(view: DataView): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY;) {
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number]
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    if (at + 46 + nameSize + extraSize > view.byteLength) throw brokenZip()
    const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameSize).toString('utf8')
    const [unpacked, packed, place] = [24, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const large = largeOf(view, at + 46 + nameSize, extraSize, [unpacked, packed, place])
    // some writers use the other slash, and names are compared without case
    const key = name.replaceAll('\\', '/').toLowerCase()
    entries.set(key, { name, method, locked: (flags & 1) === 1, packed: large[1], at: large[2] })
    if (entries.size > MOST_ENTRIES) throw brokenZip()
    at += 46 + nameSize + extraSize + commentSize
  }
  return entries
}

/** A workbook's zip: its parts by name in small letters, each read as a stream whose bytes are counted against the limits. */
export class Zip {
  readonly entries: Map<string, ZipEntry>
  private readonly path: string
  private readonly size: number
  private readonly limits: Limits
  private unzipped = 0

  private constructor(path: string, size: number, entries: Map<string, ZipEntry>, limits: Limits) {
    this.path = path
    this.size = size
    this.entries = entries
    this.limits = limits
  }

  /** Reads the list of parts. Throws FileRefused when it is no whole zip. */
  static async open(path: string, limits: Limits): Promise<Zip> {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const directory = await directoryOf(file, size)
      if (directory.at + directory.size > size) throw brokenZip()
      return new Zip(path, size, entriesOf(await read(file, directory.at, directory.size)), limits)
    } finally {
      await file.close()
    }
  }

  /** The text of a part in pieces; null when there is no such part. */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder()
    for await (const bytes of this.bytes(name)) yield decoder.decode(bytes, { stream: true })
  }

  private async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return
    if (entry.locked)
      throw new FileRefused(
        'locked',
        'This workbook has a password. Remove it, save the file and import that.',
      )
    if (entry.method !== 0 && entry.method !== 8) throw brokenZip()
    const start = await this.startOf(entry)
    const packed = createReadStream(this.path, {
      start,
      end: start + Math.max(entry.packed, 1) - 1,
      highWaterMark: 1 << 18,
    })
    const source = entry.method === 8 ? packed.pipe(createInflateRaw({ chunkSize: 1 << 18 })) : packed
    try {
      for await (const bytes of source as AsyncIterable<Uint8Array>) {
        this.count(bytes.length)
        yield bytes
      }
    } catch (error) {
      if (error instanceof FileRefused) throw error
      throw brokenZip()
    } finally {
      packed.destroy()
      source.destroy()
    }
  }

  private async startOf({ at }: ZipEntry): Promise<number> {
    const file = await open(this.path)
    try {
      const view = await read(file, at, 30)
      return at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
    } finally {
      await file.close()
    }
  }

  private count(bytes: number): void {
    this.unzipped += bytes
    if (this.unzipped > this.limits.unzippedBytes) throw overLimit('unzippedBytes', this.limits)
    if (this.unzipped > RATIO_FROM && this.unzipped > this.size * this.limits.unzippedTimes)
      throw overLimit('unzippedTimes', this.limits)
  }
}
