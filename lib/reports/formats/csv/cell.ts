import type { CellType } from '@/lib/developments/rules/export-columns'
import { plainDecimal } from '@/lib/developments/rules/numbers'

/** A value as its cell says it; nothing for null and undefined. Throws when the value is not of the column's type. */
export function cellText(value: unknown, type: CellType): string {
  if (value === null || value === undefined) return ''
  const text = writers[type](value)
  if (text === null) throw new TypeError(`A ${type} column cannot hold ${String(value).slice(0, 40)}`)
  return text
}

const writers: Record<CellType, (value: unknown) => string | null> = {
  text: (value) => (typeof value === 'string' ? value : null),
  number: (value) => {
    if (typeof value === 'bigint') return String(value)
    if (typeof value === 'number') return Number.isFinite(value) ? plainDecimal(value) : null
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? value : null
  },
  day: (value) => {
    const day = value instanceof Date ? isoOf(value)?.slice(0, 10) : value
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
  },
  instant: (value) => isoOf(value instanceof Date ? value : new Date(String(value))),
  boolean: (value) => (typeof value === 'boolean' ? String(value) : null),
}

function isoOf(instant: Date): string | null {
  return Number.isNaN(instant.valueOf()) ? null : instant.toISOString()
}
