import { createContext } from 'react'
import type { AxisLines } from '@/components/trends/axis/useLinesOf'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import type { FilePanel } from '@/lib/trends/rules/panels'
import type { Span } from '@/lib/trends/rules/time-axis'

/** What a panel has to know of the room it stands in to be taken out of it. */
export type PanelRoom = {
  dossierKey: string
  dossierTitle: string
  /** TLP of the dossier, for drawings */
  marking: string
  /** the address of the panel's numbers as CSV */
  fileHref(panel: FilePanel): string
  /** the room with this panel in sight; without the host */
  roomHref(panel: string): string
  /** a page with this panel alone; without the host */
  aloneHref(panel: string): string
  /** the notes on all panels */
  threads: AnnotationThread[]
  /** what is seen on the axis of time */
  axis: Span
  /** the days that every axis of time marks */
  lines: AxisLines
  /** the page of a claim */
  claimHref(ref: string): string
  can: { place: boolean; moderate: boolean }
  /** what a note is about beside its stretch, in words; empty where nothing was picked */
  aboutNote(note: ChartNote): string
  /** whether a note was written under the filters that are on now, but for the period: then what fits it can be told from what is here */
  isHere(note: ChartNote): boolean
  /** the records of a note's stretch, under the filters and picks that it was written under */
  recordsHref(note: ChartNote): string
  /** begins a note on a panel */
  onNote(panel: string): void
}

/** Null outside the trends: a panel there has no menu. */
export const PanelContext = createContext<PanelRoom | null>(null)
