import type { FileRow, Limits, ReadPlan } from '@/lib/imports/rules/types'
import { Names, noNotes, tableRows, type Notes } from './open-table'
import { overLimit } from './refused'
import type { RawRow } from './text/csv'

const BROKEN = /\0/
const NUL = /\0/g

/** A row as it can be kept: NUL and halves of characters become U+FFFD and are said; 0x1A alone in the last line is nothing. */
export function storable(row: RawRow): FileRow {
  let broken: number[] | undefined
  const cells = row.cells.map((cell, at) => {
    if (!BROKEN.test(cell) && cell.isWellFormed()) return cell
    broken = [...(broken ?? []), at]
    return cell.replace(NUL, '\ufffd').toWellFormed()
  })
  const quotes = row.quotes ? { quotes: row.quotes } : {}
  return broken
    ? { line: row.line, cells, broken, ...quotes }
    : { line: row.line, cells: row.cells, ...quotes }
}

/** Whether a row has nothing in it: blanks alone, or the control character that DOS ended files with. */
export function isBlank({ cells }: RawRow): boolean {
  return cells.every((cell) => cell === '' || (cell.length < 9 && cell.replace('\u001a', '').trim() === ''))
}

/**
 * The rows under the header as the plan says, in batches, each filled up to the number of columns. Runs in the child process. Throws FileRefused
 * over the limits.
 */
export async function* plannedRows(
  path: string,
  plan: ReadPlan,
  limits: Limits,
  notes: Notes = noNotes(),
): AsyncGenerator<FileRow[]> {
  const width = plan.columns.length
  const objects = plan.format === 'jsonl' || (plan.format === 'json' && !plan.path?.endsWith('[]'))
  let rows = 0
  let skip = plan.skipLines
  for await (const batch of tableRows(path, plan, limits, notes, new Names(plan.columns))) {
    const taken: FileRow[] = []
    for (const row of batch) {
      if ((!objects && row.line <= plan.headerLine) || isBlank(row)) continue
      if (skip > 0) {
        skip -= 1
        continue
      }
      const whole = storable(row)
      for (let at = whole.cells.length; at < width; at++) whole.cells.push('')
      taken.push(whole)
    }
    rows += taken.length
    if (rows > limits.rows) throw overLimit('rows', limits)
    if (taken.length > 0) yield taken
  }
}
