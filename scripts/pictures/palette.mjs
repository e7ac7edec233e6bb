import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/**
 * The same picture in at most 256 of its colours, the others set to the nearest of them: a page on screen looks the same in a third of the bytes. Takes the PNG that Chromium makes (8 bits, RGB or RGBA, not interlaced).
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function withPalette(png) {
  const { header, pixels } = decode(png)
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const { palette, indexes } = quantise(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const described = Buffer.from(header)
  described[9] = 3 // colours by number
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', described),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** @param {Buffer} png @returns {{ header: Buffer, pixels: Uint32Array }} a number 0xRRGGBB for each pixel */
function decode(png) {
  let header = Buffer.alloc(0)
  const parts = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 8, at + 8 + length)
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') parts.push(body)
    at += length + 12
  }
  const bytes = header[9] === 6 ? 4 : 3
  const stride = header.readUInt32BE(0) * bytes
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), stride, bytes)
  const pixels = new Uint32Array(lines.length / bytes)
  for (let pixel = 0; pixel < pixels.length; pixel += 1) pixels[pixel] = lines.readUIntBE(pixel * bytes, 3)
  return { header, pixels }
}

/** Takes back what PNG does to a line before it is packed. @param {Buffer} raw @param {number} stride @param {number} bytes per pixel */
function unfiltered(raw, stride, bytes) {
  const lines = Buffer.alloc((raw.length / (stride + 1)) * stride)
  for (let y = 0, from = 0; from < raw.length; y += 1, from += stride + 1) {
    const filter = raw[from]
    for (let x = 0, to = y * stride; x < stride; x += 1, to += 1) {
      const left = x < bytes ? 0 : (lines[to - bytes] ?? 0)
      const up = y === 0 ? 0 : (lines[to - stride] ?? 0)
      const corner = x < bytes || y === 0 ? 0 : (lines[to - stride - bytes] ?? 0)
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      lines[to] = (raw[from + 1 + x] ?? 0) + guess
    }
  }
  return lines
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** How far two colours are apart, squared. @param {number} a @param {number} b */
const apart = (a, b) =>
  [16, 8, 0].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0)

/**
 * Each colour in turn that would be missed most (how often it is used, times how far it is from those taken): a small mark in a colour of
 * its own keeps it.
 * @param {Uint32Array} pixels
 */
function quantise(pixels) {
  /** @type {Map<number, number>} */
  const uses = new Map()
  for (const colour of pixels) uses.set(colour, (uses.get(colour) ?? 0) + 1)
  const all = [...uses].map(([colour, count]) => ({ colour, count, number: 0, error: Infinity }))
  const kept = /** @type {number[]} */ ([])
  while (kept.length < Math.min(MOST_COLOURS, all.length)) {
    const missed = (/** @type {typeof all[number]} */ { count, error }) =>
      error === Infinity ? count : count * error
    const { colour } = all.reduce((most, one) => (missed(one) > missed(most) ? one : most))
    for (const one of all) {
      const error = apart(one.colour, colour)
      if (error < one.error) Object.assign(one, { error, number: kept.length })
    }
    kept.push(colour)
  }
  const numbers = new Map(all.map(({ colour, number }) => [colour, number]))
  const palette = Buffer.alloc(kept.length * 3)
  for (const [number, colour] of kept.entries()) palette.writeUIntBE(colour, number * 3, 3)
  return { palette, indexes: Uint8Array.from(pixels, (colour) => numbers.get(colour) ?? 0) }
}
