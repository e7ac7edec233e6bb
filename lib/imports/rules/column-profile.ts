import { guardCell, unguardCell } from '@/lib/developments/rules/csv-guard'
import { DateTally } from './date-tally'
import { isFigureMark, missingMark } from './missing'
import { NumberTally } from './number-tally'
import type { Column, ColumnType } from './types'
import { meaningOf, wordsOf } from './synonyms'

const MOST_VALUES = 500
const SAMPLES = 5
/** after so many cells without one date or number in twenty, the column is not asked again */
const TRIED = 1_000
const FLAG = /^(?:true|false|yes|no|y|n|tak|nie|да|нет)$/i

/** Gathers what all cells of one column say. */
export class ColumnProfile {
  readonly dates = new DateTally()
  readonly numbers = new NumberTally()
  guarded = 0
  private filled = 0
  private longest = 0
  private characters = 0
  private urls = 0
  private values: Map<string, number> | null = new Map()
  private readonly samples: string[] = []
  private readonly missing = new Map<string, number>()
  private askDates = true
  private askNumbers = true

  add(whole: string, line: number): void {
    if (whole === '') return
    // blanks around a cell are none of it: ` https://…` is an address all the same
    const cell = whole.charCodeAt(0) <= 32 || whole.charCodeAt(whole.length - 1) <= 32 ? whole.trim() : whole
    const mark = cell.length <= 16 ? missingMark(cell) : null
    if (mark !== null) {
      this.missing.set(mark, (this.missing.get(mark) ?? 0) + 1)
      if (!isFigureMark(mark)) return
    } else if (cell === '') return
    this.filled += 1
    this.characters += cell.length
    if (cell.length > this.longest) this.longest = cell.length
    if (this.samples.length < SAMPLES && !this.samples.includes(cell.slice(0, 200)))
      this.samples.push(cell.slice(0, 200))
    this.count(cell)
    this.look(cell, line)
  }

  private count(cell: string): void {
    if (this.values === null) return
    const key = cell.slice(0, 200)
    this.values.set(key, (this.values.get(key) ?? 0) + 1)
    if (this.values.size > MOST_VALUES) this.values = null
  }

  private look(cell: string, line: number): void {
    const first = cell.charCodeAt(0)
    if (first === 39 && cell !== unguardCell(cell) && guardCell(unguardCell(cell)) === cell) this.guarded += 1
    if ((first === 104 || first === 72) && /^https?:\/\//i.test(cell)) {
      this.urls += 1
      return
    }
    if (this.askNumbers) this.numbers.add(cell, line)
    if (this.askDates) this.dates.add(cell, line)
    if (this.filled === TRIED) {
      this.askDates = this.dates.dates * 20 > TRIED
      this.askNumbers = this.numbers.numbers * 20 > TRIED
    }
  }

  /** What the column is. `usual` is the decimal mark of the file's other columns. */
  result(place: { key: string; index: number; name: string }, rows: number, usual: '.' | ',' | null): Column {
    const figureMarks = [...this.missing]
      .filter(([mark]) => isFigureMark(mark))
      .reduce((sum, [, count]) => sum + count, 0)
    const type = this.type(place.name)
    // -9 is a figure where other figures are below zero, and a mark where none is
    const negatives = this.numbers.negatives - figureMarks
    const marks = [...this.missing].filter(([mark]) => !isFigureMark(mark) || negatives <= 0)
    const filled = this.filled - (negatives <= 0 ? figureMarks : 0)
    const isNumber = type === 'number' || type === 'money' || type === 'percent' || type === 'range'
    return {
      ...place,
      type,
      filled,
      fillRate: rows === 0 ? 0 : filled / rows,
      samples: this.samples,
      longest: this.longest,
      distinct: this.values?.size ?? null,
      values: [...(this.values ?? [])]
        .map(([value, count]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count),
      missing: marks.map(([mark, count]) => ({ mark, count })).toSorted((a, b) => b.count - a.count),
      dates:
        this.dates.dates > 0 &&
        (type === 'date' || this.dates.dates * 2 > this.filled || this.saysWhen(place.name))
          ? this.dates.result()
          : null,
      numbers: isNumber ? this.numbers.result(usual) : null,
    }
  }

  /** A column that is called "when" is one of dates also where many of its cells are none: those come back with what to do, not all rows. */
  private saysWhen(name: string): boolean {
    const says = /^happened\.(?:whole|start|end)$/.test(meaningOf(name) ?? '')
    return says && this.dates.dates * 3 >= this.filled
  }

  /** A column that is called a figure is one also where some of its cells are words. */
  private saysHowMany(name: string): boolean {
    const counts = /^figure\.\w+\.(?:value|low|best|high)/.test(meaningOf(name) ?? '')
    return counts && this.numbers.numbers * 2 >= this.filled
  }

  private type(name: string): ColumnType {
    const { filled } = this
    if (filled === 0) return 'empty'
    const most = (count: number) => count >= filled * 0.9
    if (this.urls >= filled * 0.7) return 'url'
    const { dates, bare } = this.dates
    const named = /\b(?:date|year|yr|month|rok|data|год|дата)\b/.test(wordsOf(name))
    if (this.askDates && most(dates) && (dates - bare > filled / 10 || named)) return 'date'
    if (this.askNumbers && (most(this.numbers.numbers) || this.saysHowMany(name))) return this.numberType()
    if (this.values && this.values.size <= 3 && [...this.values.keys()].every((value) => FLAG.test(value)))
      return 'flag'
    if (this.askDates && dates - bare > filled * 0.6) return 'date'
    if (this.characters / filled > 80) return 'long-text'
    return this.values && this.longest <= 60 && this.values.size * 2 <= filled ? 'code' : 'text'
  }

  private numberType(): ColumnType {
    const { percent, ranges, currencies } = this.numbers.result(null)
    const money = currencies.reduce((sum, { count }) => sum + count, 0)
    const half = this.numbers.numbers / 2
    if (percent > half) return 'percent'
    if (money > half) return 'money'
    return ranges > half ? 'range' : 'number'
  }
}
