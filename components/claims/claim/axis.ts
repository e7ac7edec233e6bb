/** A development on the time axis: above the line it holds the claim up, below it moves it, on the line it does both. */
export type AxisMark = { id: string; day: string; side: 1 | 0 | -1; radius: number }

/** The same with its place; `level` counts from the line outwards, y grows downwards with the line at 0. */
export type PlacedMark = AxisMark & { x: number; y: number }

/** From when to when the axis goes, and over how many units. */
export type Scale = { from: string; to: string; width: number }

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Where a day lies on the axis; days outside lie at its ends. */
export function xOf({ from, to, width }: Scale, day: string): number {
  const span = Math.max(1, dayOf(to) - dayOf(from))
  return width * Math.min(1, Math.max(0, (dayOf(day) - dayOf(from)) / span))
}

const GAP = 2
const LINE = 9

/**
 * Stacks marks away from the line so that none covers another: each takes the first level at which it meets none of those placed
 * before it. Marks on the line stay on it.
 */
export function stackMarks(marks: readonly AxisMark[], scale: Scale, rowHeight: number): PlacedMark[] {
  const placed: (PlacedMark & { level: number })[] = []
  const order = marks.toSorted((a, b) => (a.day === b.day ? b.radius - a.radius : a.day < b.day ? -1 : 1))
  for (const mark of order) {
    const x = xOf(scale, mark.day)
    const meets = (level: number) =>
      placed.some(
        (other) =>
          other.side === mark.side &&
          other.level === level &&
          Math.abs(other.x - x) < other.radius + mark.radius + GAP,
      )
    let level = 0
    while (mark.side !== 0 && meets(level)) level += 1
    const away = mark.side === 0 ? 0 : LINE + rowHeight / 2 + level * rowHeight
    placed.push({ ...mark, x, y: mark.side === 0 ? 0 : -mark.side * away, level })
  }
  return placed.map(({ level: _, ...mark }) => mark)
}

/** Years to tick between two days, thinned so that at most `most` are named. */
export function yearsBetween({ from, to }: Pick<Scale, 'from' | 'to'>, most = 12): string[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))]
  const step = Math.max(1, Math.ceil((last - first + 1) / most))
  const years: string[] = []
  for (let year = last - ((last - first) % step); year <= last; year += step) years.push(String(year))
  for (let year = last - ((last - first) % step) - step; year >= first; year -= step)
    years.unshift(String(year))
  return years
}
