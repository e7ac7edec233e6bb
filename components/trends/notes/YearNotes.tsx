'use client'

import { endOfStep, startOfStep } from '@/lib/trends/rules/steps'
import type { Span } from '@/lib/trends/rules/time-axis'
import { NoteTrack, noteRowHeight } from './NoteTrack'
import { usePlacedNotes } from './usePlacedNotes'

/** A mark and its number among twelve narrow months. */
const room = 0.08

type Props = {
  panel: string
  year: number
  /** the stretch of the grid */
  span: Span
}

/** The notes of a panel under the twelve months of a year, as a row of its table; none where there are none in it. The number is a stop of the Tab key in the first year of a note. */
export function YearNotes({ panel, year, span }: Props) {
  const [first, last] = [startOfStep(span.from, 'month'), endOfStep(span.to, 'month')]
  const axis = { from: `${year}-01-01`, to: `${year}-12-31` }
  const within = {
    from: axis.from > first ? axis.from : first,
    to: axis.to < last ? axis.to : last,
  }
  const { placed, rows } = usePlacedNotes(panel, axis, { room, within })
  if (placed.length === 0) return null
  return (
    <tr>
      <td />
      <td colSpan={12}>
        <svg width="100%" height={rows * noteRowHeight} overflow="visible" role="presentation">
          <NoteTrack
            placed={placed}
            beyond={`what is shown of ${year}`}
            isAgain={(note) => note.from < axis.from && first < axis.from}
          />
        </svg>
      </td>
    </tr>
  )
}
