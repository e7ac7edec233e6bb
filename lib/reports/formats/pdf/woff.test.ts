import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFonts } from './fonts'
import { trueTypeFromWoff } from './woff'

const woff = readFileSync(
  path.resolve('node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff'),
)

/** The sum of a table's 32-bit words, as a font's directory records it. */
function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

describe('trueTypeFromWoff', () => {
  it('gives back every table with the checksum that the font records for it', () => {
    const font = trueTypeFromWoff(woff)
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index
      const offset = font.readUInt32BE(at + 8)
      const table = font.subarray(offset, offset + Math.ceil(font.readUInt32BE(at + 12) / 4) * 4)
      return { tag: font.toString('latin1', at, at + 4), recorded: font.readUInt32BE(at + 4), table }
    })
    expect(tables.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'name']),
    )
    // The checksum of `head` leaves out its own adjustment field.
    for (const { tag, recorded, table } of tables) {
      if (tag === 'head') table.writeUInt32BE(0, 8)
      expect(checksum(table), tag).toBe(recorded)
    }
  })

  it('refuses what is no WOFF 1.0', () => {
    expect(() => trueTypeFromWoff(Buffer.from('wOF2 and so on'))).toThrow('not a WOFF 1.0 font')
  })
})

describe('reportFonts', () => {
  it('finds every font in the installed packages', () => {
    for (const font of reportFonts(process.cwd())) expect(font.readUInt32BE(0)).toBe(0x00010000)
  })
})
