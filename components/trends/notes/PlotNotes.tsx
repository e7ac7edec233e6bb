'use client'

import { usePlotArea } from 'recharts'
import type { ChartNote, PlacedNote } from '@/lib/trends/rules/chart-notes'
import { NoteTrack, noteRowHeight } from './NoteTrack'

/** The notes of a panel over the plot of a chart, above everything that is drawn in it. `gap` px are left for the words at its upper edge. */
export function PlotNotes({
  placed,
  rows,
  gap,
  isAgain,
}: {
  placed: readonly PlacedNote[]
  rows: number
  gap: number
  isAgain?: (note: ChartNote) => boolean
}) {
  const plot = usePlotArea()
  if (!plot || placed.length === 0) return null
  const height = rows * noteRowHeight
  return (
    <svg x={plot.x} y={plot.y - gap - height} width={plot.width} height={height} overflow="visible">
      <NoteTrack placed={placed} isAgain={isAgain} />
    </svg>
  )
}
