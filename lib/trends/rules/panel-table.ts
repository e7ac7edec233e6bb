import type { Count } from '../contract'
import { openEnd } from './cube-columns'
import { dayOfNumber } from './cube'
import type { FigureSeries } from './figures'
import { eachFitting, type Lens } from './lens'
import { monthName, type GridYear } from './month-grid'
import type { IntervalLevel } from './count-interval'
import { pairKey, type Pairs } from './pairs'
import type { BesideCount } from './period-marks'
import { stepName, type Step } from './steps'

/** How counts over time are drawn, and so what their table says: numbers, shares in per cent, numbers, numbers added up. */
export const periodAs = ['stacked', 'share', 'lines', 'cumulative'] as const
export type PeriodAs = (typeof periodAs)[number]

/** The numbers of a chart: what its table shows and its file holds. Null is an empty cell: nothing was logged, which is no zero. */
export type PanelTable = {
  caption: string
  /** the first column names the row */
  columns: { name: string; numeric?: true }[]
  rows: (string | number | null)[][]
}

const numeric = (name: string) => ({ name, numeric: true as const })
const rounded = (value: number) => Math.round(value * 100) / 100

/** Codes of kinds, the most frequent first: the columns of the counts after the step and its first day. */
export function kindsByCount(counts: readonly Count[]): string[] {
  const totals = new Map<string, number>()
  for (const { kind, n } of counts) totals.set(kind, (totals.get(kind) ?? 0) + n)
  return [...totals].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([kind]) => kind)
}

type Counted = {
  starts: readonly string[]
  step: Step
  counts: readonly Count[]
  as: PeriodAs
  nameOf(code: string): string
  /** what stands beside the sum of a step: the interval of the count, in per cent, and what is marked at it */
  beside?: { interval: IntervalLevel; of(start: string, n: number): BesideCount } | undefined
}

/** Whether numbers of a step have an interval: shares and sums have none. */
const isPlain = (as: PeriodAs) => as === 'stacked' || as === 'lines'

const captions: Record<PeriodAs, string> = {
  stacked: 'Developments',
  lines: 'Developments',
  share: 'Share of the developments in per cent',
  cumulative: 'Developments added up from the first row',
}

/** Developments per step and kind, all kinds. Steps with nothing logged are left out unless they are added up. */
export function countsTable({ starts, step, counts, as, nameOf, beside }: Counted): PanelTable {
  const besides = beside && isPlain(as) ? beside : null
  const interval = besides?.interval ?? 0
  const cellsBeside = (start: string, total: number) => {
    if (!besides) return []
    const { low, high, mark } = besides.of(start, total)
    return [...(interval > 0 ? [rounded(low), rounded(high)] : []), mark || null]
  }
  const kinds = kindsByCount(counts)
  const cells = new Map(counts.map(({ start, kind, n }) => [`${start} ${kind}`, n]))
  const sums = new Map<string, number>()
  const rows = starts.flatMap((start) => {
    const found = kinds.map((kind) => cells.get(`${start} ${kind}`) ?? null)
    const total = found.reduce<number>((all, n) => all + (n ?? 0), 0)
    if (as === 'cumulative') {
      kinds.forEach((kind, at) => sums.set(kind, (sums.get(kind) ?? 0) + (found[at] ?? 0)))
      const all = [...sums.values()]
      return [[stepName(start, step), start, ...all.map(rounded), rounded(all.reduce((a, b) => a + b, 0))]]
    }
    if (total === 0) return []
    const said = found.map((n) => (n === null ? null : rounded(as === 'share' ? (n / total) * 100 : n)))
    const sum = as === 'share' ? 100 : rounded(total)
    return [[stepName(start, step), start, ...said, sum, ...cellsBeside(start, total)]]
  })
  return {
    caption: `${captions[as]} per ${step} and kind; an empty cell means that nothing was logged`,
    columns: [
      { name: step[0]!.toUpperCase() + step.slice(1) },
      { name: 'First day' },
      ...kinds.map((kind) => numeric(nameOf(kind))),
      numeric('All'),
      ...(interval > 0 ? [numeric(`Low (${interval} %)`), numeric(`High (${interval} %)`)] : []),
      ...(besides ? [{ name: 'Marked' }] : []),
    ],
    rows,
  }
}

/** Developments by year and month; months outside what is looked at are empty, and so are those with nothing logged. */
export function gridTable(years: readonly GridYear[]): PanelTable {
  return {
    caption: 'Developments by year and month; an empty cell means that nothing was logged',
    columns: [
      { name: 'Year' },
      ...Array.from({ length: 12 }, (_, month) => numeric(monthName(month).slice(0, 3))),
      numeric('Month not known'),
    ],
    rows: years.map(({ year, n, loose }) => [
      String(year),
      ...n.map((count) => (count ? rounded(count) : null)),
      loose ? rounded(loose) : null,
    ]),
  }
}

/** Who acted towards whom, everybody and not only those that are drawn. */
export function pairsTable(pairs: Pairs, nameOf: (code: string) => string): PanelTable {
  return {
    caption: 'Developments by who acted (rows) and who received (columns)',
    columns: [
      { name: 'Who acted' },
      ...pairs.receivers.map(({ code }) => numeric(nameOf(code))),
      numeric('All'),
    ],
    rows: pairs.doers.map(({ code, total }) => [
      nameOf(code),
      ...pairs.receivers.map((to) => pairs.n.get(pairKey(code, to.code)) ?? null),
      total,
    ]),
  }
}

type Listed = { dossierKey: string; kindName(code: string): string; span?: { from: string; to: string } }

/** Every development that fits, in order of its first day, with its dates as far as they are known. Only of a cube of developments. */
export function recordsTable(lens: Lens, { dossierKey, kindName, span }: Listed): PanelTable {
  const { columns, words, titles } = lens.cube
  const rows: PanelTable['rows'] = []
  eachFitting(lens, [], (row, run) => {
    const [from, end] = [dayOfNumber(columns['startsOn']![row]!), columns['endsOn']![row]!]
    const to = end === openEnd ? null : dayOfNumber(end)
    if (span && (from > span.to || (to !== null && to < span.from))) return
    rows.push([
      `${dossierKey}-D-${String(columns['ref']![row]!).padStart(4, '0')}`,
      titles?.[row] ?? null,
      kindName(words.kind![columns['kind']![run]!]!),
      words.stage![columns['stage']![run]!]!,
      from,
      to,
      words.precision![columns['precision']![run]!]!,
    ])
  })
  return {
    caption: 'Developments in order of their first day; no last day means that it goes on',
    columns: ['Ref', 'Development', 'Kind', 'Stage', 'First day', 'Last day', 'Known to the'].map((name) => ({
      name,
    })),
    rows,
  }
}

/** Every claimed figure by itself: whose it is and how it was made. */
export function figuresTable(series: readonly FigureSeries[], unit: string): PanelTable {
  return {
    caption: `Figures in ${unit}, each with its basis and whose it is`,
    columns: [
      ...['Ref', 'Development', 'When'].map((name) => ({ name })),
      ...['Low', 'Best', 'High'].map(numeric),
      ...['Basis', 'By'].map((name) => ({ name })),
    ],
    rows: series.flatMap(({ marks }) =>
      marks.flatMap(({ ref, title, happened, claims }) =>
        claims.map(({ low, best, high, basis, attributedTo }) => [
          ...[ref, title, happened, low, best, high, basis],
          attributedTo ?? 'not said',
        ]),
      ),
    ),
  }
}
