import type { FigurePoint } from '@/lib/trends/contract'

type Point = { date: string; low: number | null; best: number | null; high: number | null }
type Series = { name: string; joined: boolean; points: Point[] }

const known = (values: (number | null)[]) =>
  values.filter((value): value is number => value !== null && value > 0)

/**
 * One mark per record: all claims about the whole of it together. Best is the declared (else the first) best value; the range runs from the
 * lowest to the highest that anybody named. Figures of a part, in another unit or currency than the most frequent one, are left out.
 */
export function figureSeries(figures: FigurePoint[]): { unit: string; series: Series[] } {
  const whole = figures.filter(
    ({ part, low, best, high }) => part === null && known([low, best, high]).length > 0,
  )
  const units = new Map<string, number>()
  for (const figure of whole) units.set(unitOf(figure), (units.get(unitOf(figure)) ?? 0) + 1)
  const unit = [...units].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const series = new Map<string, Map<string, FigurePoint[]>>()
  for (const figure of whole.filter((one) => unitOf(one) === unit)) {
    const records = series.get(figure.series ?? figure.title) ?? new Map<string, FigurePoint[]>()
    series.set(
      figure.series ?? figure.title,
      records.set(figure.ref, [...(records.get(figure.ref) ?? []), figure]),
    )
  }
  return {
    unit,
    series: [...series].map(([name, records]) => ({
      name,
      joined: true,
      points: [...records.values()].map(pointOf),
    })),
  }
}

const unitOf = ({ unit, currency }: FigurePoint) => currency ?? unit

function pointOf(claims: FigurePoint[]): Point {
  const all = claims.flatMap(({ low, best, high }) => known([low, best, high]))
  const declared = claims.find(({ basis, best }) => basis === 'declared' && best !== null)
  const best = (declared ?? claims.find((claim) => claim.best !== null))?.best ?? null
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return {
    date: claims[0]!.startsOn,
    low: low === high ? null : low,
    best,
    high: low === high && best !== null ? null : high,
  }
}
