import { orderOf, settleDate } from './date-cell'
import { lookAtDate, type DateLook } from './date-look'
import { note, noEvidence, quoteEvidence } from './evidence'
import type { DateRule } from './mapping'
import type { DateFinding, Evidence } from './types'

const ANY_ORDER: DateRule = { order: 'day-first', pivot: 49, serial: 'no' }

/** Counts what the cells of a column say about its dates. */
export class DateTally {
  dates = 0
  /** dates that are only digits: a year, 20210910 */
  bare = 0
  private readonly shapes = new Map<string, number>()
  private readonly found = {
    ambiguous: noEvidence(),
    onlyDayFirst: noEvidence(),
    onlyMonthFirst: noEvidence(),
    unread: noEvidence(),
  }
  private twoDigitYears = 0
  private withTime = 0
  private earliest: string | null = null
  private latest: string | null = null

  /** Takes a cell in; false when it is no date. */
  add(cell: string, line: number): boolean {
    const look = lookAtDate(cell)
    if (!look || look.shape === 'wrong') {
      note(this.found.unread, cell, line)
      return false
    }
    this.dates += 1
    this.tally(look, cell, line)
    this.span(look)
    return true
  }

  private tally(look: DateLook, cell: string, line: number): void {
    const { shape } = look
    if (shape === 'year' || shape === 'compact' || shape === 'compact-month') this.bare += 1
    if (look.withTime) this.withTime += 1
    if (shape === 'interval') {
      this.count(shape)
      this.order([look.from, look.to], cell, line)
      return
    }
    const short = (shape === 'ordered' || shape === 'named') && look.year.length === 2
    if (short) this.twoDigitYears += 1
    this.count(shape === 'ordered' ? (short ? 'two-digit-year' : look.dotted ? 'dotted' : 'slashed') : shape)
    if (shape === 'ordered') this.order([look], cell, line)
  }

  private count(shape: string): void {
    this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + 1)
  }

  private order(looks: readonly DateLook[], cell: string, line: number): void {
    const orders = looks.map((look) => (look.shape === 'ordered' ? orderOf(look) : 'same'))
    const evidence: [string, Evidence][] = [
      ['day-first', this.found.onlyDayFirst],
      ['month-first', this.found.onlyMonthFirst],
      ['either', this.found.ambiguous],
    ]
    const dotted = looks.some((look) => look.shape === 'ordered' && look.dotted)
    for (const [order, list] of evidence) {
      // dots say that the day comes first in their own cell, and nothing about cells with slashes
      if (orders.some((each) => each === order) && !(dotted && order === 'day-first'))
        return note(list, cell, line)
    }
  }

  private span(look: DateLook): void {
    const settled = settleDate(look, ANY_ORDER)
    if (!settled.ok) return
    const day = settled.edtf
    if (this.earliest === null || day < this.earliest) this.earliest = day
    if (this.latest === null || day > this.latest) this.latest = day
  }

  /** What was found, with a sentence that says how the column's dates are read. */
  result(): DateFinding {
    const { ambiguous, onlyDayFirst, onlyMonthFirst } = this.found
    const [day, month] = [onlyDayFirst.count > 0, onlyMonthFirst.count > 0]
    const decided = day && month ? 'contradictory' : day ? 'day-first' : month ? 'month-first' : null
    const order = decided ?? (ambiguous.count > 0 ? 'undecided' : 'not-needed')
    return {
      shapes: [...this.shapes]
        .map(([shape, count]) => ({ shape, count }))
        .toSorted((a, b) => b.count - a.count),
      order,
      ...this.found,
      twoDigitYears: this.twoDigitYears,
      withTime: this.withTime,
      earliest: this.earliest,
      latest: this.latest,
      sentence: sentenceOf(order, this.found),
    }
  }
}

function sentenceOf(
  order: DateFinding['order'],
  {
    ambiguous,
    onlyDayFirst,
    onlyMonthFirst,
  }: Pick<DateFinding, 'ambiguous' | 'onlyDayFirst' | 'onlyMonthFirst'>,
): string {
  const many = ambiguous.count.toLocaleString('en-GB')
  const both = ambiguous.count === 1 ? 'one cell can' : `${many} cells can`
  switch (order) {
    case 'day-first':
      return `The day comes before the month: ${quoteEvidence(onlyDayFirst)} can only be read so${ambiguous.count > 0 ? `; ${both} be read both ways and ${ambiguous.count === 1 ? 'is' : 'are'} read so too` : ''}.`
    case 'month-first':
      return `The month comes before the day: ${quoteEvidence(onlyMonthFirst)} can only be read so${ambiguous.count > 0 ? `; ${both} be read both ways and ${ambiguous.count === 1 ? 'is' : 'are'} read so too` : ''}.`
    case 'undecided':
      return `Choose whether the day or the month comes first: ${both} be read both ways, such as ${quoteEvidence(ambiguous)}, and no cell decides.`
    case 'contradictory':
      return `Some cells have the day first (${quoteEvidence(onlyDayFirst)}), others the month (${quoteEvidence(onlyMonthFirst)}). Choose how ${both} be meant that can be read both ways.`
    case 'not-needed':
      return 'Every date can be read in one way only.'
  }
}
