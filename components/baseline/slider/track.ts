import type { DriftLinePoint } from '@/lib/drift/contract'

/** A month-end of the line, as the slider needs it. */
export type Stop = Pick<DriftLinePoint, 'on' | 'drift' | 'coverage'>

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The last stop on or before a day: where the slider stands while the page shows that day. */
export function stopAt(stops: readonly Stop[], day: string | null): number {
  if (day === null) return stops.length - 1
  return Math.max(
    0,
    stops.findLastIndex(({ on }) => on <= day),
  )
}

/** Where a day lies along the track, 0-100 per cent; stops stand evenly, a day between two in proportion. */
export function percentOf(stops: readonly Stop[], day: string): number {
  const last = stops.length - 1
  const at = stopAt(stops, day)
  const [here, next] = [stops[at], stops[at + 1]]
  if (!here || last < 1) return 0
  const part = next && day > here.on ? (dayOf(day) - dayOf(here.on)) / (dayOf(next.on) - dayOf(here.on)) : 0
  return (100 * (at + Math.min(1, part))) / last
}

/** The line of drift as an SVG path on a field of 1000 x 100, 0 at the foot. Stops without drift are left out. */
export function linePath(stops: readonly Stop[], from = 0, to = stops.length - 1): string {
  const last = Math.max(1, stops.length - 1)
  return stops
    .flatMap(({ drift }, at) =>
      drift === null || at < from || at > to ? [] : [[(1000 * at) / last, 100 - drift]],
    )
    .map(([x = 0, y = 0], at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
}

/** The first stop of each year, for the ticks; not where it would run into an end of the track. */
export function yearTicks(stops: readonly Stop[]): { year: string; percent: number }[] {
  const years = [...new Set(stops.map(({ on }) => on.slice(0, 4)))].slice(1)
  return years
    .map((year) => ({ year, percent: percentOf(stops, `${year}-01-01`) }))
    .filter(({ percent }) => percent > 6 && percent < 94)
}

/** The month in which drift rose most, when that was by 5 points or more; for the one label on the line. */
export function largestStep(stops: readonly Stop[]): { at: number; by: number } | null {
  const steps = stops.map(({ drift }, at) => {
    const before = stops[at - 1]?.drift ?? null
    return { at, by: drift === null || before === null ? 0 : drift - before }
  })
  const largest = steps.toSorted((a, b) => b.by - a.by)[0]
  return largest && largest.by >= 5 ? largest : null
}

/** What the handle says: "drift 58 on 93 % tested". */
export function stopWords({ drift, coverage }: Stop): string {
  const tested = `${Math.round(coverage)} % tested`
  return drift === null ? `nothing tested, ${tested}` : `drift ${Math.round(drift)} on ${tested}`
}
