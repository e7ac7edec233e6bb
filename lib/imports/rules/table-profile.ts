import { ColumnProfile } from './column-profile'
import type { Column, FileRow } from './types'

const SAMPLE = 50

/** Gathers what all rows of a table say, one after the other; memory stays the same however many there are. */
export class TableProfile {
  rows = 0
  /** rows with fewer or more cells than the usual */
  readonly widths = new Map<number, number>()
  /** the first line with so many cells */
  readonly widthLines = new Map<number, number>()
  readonly sample: FileRow[] = []
  private readonly columns: ColumnProfile[] = []

  add(row: FileRow): void {
    this.rows += 1
    const { cells, line } = row
    if (!this.widthLines.has(cells.length)) this.widthLines.set(cells.length, line)
    this.widths.set(cells.length, (this.widths.get(cells.length) ?? 0) + 1)
    if (this.sample.length < SAMPLE) this.sample.push(row)
    for (let at = 0; at < cells.length; at++)
      (this.columns[at] ??= new ColumnProfile()).add(cells[at] ?? '', line)
  }

  get width(): number {
    return this.columns.length
  }

  get guarded(): number {
    return this.columns.reduce((sum, { guarded }) => sum + guarded, 0)
  }

  /** The columns with their findings. A decimal mark that most columns decide goes for those that leave it open. */
  result(places: readonly { key: string; name: string }[], isCanonical: boolean): Column[] {
    const decided = this.columns.map(({ numbers }) => numbers.decided()).filter((mark) => mark !== null)
    const commas = decided.filter((mark) => mark === ',').length
    const usual = isCanonical ? '.' : decided.length === 0 ? null : commas * 2 > decided.length ? ',' : '.'
    return places.map(({ key, name }, index) =>
      (this.columns[index] ?? new ColumnProfile()).result({ key, index, name }, this.rows, usual),
    )
  }
}
