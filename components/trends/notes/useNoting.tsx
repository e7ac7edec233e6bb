'use client'

import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { keptQuery } from '@/components/trends/boards/placed'
import type { Cube } from '@/lib/trends/rules/cube'
import { fittingCount, lensOf } from '@/lib/trends/rules/lens'
import { isPanel, type PanelName } from '@/lib/trends/rules/panels'
import type { Selection } from '@/lib/trends/rules/selection'
import type { Span } from '@/lib/trends/rules/time-axis'

const ChartNoteSheet = dynamic(() => import('./ChartNoteSheet').then((module) => module.ChartNoteSheet), {
  ssr: false,
})

type Asked = {
  dossierKey: string
  may: boolean
  /** the panel that a note goes on when none is named */
  usual: PanelName
  selection: Selection
  axis: Span
  params: URLSearchParams
  cube: Cube | null
}

/** Begins notes on panels: by key, by the bar that says what is picked, or from a panel's menu; `sheet` is where one is written. */
export function useNoting(asked: Asked): { onNote(panel?: string): void; sheet: ReactNode } {
  const { dossierKey, may, usual, selection, axis, params, cube } = asked
  const [noting, setNoting] = useState<PanelName | null>(null)
  const onNote = (panel: string = usual) => isPanel(panel) && setNoting(panel)
  useShortcuts(
    may
      ? [
          { keys: 'a', label: 'Note on the stretch', group: 'Trends', run: () => onNote() },
          { keys: 'z', label: 'Take the last note back', group: 'Trends', run: () => void undoLast() },
        ]
      : [],
  )
  const countIn = (stretch: Span) =>
    cube?.grain === 'development' ? fittingCount(lensOf(cube, { ...selection, ...stretch })) : null
  const stretch = { from: selection.from ?? axis.from, to: selection.to ?? axis.to }
  const sheet = noting ? (
    <ChartNoteSheet
      key={noting}
      {...{ dossierKey, stretch, countIn }}
      panel={noting}
      query={keptQuery(params)}
      onClose={() => setNoting(null)}
    />
  ) : null
  return { onNote, sheet }
}
