import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { chartNotes, placedNotes, type PlacedNote } from '@/lib/trends/rules/chart-notes'
import type { Span } from '@/lib/trends/rules/time-axis'

/** The open notes of a panel that lie over its axis, and how many rows they take. */
export function usePlacedNotes(
  panel: string,
  axis: Span,
  how: Parameters<typeof placedNotes>[2] = {},
): { placed: PlacedNote[]; rows: number } {
  const room = use(PanelContext)
  const placed = room ? placedNotes(chartNotes(room.threads, panel), axis, how) : []
  return { placed, rows: Math.max(0, ...placed.map(({ row }) => row + 1)) }
}
