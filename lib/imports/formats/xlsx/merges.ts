import { columnOf } from '@/lib/imports/rules/workbook-values'
import type { Zip } from './zip'

/** A merged group that covers several rows of a column: its text stands in the first of them alone. */
export type Merge = { column: number; from: number; to: number }

const CELLS = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g
/** longer than an element that a group is named by */
const TAIL = 200
/** a sheet with more of them is a drawing */
const MOST = 50_000

/**
 * The groups of a sheet that cover several rows, in the order of their rows. They are named behind the cells: the part is searched once before its
 * rows are read.
 */
export async function mergesOf(zip: Zip, part: string): Promise<Merge[]> {
  const found = new Map<string, Merge>()
  let tail = ''
  for await (const piece of zip.text(part)) {
    const text = tail + piece
    for (const [, letters = '', first, last] of text.matchAll(CELLS)) {
      const [from, to] = [Number(first), Number(last)]
      if (to > from && found.size < MOST)
        found.set(`${letters}${from}`, { column: columnOf(letters + from), from, to })
    }
    tail = text.slice(-TAIL)
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from)
}

/** Puts the text of a group into each row that it covers, row after row in the order of the sheet. */
export class Filler {
  private readonly waiting: Merge[]
  private open: (Merge & { text: string })[] = []

  constructor(merges: readonly Merge[]) {
    this.waiting = merges.toReversed()
  }

  fill(line: number, cells: string[]): void {
    if (this.open.length > 0) this.open = this.open.filter(({ to }) => to >= line)
    for (let next = this.waiting.at(-1); next && next.from <= line; next = this.waiting.at(-1)) {
      this.waiting.pop()
      const text = next.from === line ? (cells[next.column] ?? '') : ''
      if (text !== '' && next.to > line) this.open.push({ ...next, text })
    }
    for (const { column, from, text } of this.open) {
      if (from === line || (cells[column] ?? '') !== '') continue
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
  }
}
