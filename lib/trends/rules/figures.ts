import type { FigurePoint } from '../contract'

/** Everything claimed about one record: the lowest and highest that anybody named, and the declared (else first) best value. */
export type FigureMark = {
  ref: string
  title: string
  happened: string
  startsOn: string
  low: number
  high: number
  best: number | null
  claims: FigurePoint[]
}
export type FigureSeries = { name: string; marks: FigureMark[] }

const known = (values: (number | null)[]) => values.filter((value): value is number => value !== null)

/** What a figure is counted in; figures in different units are never drawn together. */
export const unitOf = ({ unit, currency }: FigurePoint): string => currency ?? unit

function markOf(claims: FigurePoint[]): FigureMark {
  const { ref, title, happened, startsOn } = claims[0]!
  const all = claims.flatMap(({ low, best, high }) => known([low, best, high]))
  const declared = claims.find(({ basis, best }) => basis === 'declared' && best !== null)
  const best = (declared ?? claims.find((claim) => claim.best !== null))?.best ?? null
  return { ref, title, happened, startsOn, low: Math.min(...all), high: Math.max(...all), best, claims }
}

/** One mark per record and series, in order of time, for figures of the whole in one unit; parts of a whole are left out. */
export function figureMarks(
  figures: FigurePoint[],
  unit: string,
  nameOf: (figure: FigurePoint) => string,
): FigureSeries[] {
  const series = new Map<string, Map<string, FigurePoint[]>>()
  for (const figure of figures) {
    if (
      figure.part !== null ||
      unitOf(figure) !== unit ||
      known([figure.low, figure.best, figure.high]).length === 0
    )
      continue
    const records = series.get(nameOf(figure)) ?? new Map<string, FigurePoint[]>()
    series.set(nameOf(figure), records.set(figure.ref, [...(records.get(figure.ref) ?? []), figure]))
  }
  return [...series].map(([name, records]) => ({ name, marks: [...records.values()].map(markOf) }))
}

const number = (value: number) => Math.round(value).toLocaleString('en-GB')

/** The sentence over the figures: from the first to the last best value of each series, and the widest disagreement. */
export function figuresTitle(series: FigureSeries[]): string {
  const moves = series.flatMap(({ name, marks }) => {
    const best = marks.filter((mark) => mark.best !== null)
    const [first, last] = [best[0], best.at(-1)]
    if (!first || !last || first === last) return []
    return [
      `${name} went from ${number(first.best!)} in ${first.startsOn.slice(0, 4)} to ${number(last.best!)} in ${last.startsOn.slice(0, 4)}`,
    ]
  })
  return moves.length > 0 ? moves.join('; ') : 'Figures as they were claimed'
}
