'use client'

import type { MouseEvent } from 'react'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import styles from './ChartNotes.module.css'

/** Of what can be pressed, in px of the screen. */
export const markSize = 24

const show = (id: string) => (press: MouseEvent) => {
  press.preventDefault()
  press.stopPropagation()
  const there = document.getElementById(`chart-note-${id}`)
  there?.scrollIntoView({ block: 'center' })
  there?.focus({ preventScroll: true })
}

type Props = {
  note: ChartNote
  /** what it says to those who hear it */
  words: string
  /** the same note again: it can be pressed, but is no further stop of the Tab key */
  again?: boolean
}

/**
 * The number of a note, in any drawing of SVG: it leads to what was said, in the list under the panel. Around its own middle; what can be pressed is larger
 * than what is drawn. A reader's own notes stay on the screen.
 */
export function NoteMark({ note, words, again = false }: Props) {
  const { mark, thread, isPrivate } = note
  const inside = (
    <>
      <rect
        x={-markSize / 2}
        y={-markSize / 2}
        width={markSize}
        height={markSize}
        fill="transparent"
        stroke="none"
      />
      <circle
        r={mark.length > 1 ? 9.5 : 7.5}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={1}
        strokeDasharray={isPrivate ? '3 2' : undefined}
      />
      <text y={3.5} fontSize={10} fontWeight={650} textAnchor="middle" fill="var(--ink)" stroke="none">
        {mark}
      </text>
    </>
  )
  if (again)
    return (
      <g className={styles.mark} aria-hidden="true" onClick={show(thread.id)}>
        <title>{words}</title>
        {inside}
      </g>
    )
  return (
    <g>
      <title>{words}</title>
      <a
        href={`#chart-note-${thread.id}`}
        className={styles.mark}
        aria-label={`${words}. Read it`}
        data-screen-only={isPrivate || undefined}
        onClick={show(thread.id)}
      >
        {inside}
      </a>
    </g>
  )
}
