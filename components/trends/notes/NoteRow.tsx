'use client'

import { TimeRow } from '@/components/trends/axis/TimeRows'
import type { Span } from '@/lib/trends/rules/time-axis'
import { NoteTrack, noteRowHeight } from './NoteTrack'
import { usePlacedNotes } from './usePlacedNotes'

/** The notes of a panel as the first of its rows; none where there are none in sight. */
export function NoteRow({ panel, axis }: { panel: string; axis: Span }) {
  const { placed, rows } = usePlacedNotes(panel, axis)
  if (placed.length === 0) return null
  return (
    <TimeRow name="Notes" height={rows * noteRowHeight}>
      <NoteTrack placed={placed} />
    </TimeRow>
  )
}
