import type { CellType } from '@/lib/developments/rules/export-columns'
import { cellText } from '@/lib/reports/formats/csv/cell'

/** A cell holds this many UTF-16 units. */
const longest = 32_767

/** Dates before this one are days of another calendar in a workbook. */
const firstDay = '1900-03-01'

type Cell = { cell: string | number | boolean | Date | null; isTooLong?: true }

/**
 * A text as a sheet holds it: characters that XML has no way to write stand as `_x0001_`, the way spreadsheets do it, and so does a text that
 * looks like one of these already. Reading takes them back.
 */
export function sheetText(text: string): { text: string; isTooLong?: true } {
  const written = text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      /(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
  if (written.length <= longest) return { text: written }
  return {
    text: `[${text.length} characters; a cell of a workbook holds ${longest}. Take CSV or JSON for this text.]`,
    isTooLong: true,
  }
}

/** A value as a cell of its type: real numbers, dates and booleans; whatever a workbook has no type for as text. */
export function sheetValue(value: unknown, type: CellType, guard: (text: string) => string): Cell {
  const text = cellText(value, type)
  if (text === '') return { cell: null }
  if (type === 'number') return { cell: Number(text) }
  if (type === 'boolean') return { cell: text === 'true' }
  if ((type === 'day' || type === 'instant') && text >= firstDay) return { cell: new Date(text) }
  const { text: cell, isTooLong } = sheetText(guard(text))
  return isTooLong ? { cell, isTooLong } : { cell }
}
