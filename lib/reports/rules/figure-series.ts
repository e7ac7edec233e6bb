import type { FigurePoint } from '@/lib/trends/contract'
import { figureMarks, unitOf, type FigureMark } from '@/lib/trends/rules/figures'

type Point = { date: string; low: number | null; best: number | null; high: number | null }
type Series = { name: string; joined: boolean; points: Point[] }

/**
 * The marks of the trends room as a report draws them: a series for each recurring undertaking, in the most frequent unit or currency.
 * Where nothing recurs, all figures stand together under `together`, as marks that no line joins. Zero has no place on a log scale.
 */
export function figureSeries(figures: FigurePoint[], together: string): { unit: string; series: Series[] } {
  const whole = figures.filter(({ part }) => part === null).map(aboveZero)
  const units = new Map<string, number>()
  for (const figure of whole.filter(hasFigure))
    units.set(unitOf(figure), (units.get(unitOf(figure)) ?? 0) + 1)
  const unit = [...units].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const series = figureMarks(whole, unit, (figure) => figure.series ?? together)
  return {
    unit,
    series: series.map(({ name, marks }) => ({
      name,
      joined: name !== together,
      points: marks.map(pointOf),
    })),
  }
}

const positive = (value: number | null) => (value !== null && value > 0 ? value : null)

const aboveZero = (figure: FigurePoint): FigurePoint => ({
  ...figure,
  low: positive(figure.low),
  best: positive(figure.best),
  high: positive(figure.high),
})

const hasFigure = ({ low, best, high }: FigurePoint) => (low ?? best ?? high) !== null

/** A single figure is a mark without a bar. */
function pointOf({ startsOn, low, best, high }: FigureMark): Point {
  if (low !== high) return { date: startsOn, low, best, high }
  return { date: startsOn, low: null, best, high: best === null ? high : null }
}
