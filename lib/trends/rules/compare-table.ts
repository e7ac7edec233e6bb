import { changeWords } from './change'
import { countInterval, type ComparedRow, type Period } from './compare'
import type { FigureSeries } from './figures'
import type { PanelTable } from './panel-table'

const rounded = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits
const spanOf = ({ from, to }: Period) => `${from} to ${to}`
const numeric = (name: string) => ({ name, numeric: true as const })

/** The comparison as a table: of every period the count with its 95 % interval and the rate, of every later one its change against the first. */
export function comparedTable(
  periods: readonly Period[],
  rows: readonly ComparedRow[],
  nameOf: (kind: string) => string,
): PanelTable {
  return {
    caption: `Developments by kind, ${periods.map(spanOf).join(' against ')}; changes are of the yearly rate against the first period, with 95 % intervals`,
    columns: [
      { name: 'Kind' },
      ...periods.flatMap((period) =>
        ['', ', from', ', up to', ', a year'].map((more) => numeric(`${spanOf(period)}${more}`)),
      ),
      ...periods
        .slice(1)
        .flatMap((period) => [
          { name: `Change to ${spanOf(period)}` },
          ...['times', 'from', 'up to'].map((more) => numeric(`Change to ${spanOf(period)}, ${more}`)),
        ]),
    ],
    rows: rows.map(({ kind, n, rates, changes }) => [
      kind === '' ? 'All kinds' : nameOf(kind),
      ...n.flatMap((count, at) => {
        const { low, high } = countInterval(count)
        return [rounded(count), rounded(low, 1), rounded(high, 1), rounded(rates[at]!)]
      }),
      ...changes.flatMap((change) => [
        changeWords(change),
        ...(change.level === 'too few to tell'
          ? [null, null, null]
          : [change.ratio, change.low, change.high].map((one) => rounded(one))),
      ]),
    ]),
  }
}

/** What was claimed in a period about one undertaking: how many records, the lowest and highest that anybody named, and the middle of the best values. */
export type ComparedFigures = {
  name: string
  unit: string
  of: { records: number; low: number; middle: number | null; high: number }[]
}

const middleOf = (values: readonly number[]): number | null => {
  const sorted = [...values].toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Figures by period of the first day of their record. Never added up, and without a change level: what is claimed is no sample. */
export function comparedFigures(
  periods: readonly Period[],
  series: readonly FigureSeries[],
  unit: string,
): ComparedFigures[] {
  return series.flatMap(({ name, marks }) => {
    const of = periods.map(({ from, to }) => {
      const within = marks.filter(({ startsOn }) => startsOn >= from && startsOn <= to)
      return {
        records: within.length,
        low: Math.min(...within.map(({ low }) => low)),
        middle: middleOf(within.flatMap(({ best }) => best ?? [])),
        high: Math.max(...within.map(({ high }) => high)),
      }
    })
    return of.some(({ records }) => records > 0) ? [{ name, unit, of }] : []
  })
}

const amount = (value: number) => Math.round(value).toLocaleString('en-GB')

/** The figures of a comparison as a table: in each period the middle of the best values, the range of all claims, and of how many records. */
export function comparedFiguresTable(
  names: readonly string[],
  figures: readonly ComparedFigures[],
): PanelTable {
  return {
    caption:
      'Figures claimed in each period: the middle of the best values, one for each record, and the lowest and highest that anybody named',
    columns: [{ name: 'Figures of' }, { name: 'In' }, ...names.map((name) => ({ name }))],
    rows: figures.map(({ name, unit, of }) => [
      ...[name, unit],
      ...of.map(({ records, low, middle, high }) => {
        if (records === 0) return null
        const range = low === high ? amount(low) : `${amount(low)} to ${amount(high)}`
        return `${middle === null ? '' : `${amount(middle)}; `}${range}; ${records} ${records === 1 ? 'record' : 'records'}`
      }),
    ]),
  }
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The sentence over the comparison: what clearly changed from the first period to the last, by its named level; all kinds together first. */
export function comparedTitle(rows: readonly ComparedRow[], nameOf: (kind: string) => string): string {
  const [all, ...kinds] = rows
  const last = (row: ComparedRow) => row.changes.at(-1)!
  const isClear = (row: ComparedRow) => !['too few to tell', 'no clear change'].includes(last(row).level)
  if (!all || all.n.every((n) => n === 0)) return 'Nothing is logged in these periods'
  const clear = kinds.filter(isClear)
  const named = (rises: boolean) =>
    listed(
      clear
        .filter((row) => last(row).rises === rises)
        .slice(0, 3)
        .map(({ kind }) => nameOf(kind).toLowerCase()),
    )
  const whole = isClear(all)
    ? `In all a ${changeWords(last(all))}, ×${last(all).ratio.toFixed(1)}`
    : `In all ${changeWords(last(all))}`
  const [more, less] = [named(true), named(false)]
  if (more && less) return `${whole}: more ${more}, less ${less}`
  if (more || less) return `${whole}: ${more ? `more ${more}` : `less ${less}`}`
  return `${whole}; no kind clearly changed`
}
