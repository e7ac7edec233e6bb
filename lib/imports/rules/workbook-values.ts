import { plainNumber } from './flatten'

/** What a number format makes of a number: how much of a date it shows, a share of a hundred, or nothing special. */
export type NumberFormat = 'plain' | 'percent' | 'time' | 'day' | 'day-time' | 'month' | 'year'

/** The formats that every workbook has without saying so (ECMA-376, 18.8.30), where they are no plain numbers. */
const BUILT_IN = new Map<number, NumberFormat>([
  ...[9, 10].map((id): [number, NumberFormat] => [id, 'percent']),
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, NumberFormat] => [
    id,
    'day',
  ]),
  [17, 'month'],
  [22, 'day-time'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, NumberFormat] => [id, 'time']),
])

/** What a format's code means: `dd.mm.yyyy` is a day, `mmm-yy` a month, `0.0%` a percentage. */
export function formatOf(id: number, code?: string): NumberFormat {
  if (code === undefined) return BUILT_IN.get(id) ?? 'plain'
  const letters = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|e[+-]/gi, '')
    .toLowerCase()
  if (letters.includes('%')) return 'percent'
  const [day, year] = [letters.includes('d'), letters.includes('y')]
  const time = /h|s/.test(letters)
  if (day) return time ? 'day-time' : 'day'
  if (year) return letters.includes('m') ? 'month' : 'year'
  if (time) return 'time'
  return /m{3,}/.test(letters) ? 'month' : 'plain'
}

const DAY_MS = 86_400_000

/**
 * A number of a cell as text, by its format. A date is as exact as the format shows it: a day that is shown as `Sep 2021` was entered as a month.
 * `from1904` is set by workbooks of old Macs.
 */
export function numberText(text: string, format: NumberFormat, from1904: boolean): string {
  if (format === 'plain') return /^-?\d{1,15}$/.test(text) ? text : plainOf(text)
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  if (format === 'percent') return `${plainNumber(Number((value * 100).toPrecision(15)))}%`
  if (format === 'time') return value < 1 && value >= 0 ? timeOf(value) : plainOf(text)
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const early = !from1904 && value < 61 ? DAY_MS : 0
  const instant = new Date(epoch + early + Math.round((value * DAY_MS) / 1000) * 1000)
  if (value < 0 || Number.isNaN(instant.valueOf()) || instant.getUTCFullYear() > 9999) return plainOf(text)
  const iso = instant.toISOString()
  if (format === 'year') return iso.slice(0, 4)
  if (format === 'month') return iso.slice(0, 7)
  const midnight = iso.slice(11, 19) === '00:00:00'
  return midnight ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

function plainOf(text: string): string {
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) ? text : plainNumber(value)
}

const timeOf = (part: number) =>
  new Date(Math.round((part * DAY_MS) / 1000) * 1000).toISOString().slice(11, 16)

/** `_x000D_` stands for a carriage return: how a workbook writes characters that XML has not. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The column of a cell's name, 0 for A: 'AB12' is 27. -1 when the name has no letters. */
export function columnOf(name: string): number {
  let index = 0
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    index = index * 26 + code - 64
  }
  return index - 1
}
