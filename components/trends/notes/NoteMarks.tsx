'use client'

import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { markSaid, type ChartNote } from '@/lib/trends/rules/chart-notes'
import styles from './ChartNotes.module.css'
import { markSize, NoteMark } from './NoteMark'
import type { NotesAt } from './useNotesAt'

/** What a mark says, with whether its stretch goes on beyond the axis of the room. */
export function useMarkWords(): (note: ChartNote) => string {
  const axis = use(PanelContext)?.axis
  return (note) => markSaid(note, axis && { before: note.from < axis.from, after: note.to > axis.to })
}

/** The notes at a cell, a row or a name of the page, by their numbers. */
export function NoteMarks({ notes, spot }: { notes: NotesAt; spot: string }) {
  const wordsOf = useMarkWords()
  const here = notes.at(spot)
  if (here.length === 0) return null
  return (
    <span className={styles.marks}>
      {here.map((note) => (
        <svg
          key={note.thread.id}
          width={markSize}
          height={markSize}
          viewBox={`${-markSize / 2} ${-markSize / 2} ${markSize} ${markSize}`}
          role="presentation"
          data-note={note.mark}
          data-screen-only={note.isPrivate || undefined}
        >
          <NoteMark note={note} words={wordsOf(note)} again={notes.isAgain(note, spot)} />
        </svg>
      ))}
    </span>
  )
}
