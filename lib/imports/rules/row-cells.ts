import { unguardCell } from '@/lib/developments/rules/csv-guard'
import {
  dateRule,
  numberRule,
  type Assignment,
  type DateRule,
  type Mapping,
  type NumberRule,
  type Target,
} from './mapping'
import { missingTest } from './missing'
import type { CellProblem, FileRow } from './types'

/** A column with its meaning, ready for row after row. */
export type ColumnUse<T extends Target = Target> = {
  key: string
  at: number
  target: T
  dates: DateRule
  numbers: NumberRule
  isMissing: (cell: string) => boolean
}

/** The columns of a mapping that the file has. */
export function columnUses({ columns, missing }: Mapping, keys: readonly string[]): ColumnUse[] {
  const places = new Map(keys.map((key, at) => [key, at]))
  return columns.flatMap((assigned: Assignment) => {
    const at = places.get(assigned.column)
    if (at === undefined) return []
    return [
      {
        key: assigned.column,
        at,
        target: assigned.target,
        dates: assigned.dates ?? dateRule.parse({}),
        numbers: assigned.numbers ?? numberRule.parse({}),
        isMissing: missingTest([...missing, ...(assigned.missing ?? [])]),
      },
    ]
  })
}

/** The columns of a field, with their targets known to be its own. */
export function usesOf<F extends Target['field']>(uses: readonly ColumnUse[], field: F) {
  return uses.filter((use) => use.target.field === field) as ColumnUse<Extract<Target, { field: F }>>[]
}

/** A row while it is read: its cells, and what was found to be wrong. */
export class RowCells {
  readonly problems: CellProblem[] = []
  readonly row: FileRow
  private readonly unguard: boolean

  constructor(row: FileRow, unguard: boolean) {
    this.row = row
    this.unguard = unguard
  }

  /** The text of a cell without blanks around it; '' when it is empty, a mark for missing, or cannot be kept. */
  text(use: ColumnUse): string {
    const raw = this.row.cells[use.at] ?? ''
    if (raw === '') return ''
    const cell = this.unguard ? unguardCell(raw) : raw
    if (use.isMissing(cell)) return ''
    if (this.row.broken?.includes(use.at)) {
      this.wrong(
        use,
        'unstorable',
        'This cell has a character that cannot be kept (a NUL or half a character), shown as \ufffd. Remove it; often it came along when copying.',
      )
      return ''
    }
    return cell.trim()
  }

  /** Says that a cell is wrong: the row is not imported until it is put right. */
  wrong(use: ColumnUse | null, code: string, sentence: string, choice?: CellProblem['choice']): void {
    this.say(use, 'error', code, sentence, choice)
  }

  /** Says what a person should know; the row is imported all the same. */
  warn(use: ColumnUse | null, code: string, sentence: string): void {
    this.say(use, 'warning', code, sentence)
  }

  private say(
    use: ColumnUse | null,
    level: CellProblem['level'],
    code: string,
    sentence: string,
    choice?: CellProblem['choice'],
  ): void {
    const cell = use ? (this.row.cells[use.at] ?? '').slice(0, 200).toWellFormed() : ''
    const problem = { column: use?.key ?? null, cell, code, sentence, level }
    this.problems.push(choice ? { ...problem, choice } : problem)
  }
}

/** The values of a cell that holds several; blanks around them go, and so do empty ones. A mark with blanks around it is meant with them. */
export function splitCell(cell: string, mark: string): string[] {
  if (mark === '') return [cell]
  return cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A text of at most `most` characters: cut at a word, with a sign that it goes on. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most * 0.6 ? cut.slice(0, blank) : cut).toWellFormed().replace(/\ufffd$/, '')}\u2026`
}
