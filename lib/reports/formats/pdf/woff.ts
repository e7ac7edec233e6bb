import { inflateSync } from 'node:zlib'

const headerSize = 44
const entrySize = 20

/**
 * Unpacks a WOFF 1.0 font into the TrueType font it was made from (W3C WOFF File Format 1.0, sections 3 to 5).
 * JetBrains Mono comes from npm only as WOFF, and Typst reads only TrueType and OpenType.
 * Throws when the bytes are not WOFF 1.0.
 */
export function trueTypeFromWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 font')
  const tables = readDirectory(woff)
  const directory = Buffer.alloc(12 + 16 * tables.length)
  writeOffsetTable(directory, woff.readUInt32BE(4), tables.length)
  const parts = [directory]
  let offset = directory.length
  tables.forEach((table, index) => {
    const at = 12 + 16 * index
    directory.write(table.tag, at, 'latin1')
    directory.writeUInt32BE(table.checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.content.length, at + 12)
    const padded = Buffer.alloc(Math.ceil(table.content.length / 4) * 4)
    table.content.copy(padded)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}

function readDirectory(woff: Buffer) {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = headerSize + entrySize * index
    const offset = woff.readUInt32BE(at + 4)
    const packedLength = woff.readUInt32BE(at + 8)
    const length = woff.readUInt32BE(at + 12)
    const packed = woff.subarray(offset, offset + packedLength)
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      content: packedLength < length ? inflateSync(packed) : packed,
    }
  })
}

function writeOffsetTable(directory: Buffer, flavour: number, tableCount: number): void {
  const power = Math.floor(Math.log2(tableCount))
  directory.writeUInt32BE(flavour, 0)
  directory.writeUInt16BE(tableCount, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (tableCount - 2 ** power), 10)
}
