import { tidyName } from './keys'
import type { RowCells } from './row-cells'
import type { FileRow } from './types'

const TOTAL =
  /^(?:(?:grand |sub)?totals?|sum|all|итого|всего|разом|усього|всього|усяго|разам|razem|suma|ogółem|łącznie|summe|gesamt|insgesamt|ensemble|suma total)(?!\p{L})[\s:.]*/iu
const NOTE =
  /^(?:[*#†‡¹²³]|(?:notes?|sources?|remarks?|uwaga|uwagi|źródło|źródła|примечани[ея]|источник[и]?|quelle|hinweis)\s*:|(?:end of|last updated|updated on|generated))/iu

/** Whether a line without a date is a total or a note under the table: its first words say so, or it has one text in a table of three columns or more. */
export function isFooter({ cells }: Pick<FileRow, 'cells'>): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const first = filled[0]?.trim() ?? ''
  const word = TOTAL.exec(first)?.[0] ?? ''
  if (word !== '' && first.length - word.length <= 20) return true
  return NOTE.test(first) || (filled.length === 1 && cells.length >= 3 && first.length > 30)
}

/** Whether a row says the names of the columns again, as tables do that were printed page by page. `keys` are the columns' keys. */
export function headerTest(keys: readonly string[]): (row: Pick<FileRow, 'cells'>) => boolean {
  const names = keys.map((key) => key.replace(/ \(\d+\)$/, ''))
  return ({ cells }) => {
    let count = 0
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? ''
      if (cell === '') continue
      if (cell !== names[at] && tidyName(cell) !== names[at]) return false
      count += 1
    }
    return count > 1
  }
}

/** Says of a row whose quotation marks do not fit what may have happened to it. */
export function sayQuotes(cells: RowCells): void {
  if (cells.row.quotes === 'torn')
    cells.wrong(
      null,
      'quotes',
      'The quotation marks of this row do not fit, and cells ran together. Close or remove the mark in the file: a mark inside a cell is written twice.',
    )
  else if (cells.row.quotes === 'odd')
    cells.warn(
      null,
      'quotes',
      'The quotation marks of this row do not fit. Compare its cells with the file before you import it.',
    )
}
