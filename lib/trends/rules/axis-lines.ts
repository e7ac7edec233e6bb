import type { Tripwire } from '@/lib/tripwires/contract'
import { endOfStep, type Step } from './steps'
import { placeOf, type Span } from './time-axis'

/** A day that every axis of time marks: the baseline's, or the last on which a tripwire counts. */
export type AxisLine = {
  id: string
  /** YYYY-MM-DD */
  on: string
  kind: 'baseline' | 'tripwire'
  /** beside the line: "baseline", or the claim without the dossier's key */
  name: string
  /** in full, for the list under the drawing */
  words: string
  /** what it would mean for the claim; of tripwires */
  effect: Tripwire['effect'] | null
  /** where the tripwire is today; null where the clocks are set to another day */
  state: Tripwire['state'] | null
  /** the claim whose tripwire it is */
  claim: string | null
}

type Wire = Pick<
  Tripwire,
  'id' | 'claim' | 'says' | 'effect' | 'byDate' | 'state' | 'hits' | 'silence' | 'createdAt'
>

/** What came of a tripwire, in words. */
function stateWords({ state, hits, silence }: Wire): string {
  const first = hits.find(({ passed }) => passed === null)
  if (state === 'tripped') return first ? `tripped by ${first.ref}` : 'tripped'
  if (state === 'logged') return `did not happen in its time (${silence})`
  return state === 'expired' ? 'did not happen in its time' : 'armed'
}

type Seen = {
  dossierKey: string
  /** the clocks; null for now */
  world: string | null
  known: string | null
  dateSaid(day: string): string
}

/**
 * The tripwires that stand as lines, in order of their last days: those that were taken away, or armed after the day of the knowledge clock, are none.
 * Where a clock is set to another day their state, which is of today, is not said.
 */
export function tripwireLines(wires: readonly Wire[], seen: Seen): AxisLine[] {
  const { dossierKey, world, known, dateSaid } = seen
  const isNow = world === null && known === null
  return wires
    .filter(
      ({ state, createdAt }) => state !== 'disarmed' && (known === null || createdAt.slice(0, 10) <= known),
    )
    .map((wire): AxisLine => {
      const { id, claim, says, effect, byDate, state } = wire
      return {
        ...{ id, on: byDate, kind: 'tripwire', effect, claim: claim.ref },
        name: claim.ref.slice(dossierKey.length + 1),
        words: `by ${dateSaid(byDate)} “${says}” ${effect} ${claim.ref}${isNow ? `: ${stateWords(wire)}` : ''}`,
        state: isNow ? state : null,
      }
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
}

const stateSaid: Record<Tripwire['state'], string> = {
  ...{ tripped: 'tripped', armed: 'armed', expired: 'did not happen', logged: 'did not happen, logged' },
  disarmed: 'taken away',
}

/** The tripwires of an axis in one line: how many, where they are, and how many lie beyond its end, where that is given. */
export function wiresSaid(wires: readonly AxisLine[], axis: Span | null): string {
  const count =
    wires.length === 1
      ? '1 tripwire as a dashed line on its last day'
      : `${wires.length} tripwires as dashed lines on their last days`
  const states = (['tripped', 'armed', 'expired', 'logged'] as const).flatMap((state) => {
    const n = wires.filter((wire) => wire.state === state).length
    return n > 0 ? [`${n} ${stateSaid[state]}`] : []
  })
  const ahead = axis ? wires.filter(({ on }) => on > axis.to).length : 0
  const beyond = ahead > 0 ? [`${ahead} beyond the right end`] : []
  return [count, ...states, ...beyond].join(', ')
}

/** The baseline's date as such a line. */
export const baselineLine = (on: string, dateSaid: (day: string) => string): AxisLine => ({
  ...{ id: 'baseline', on, kind: 'baseline', name: 'baseline', effect: null, state: null, claim: null },
  words: `baseline of ${dateSaid(on)}`,
})

/** Where a day stands on an axis of steps that are drawn equally wide, 0 to 1; null outside. */
export function placeInSteps(day: string, starts: readonly string[], step: Step): number | null {
  const at = starts.findLastIndex((start) => start <= day)
  if (at === -1) return null
  const share = placeOf(day, { from: starts[at]!, to: endOfStep(starts[at]!, step) })
  return share >= 1 ? null : (at + share) / starts.length
}

/** The part of such an axis that a stretch takes, cut at its ends; null where it lies outside. */
export function partInSteps(
  { from, to }: Span,
  starts: readonly string[],
  step: Step,
): { at: number; width: number } | null {
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined || from > endOfStep(last, step) || to < first) return null
  const after = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
  const at = placeInSteps(from, starts, step) ?? 0
  return { at, width: (placeInSteps(after, starts, step) ?? 1) - at }
}

/** Where a day stands on an axis that is as long as its days; null outside. */
export function placeInSpan(day: string, span: Span): number | null {
  const share = placeOf(day, span)
  return share >= 0 && share <= 1 ? share : null
}

/** A line at its place. `named` has room for its name beside it. */
export type PlacedLine = { line: AxisLine; at: number; named: boolean }

/** Lines of one kind and day as one: the first of them, with how many more it stands for in its name and all that they say in its words. */
function together(lines: readonly AxisLine[]): AxisLine[] {
  return [...Map.groupBy(lines, ({ kind, on }) => `${kind} ${on}`).values()].map((some) => ({
    ...some[0]!,
    name: some.length > 1 ? `${some[0]!.name} +${some.length - 1}` : some[0]!.name,
    words: some.map(({ words }) => words).join('; '),
  }))
}

/**
 * The lines that are in sight, at their places from left to right; those of one day are one. The name of a tripwire is left out where it would run into
 * its neighbours; `room` is what a name takes, as a share of the axis.
 */
export function placedLines(
  lines: readonly AxisLine[],
  place: (day: string) => number | null,
  room: number,
): PlacedLine[] {
  let free = -Infinity
  return together(lines)
    .flatMap((line) => {
      const at = place(line.on)
      return at === null ? [] : [{ line, at }]
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ line, at }, nth, all) => {
      const next = all[nth + 1]?.at ?? 1.02
      const named = line.kind === 'baseline' || (at >= free && at + room <= next)
      if (named) free = at + room
      return { line, at, named }
    })
}
