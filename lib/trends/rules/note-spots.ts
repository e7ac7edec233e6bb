import type { ChartNote } from './chart-notes'
import { pairKey } from './pairs'
import { readSelection, type Selection } from './selection'
import type { Span } from './time-axis'

/** What a note is about beside its stretch: what was picked when it was written; kinds that only a filter named count too. */
export function aboutOf({ query }: Pick<ChartNote, 'query'>): Selection {
  const said = new URLSearchParams(query)
  const picked = readSelection(said)
  return { ...picked, kinds: picked.kinds.length > 0 ? picked.kinds : said.getAll('kind') }
}

/** Whether two stretches have a day in common. */
export const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

/** The spots of a drawing that a note stands at, by their names; none where it cannot be told. */
export type SpotsOf = (about: Selection, note: ChartNote) => readonly string[]

/** The open notes that have a day in common with what is shown, by the spots that are drawn, in the order of their numbers. */
export function notesBySpot(
  notes: readonly ChartNote[],
  { axis, drawn, spotsOf }: { axis: Span; drawn: readonly string[]; spotsOf: SpotsOf },
): Map<string, ChartNote[]> {
  const isDrawn = new Set(drawn)
  const found = new Map<string, ChartNote[]>()
  for (const note of notes) {
    if (note.resolved || !overlap(note, axis)) continue
    for (const spot of new Set(spotsOf(aboutOf(note), note)))
      if (isDrawn.has(spot)) found.set(spot, [...(found.get(spot) ?? []), note])
  }
  return found
}

/** The cell of a pair, or the name of one side where only that is known; actors are told apart whatever their capitals. */
export const pairSpot = (doer: string | null, receiver: string | null): string =>
  pairKey(doer ?? '', receiver ?? '').toLowerCase()

/** Who towards whom: the cell of the pair that was picked, or the one side. */
export const pairSpots: SpotsOf = ({ actor, recipient }) =>
  (actor ?? recipient) ? [pairSpot(actor, recipient)] : []

export const placeSpot = (place: string): string => `at ${place}`
export const countrySpot = (iso: string): string => `in ${iso}`

/** The map: the places and countries that were picked. */
export const mapSpots: SpotsOf = ({ places, countries }) => [
  ...places.map(placeSpot),
  ...countries.map(countrySpot),
]

/** The ledger: its rows by kind, or by actor in whatever role. */
export const ledgerSpots = (by: 'kind' | 'actor'): SpotsOf =>
  by === 'kind' ? ({ kinds }) => kinds : ({ who }) => (who === null ? [] : [who])

/** A count of compared periods, by its kind (empty for all) and the number of its period. */
export const comparedSpot = (kind: string, period: number): string => `${kind} ${period}`

/** Compared periods: the counts of the kinds that were picked, else of all, in each period that has a day of the note. */
export const comparedSpots =
  (periods: readonly Span[]): SpotsOf =>
  ({ kinds }, note) =>
    periods.flatMap((period, at) =>
      overlap(period, note) ? (kinds.length > 0 ? kinds : ['']).map((kind) => comparedSpot(kind, at)) : [],
    )
