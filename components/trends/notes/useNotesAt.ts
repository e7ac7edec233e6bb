import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { chartNotes, type ChartNote } from '@/lib/trends/rules/chart-notes'
import { notesBySpot, type SpotsOf } from '@/lib/trends/rules/note-spots'
import type { Span } from '@/lib/trends/rules/time-axis'

/** The notes of a panel at the spots that it draws. */
export type NotesAt = {
  at(spot: string): readonly ChartNote[]
  /** whether a note stands at an earlier spot already */
  isAgain(note: ChartNote, spot: string): boolean
  /** ids of the notes that stand at a spot */
  marked: ReadonlySet<string>
}

/** The open notes of a panel by the spots that it draws, named in the order in which they are drawn. `axis` is what is shown, where that is not the axis of the room. */
export function useNotesAt(
  panel: string,
  drawn: readonly string[],
  spotsOf: SpotsOf,
  axis: Span | null = null,
): NotesAt {
  const room = use(PanelContext)
  const shown = axis ?? room?.axis
  const bySpot =
    room && shown
      ? notesBySpot(chartNotes(room.threads, panel), { axis: shown, drawn, spotsOf })
      : new Map<string, ChartNote[]>()
  const firstOf = new Map<string, string>()
  for (const spot of drawn)
    for (const { thread } of bySpot.get(spot) ?? []) if (!firstOf.has(thread.id)) firstOf.set(thread.id, spot)
  return {
    at: (spot) => bySpot.get(spot) ?? [],
    isAgain: ({ thread }, spot) => firstOf.get(thread.id) !== spot,
    marked: new Set(firstOf.keys()),
  }
}
