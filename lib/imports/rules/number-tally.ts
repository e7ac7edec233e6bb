import { note, noEvidence, quoteEvidence } from './evidence'
import type { NumberRule } from './mapping'
import { readNumberCell } from './number-cell'
import { lookAtNumber } from './number-look'
import type { NumberFinding } from './types'

type Mark = '.' | ','

/** Counts what the cells of a column say about its numbers. */
export class NumberTally {
  numbers = 0
  negatives = 0
  private readonly decimals = { '.': noEvidence(), ',': noEvidence() }
  private readonly thousands = new Map<string, number>()
  private readonly open = { '.': noEvidence(), ',': noEvidence() }
  private readonly unread = noEvidence()
  private readonly currencies = new Map<string, number>()
  private percent = 0
  private ranges = 0
  private least: number | null = null
  private greatest: number | null = null

  /** Takes a cell in; false when it is no number. */
  add(cell: string, line: number): boolean {
    const look = lookAtNumber(cell)
    if (!look) {
      note(this.unread, cell, line)
      return false
    }
    this.numbers += 1
    if (cell.startsWith('-')) this.negatives += 1
    if (look.percent) this.percent += 1
    if (look.range) this.ranges += 1
    if (look.currency) this.currencies.set(look.currency, (this.currencies.get(look.currency) ?? 0) + 1)
    if (look.decimal === 'either') note(this.open[look.mark as Mark], cell, line)
    else {
      if (look.decimal !== 'none') note(this.decimals[look.decimal], cell, line)
      if (look.mark !== '') this.thousands.set(look.mark, (this.thousands.get(look.mark) ?? 0) + 1)
    }
    this.span(cell)
    return true
  }

  /** The extremes are read without knowing the marks yet: of plain digits they are exact, and others are few. */
  private span(cell: string): void {
    const value = /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : null
    if (value === null) return
    if (this.least === null || value < this.least) this.least = value
    if (this.greatest === null || value > this.greatest) this.greatest = value
  }

  /** The mark before the decimals that this column's own cells decide, or null. */
  decided(): Mark | null {
    const [dots, commas] = [this.decimals['.'].count, this.decimals[','].count]
    if (dots !== commas) return dots > commas ? '.' : ','
    return null
  }

  /** What was found. `usual` is what the other columns decided, for one whose own cells leave it open. */
  result(usual: Mark | null): NumberFinding {
    const own = this.decided()
    const open = this.open['.'].count + this.open[','].count > 0
    const decimal = own ?? usual ?? '.'
    const other: Mark = decimal === '.' ? ',' : '.'
    const said = [...this.thousands]
      .filter(([mark]) => mark !== decimal)
      .toSorted((a, b) => b[1] - a[1])[0]?.[0]
    const thousands = (said ?? (this.open[other].count > 0 ? other : '')) as NumberRule['thousands']
    const both = this.decimals['.'].count > 0 && this.decimals[','].count > 0
    const ambiguous = this.open['.'].count >= this.open[','].count ? this.open['.'] : this.open[',']
    const sure = !both && (own !== null || !open)
    return {
      decimal,
      thousands,
      sure,
      decides: own ? this.decimals[own] : noEvidence(),
      ambiguous,
      unread: this.unread,
      percent: this.percent,
      ranges: this.ranges,
      currencies: [...this.currencies]
        .map(([code, count]) => ({ code, count }))
        .toSorted((a, b) => b.count - a.count),
      least: this.least,
      greatest: this.greatest,
      sentence: this.sentence({ decimal, thousands, sure }, own, both),
    }
  }

  private sentence(rule: NumberRule & { sure: boolean }, own: Mark | null, both: boolean): string {
    const name = rule.decimal === '.' ? 'dot' : 'comma'
    if (both)
      return `Some cells have a dot before the decimals (${quoteEvidence(this.decimals['.'])}), others a comma (${quoteEvidence(this.decimals[','])}). Choose one; the others are shown as wrong.`
    if (own) return `A ${name} stands before the decimals: ${quoteEvidence(this.decimals[own])}.`
    if (rule.sure) return 'Whole numbers.'
    const shown = this.open['.'].count >= this.open[','].count ? this.open['.'] : this.open[',']
    const cell = shown.cells[0]?.cell ?? ''
    const reading = readNumberCell(cell, rule)
    const read =
      reading.ok && reading.figure.best !== null
        ? ` It is read as ${reading.figure.best.toLocaleString('en-GB')}.`
        : ''
    return `Check whether ${quoteEvidence(shown)} has decimals or thousands: no cell decides.${read}`
  }
}
