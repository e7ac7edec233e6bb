import type { Evidence } from './types'

const SHOWN = 5

/** Evidence without any cell yet. */
export const noEvidence = (): Evidence => ({ count: 0, cells: [] })

/** Counts a cell and keeps the first few that differ, to be shown. */
export function note(evidence: Evidence, cell: string, line: number): void {
  evidence.count += 1
  if (evidence.cells.length < SHOWN && !evidence.cells.some((shown) => shown.cell === cell))
    evidence.cells.push({ line, cell: cell.slice(0, 80) })
}

/** The first cells in a sentence: "25/12/2020" in line 7 and 12 others. */
export function quoteEvidence({ count, cells }: Evidence): string {
  const [first] = cells
  if (!first) return ''
  const others = count - 1
  const more =
    others === 0 ? '' : others === 1 ? ' and one other' : ` and ${others.toLocaleString('en-GB')} others`
  return `"${first.cell}" in line ${first.line.toLocaleString('en-GB')}${more}`
}
