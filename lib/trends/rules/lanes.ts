import { dayOfNumber } from './cube'
import { openEnd } from './cube-columns'
import { eachFitting, type Lens } from './lens'

/** One record on a lane: where it begins and ends as shares of the width, 0 to 1, and in which row of the lane. */
export type Bar = { ref: number; row: number; from: number; to: number; days: number | null; tip: string[] }
export type Lane = { kind: string; rows: number; bars: Bar[] }

const dayMs = 86_400_000
/** Two bars closer than this share of the width would touch. */
const gap = 0.006

/** The first row whose last bar ends before this one begins; a new one where none does. */
function rowFor(ends: number[], from: number, to: number): number {
  const free = ends.findIndex((end) => end + gap < from)
  const row = free === -1 ? ends.length : free
  ends[row] = to
  return row
}

/**
 * The records of the most frequent kinds as bars of their duration, in rows so that none covers another. An open end reaches to the end of the
 * axis; dates that say no more than a year or season are bars over all of it, which is what is known.
 */
export function lanesOf(
  lens: Lens,
  span: { from: string; to: string },
  lanesMost: number,
): { lanes: Lane[]; left: number } {
  const { columns, words, titles } = lens.cube
  const [first, last] = [Date.parse(span.from) / dayMs, Date.parse(span.to) / dayMs + 1]
  const share = (day: number) => Math.min(1, Math.max(0, (day - first) / (last - first)))
  const lanes = new Map<string, { ends: number[]; bars: Bar[] }>()
  eachFitting(lens, [], (row, run) => {
    const begins = columns['startsOn']![row]!
    const ends = columns['endsOn']![row]!
    if (begins > last || (ends !== openEnd && ends < first)) return
    const kind = words.kind![columns['kind']![run]!]!
    const lane = lanes.get(kind) ?? { ends: [], bars: [] }
    lanes.set(kind, lane)
    const days = ends === openEnd ? null : ends - begins + 1
    const [from, to] = [
      share(begins),
      Math.max(share(begins) + 0.004, ends === openEnd ? 1 : share(ends + 1)),
    ]
    const precision = words.precision![columns['precision']![run]!]!
    const length =
      days === null
        ? 'no end known'
        : days === 1
          ? ''
          : precision === 'interval'
            ? `${days} days`
            : `known to the ${precision}`
    const when = `${dayOfNumber(begins)}${length ? `, ${length}` : ''}`
    lane.bars.push({
      ref: columns['ref']![row]!,
      row: rowFor(lane.ends, from, to),
      from,
      to,
      days,
      tip: [titles?.[row] ?? kind, when],
    })
  })
  const ranked = [...lanes].toSorted(([, a], [, b]) => b.bars.length - a.bars.length)
  return {
    lanes: ranked.slice(0, lanesMost).map(([kind, { ends, bars }]) => ({ kind, rows: ends.length, bars })),
    left: ranked.slice(lanesMost).reduce((sum, [, { bars }]) => sum + bars.length, 0),
  }
}
