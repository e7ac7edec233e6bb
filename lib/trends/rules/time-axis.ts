/** A stretch of days on an axis, both ends included, as YYYY-MM-DD. */
export type Span = { from: string; to: string }

const dayMs = 86_400_000

/** Where a day begins on an axis, 0 at its left end and 1 at its right; outside of it less or more. */
export function placeOf(day: string, { from, to }: Span): number {
  const [first, after] = [Date.parse(from), Date.parse(to) + dayMs]
  return (Date.parse(day) - first) / (after - first)
}

/** The part of an axis that a stretch takes, cut at its ends; null where it lies outside. Open ends reach to the end of the axis. */
export function partOf(
  stretch: { from: string | null; to: string | null },
  span: Span,
): { at: number; width: number } | null {
  const at = stretch.from === null ? 0 : Math.max(0, placeOf(stretch.from, span))
  const after =
    stretch.to === null
      ? 1
      : placeOf(new Date(Date.parse(stretch.to) + dayMs).toISOString().slice(0, 10), span)
  const end = Math.min(1, after)
  return end > at && at < 1 ? { at, width: end - at } : null
}

/** The first days of the years that have room for their names, at most `most` of them. */
export function yearsOn(span: Span, most = 10): { year: number; at: number }[] {
  const begin = Number(span.from.slice(0, 4))
  const count = Number(span.to.slice(0, 4)) - begin + 1
  const every = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: count }, (_, at) => begin + at)
    .filter((year) => (year - begin) % every === 0)
    .map((year) => ({ year, at: placeOf(`${String(year).padStart(4, '0')}-01-01`, span) }))
    .filter(({ at }) => at >= 0 && at < 0.97)
}
