import type { FigureBand, FigurePoint } from '../contract'
import type { FigureMark, FigureSeries } from './figures'
import type { PanelTable } from './panel-table'
import { stepName, type Step } from './steps'

/** What makes a series of figures: nothing, so that all stand together, the undertaking, whose figure it is, or how it was made. */
export const figureBy = ['all', 'series', 'claimant', 'basis'] as const
export type FigureBy = (typeof figureBy)[number]

/** Beyond this many figures they are gathered by step. */
export const figuresMost = 2_000

const unsaid: Record<FigureBy, string> = {
  ...{ all: 'All', series: 'Of no series', claimant: 'Claimant not said', basis: 'Basis not said' },
}

/** The name of the series that a figure belongs to. */
export function seriesName(
  by: FigureBy,
  { series, title, attributedTo, basis }: Pick<FigurePoint, 'series' | 'title' | 'attributedTo' | 'basis'>,
): string {
  if (by === 'all') return unsaid.all
  if (by === 'series') return series ?? title
  return by === 'claimant' ? (attributedTo ?? unsaid.claimant) : basis
}

/** More series than this cannot be told apart. */
export const seriesMost = 4

const sizeOf = ({ marks }: FigureSeries) => marks.reduce((n, { claims }) => n + claims.length, 0)

/** The series with the most figures; the others as one more, each record by itself and nothing added up. */
export function mainSeries(series: readonly FigureSeries[]): FigureSeries[] {
  if (series.length <= seriesMost + 1) return [...series]
  const byName = ({ name: a }: FigureSeries, { name: b }: FigureSeries) => (a < b ? -1 : 1)
  const sorted = series.toSorted((a, b) => sizeOf(b) - sizeOf(a) || byName(a, b))
  const rest = sorted.slice(seriesMost)
  const marks = new Map<string, FigureMark>()
  for (const mark of rest.flatMap((one) => one.marks)) {
    const known = marks.get(mark.ref)
    marks.set(mark.ref, known ? joined(known, mark) : mark)
  }
  const inTime = [...marks.values()].toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return [...sorted.slice(0, seriesMost), { name: `${rest.length} others`, marks: inTime }]
}

const joined = (a: FigureMark, b: FigureMark): FigureMark => ({
  ...a,
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
  best: a.best ?? b.best,
  claims: [...a.claims, ...b.claims],
})

/** The bands of one unit as series, those with the most figures first; the rest is counted in `left`. */
export function bandSeries(
  bands: readonly FigureBand[],
  unit: string,
  by: FigureBy,
): { series: { name: string; bands: FigureBand[] }[]; left: number } {
  const own = bands.filter((band) => (band.currency ?? band.unit) === unit)
  const total = (some: readonly FigureBand[]) => some.reduce((sum, { n }) => sum + n, 0)
  const sorted = [...Map.groupBy(own, ({ name }) => name ?? unsaid[by])]
    .map(([name, some]) => ({ name, bands: some }))
    .toSorted((a, b) => total(b.bands) - total(a.bands) || (a.name < b.name ? -1 : 1))
  const shown = sorted.slice(0, seriesMost + 1)
  return { series: shown, left: total(bands) - total(shown.flatMap((one) => one.bands)) }
}

/** The bands of one unit as numbers: all series, not only those that are drawn. */
export function bandsTable(bands: readonly FigureBand[], unit: string, by: FigureBy, step: Step): PanelTable {
  const numeric = (name: string) => ({ name, numeric: true as const })
  return {
    caption: `Figures in ${unit} gathered by ${step}: the lowest and the highest that anybody named, never added up`,
    columns: [
      ...[step[0]!.toUpperCase() + step.slice(1), 'First day', 'Of'].map((name) => ({ name })),
      ...['Low', 'Middle of the best', 'High', 'Figures'].map(numeric),
    ],
    rows: bands
      .filter((band) => (band.currency ?? band.unit) === unit)
      .map(({ start, name, low, median, high, n }) => [
        ...[stepName(start, step), start, name ?? unsaid[by]],
        ...[low, median, high, n],
      ]),
  }
}
