import { findMetric, type MeasureType } from '@/lib/developments/rules/metrics'

/** Figures of the newest developments, counted by what they are of. */
export type CountedFigures = {
  kind: string
  series: string | null
  metric: string
  unit: string
  currency: string | null
  n: number
}

/** Types of the measures that a dossier made up itself, by metric. */
export type OwnTypes = ReadonlyMap<string, MeasureType>

/** First and last day that anything live happened, and the date of the newest baseline, each YYYY-MM-DD. */
export type LoggedSpan = { first: string | null; last: string | null; baselineOn: string | null }

/** What the trends of a dossier show before anybody chooses. */
export type Usual = {
  /** whether anything is logged that was not retracted */
  logged: boolean
  /** YYYY-MM-DD; null is from the first development on */
  from: string | null
  /** the quantity with the most figures, and the undertakings that have most of them */
  figures: { metric: string; unit: string; series: string[] }
  /** the money that is named most often: of one metric, in one currency, by developments of one kind */
  money: { metric: string; currency: string; kind: string | null }
  /** what else can be drawn, most figures first; a currency where it is money */
  offered: { metric: string; currency: string | null }[]
}

const yearsBefore = 3
const yearsWithout = 10
const seriesDrawn = 2

const yearOf = (day: string) => Number(day.slice(0, 4))
const newYear = (year: number) => `${String(year).padStart(4, '0')}-01-01`

/**
 * The day that the usual period begins: three whole years before the baseline, so that there is a before to compare with, or the last ten years
 * where there is none; later when all that is logged is later, and no day when all of it is earlier.
 */
export function usualFrom({ first, last, baselineOn }: LoggedSpan): string | null {
  if (first === null || last === null) return null
  const asked = baselineOn ? yearOf(baselineOn) - yearsBefore : yearOf(last) - yearsWithout + 1
  if (yearOf(last) < asked) return null
  const earliest = Math.min(yearOf(first), baselineOn ? yearOf(baselineOn) : Infinity)
  return newYear(Math.max(asked, earliest))
}

/** Sums by what a key says, most first; the same sums in the order of their keys. */
function mostOften(counted: readonly CountedFigures[], keyOf: (one: CountedFigures) => string) {
  const sums = new Map<string, { n: number; of: CountedFigures }>()
  for (const one of counted) {
    const key = keyOf(one)
    sums.set(key, { of: one, n: (sums.get(key)?.n ?? 0) + one.n })
  }
  return [...sums].toSorted(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1)).map(([, { of }]) => of)
}

/** Whether figures of a metric are quantities. A flag, a year or a step of a scale draws no line that says anything. */
const isQuantity = (metric: string, own: OwnTypes) =>
  (findMetric(metric)?.type ?? own.get(metric) ?? 'number') === 'number'

/** What is drawn before anybody chooses, by what the dossier has figures of: a quantity, where it has figures of any. */
export function usualOf(
  span: LoggedSpan,
  counted: readonly CountedFigures[],
  types: OwnTypes = new Map(),
): Usual {
  const numbers = counted.filter(({ currency }) => currency === null)
  const ranked = mostOften(numbers, ({ metric, unit }) => `${metric} ${unit}`)
  const most = ranked.find(({ metric }) => isQuantity(metric, types)) ?? ranked[0]
  const own = numbers.filter(
    ({ metric, unit, series }) => series !== null && metric === most?.metric && unit === most.unit,
  )
  const series = mostOften(own, (one) => one.series!)
    .slice(0, seriesDrawn)
    .map((one) => one.series!)
    .toSorted()
  const [money] = mostOften(
    counted.filter(({ currency }) => currency !== null),
    ({ metric, currency, kind }) => `${metric} ${currency} ${kind}`,
  )
  return {
    logged: span.first !== null,
    from: usualFrom(span),
    figures: { metric: most?.metric ?? 'personnel', unit: most?.unit ?? 'head', series },
    money: {
      metric: money?.metric ?? 'commitment',
      currency: money?.currency ?? 'USD',
      kind: money?.kind ?? null,
    },
    offered: mostOften(counted, ({ metric, currency }) => `${metric} ${currency ?? ''}`).map(
      ({ metric, currency }) => ({ metric, currency }),
    ),
  }
}
