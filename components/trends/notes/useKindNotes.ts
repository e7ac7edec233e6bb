import { placedNotes, type ChartNote, type PlacedNote } from '@/lib/trends/rules/chart-notes'
import type { Span } from '@/lib/trends/rules/time-axis'
import { useNotesAt } from './useNotesAt'

/** A mark and its number over a small chart. */
const room = 0.08

type OnChart = { placed: PlacedNote[]; rows: number; isAgain(note: ChartNote): boolean }

/** The notes of the small charts by kind: those on the kinds that were picked, and on each where none was. All charts keep room for as many rows. */
export function useKindNotes(
  kinds: readonly string[],
  axis: Span | null,
): { of(kind: string): OnChart; marked: ReadonlySet<string> } {
  const notes = useNotesAt('kinds', kinds, ({ kinds: picked }) => (picked.length > 0 ? picked : kinds), axis)
  const placed = new Map(kinds.map((kind) => [kind, axis ? placedNotes(notes.at(kind), axis, { room }) : []]))
  const rows = Math.max(0, ...[...placed.values()].flatMap((some) => some.map(({ row }) => row + 1)))
  return {
    of: (kind) => ({
      ...{ placed: placed.get(kind) ?? [], rows },
      isAgain: (note) => notes.isAgain(note, kind),
    }),
    marked: notes.marked,
  }
}
