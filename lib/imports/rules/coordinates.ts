import type { NumberRule } from './mapping'
import { readOneNumber } from './number-cell'

export type Point = { latitude: number; longitude: number }

const DEGREES =
  /^([NSEWnsewСЮВЗ])?\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|''|’’|”)\s*)?([NSEWnsewСЮВЗ])?$/
const plain = (text: string | undefined) => Number((text ?? '0').replace(',', '.'))

/** One coordinate in degrees: '53.9', '53,9' by its column's rule, 53°54′N, 27°34'12"E. Null when it is none. */
export function readDegrees(cell: string, rule: NumberRule): number | null {
  const found = DEGREES.exec(cell)
  if (!found) return readOneNumber(cell, rule)
  const [, before, degrees, minutes, seconds, after] = found
  const side = (before ?? after ?? '').toUpperCase()
  const value = Math.abs(plain(degrees)) + plain(minutes) / 60 + plain(seconds) / 3600
  const south = degrees?.startsWith('-') || side === 'S' || side === 'W' || side === 'Ю' || side === 'З'
  return Math.round((south ? -value : value) * 1e7) / 1e7
}

const within = (latitude: number | null, longitude: number | null): Point | null =>
  latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : null

/** Both coordinates in one cell: '53.9, 27.56' (latitude first), POINT (27.56 53.9) (WKT: longitude first), 53°54′N 27°34′E. Null when it is neither. */
export function readPoint(cell: string, rule: NumberRule): Point | null {
  const wkt = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/i.exec(cell)
  if (wkt) return within(Number(wkt[2]), Number(wkt[1]))
  const bare = cell.replace(/^[([]|[)\]]$/g, '').trim()
  // 59.33N 18.06E says by its letters what a sign of degrees says elsewhere
  const lettered = /[°º]/.test(bare) ? bare : bare.replace(/(\d)\s*([NSEWСЮВЗ])(?!\p{L})/giu, '$1°$2')
  // 53,90; 27,56 has decimal commas, since something else stands between the two
  const text = lettered.replace(/^(-?\d+),(\d+)(\s*[;|]\s*|\s+)(-?\d+),(\d+)$/, '$1.$2 $4.$5')
  const halves = /[°º]/.test(text)
    ? /^(.*?[NSСЮ]?)[\s,;]+([EWВЗ]?\s*\d.*)$/i.exec(text)
    : (/^(-?[\d.,]+)\s*[;|\s]\s*(-?[\d.,]+)$/.exec(text.replace(/,\s+/, ' ')) ??
      /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text))
  if (!halves) return null
  return within(readDegrees((halves[1] ?? '').trim(), rule), readDegrees((halves[2] ?? '').trim(), rule))
}
