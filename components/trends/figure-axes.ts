/** What was claimed about one record: `at` in ms since 1970, figures in the unit of the chart. */
export type Mark = { at: number; low: number; high: number; best: number | null; href: string; tip: string[] }
export type DrawnSeries = { name: string; marks: Mark[] }

export type FigureAxes = { x: [number, number]; y: [number, number]; ticks: number[]; years: number[] }

const year = 365.25 * 86_400_000

/** The powers of ten from the one under the lowest value to the one over the highest; at least two. */
function decades(all: number[]): number[] {
  // A logarithm has no zero: what is none stands at the lower edge.
  const values = all.filter((value) => value > 0)
  if (values.length === 0) return [1, 10]
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at))
}

/** Four or five round steps from zero to over the highest value. */
function rounds(highest: number): number[] {
  const rough = highest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough)!
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step)
}

function yearsOf([from, to]: [number, number]): number[] {
  const first = new Date(from).getUTCFullYear() + 1
  const count = new Date(to).getUTCFullYear() - first + 1
  const every = Math.max(1, Math.ceil(count / 6))
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => Date.UTC(first + at * every, 0, 1))
}

/** The axes of a chart of figures, with room at the right for the names of the series. */
export function figureAxes(series: DrawnSeries[], scale: 'log' | 'linear', thresholds: number[]): FigureAxes {
  const marks = series.flatMap((one) => one.marks)
  const times = marks.map(({ at }) => at)
  const span = Math.max(...times) - Math.min(...times)
  const x: [number, number] = [
    Math.min(...times) - Math.max(year / 2, span * 0.04),
    Math.max(...times) + Math.max(year, span * 0.16),
  ]
  const values = [...marks.flatMap(({ low, high }) => [low, high]), ...thresholds]
  const ticks = scale === 'log' ? decades(values) : rounds(Math.max(...values))
  return { x, y: [ticks[0]!, ticks.at(-1)!], ticks, years: yearsOf(x) }
}

/** Where a value stands between the ends of an axis, 0 to 1. */
export function shareOf(value: number, [from, to]: [number, number], scale: 'log' | 'linear'): number {
  if (scale === 'log' && value < from) return 0
  const size = scale === 'log' ? Math.log10 : (plain: number) => plain
  return (size(value) - size(from)) / (size(to) - size(from))
}
