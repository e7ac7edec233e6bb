'use client'

import { markSaid, type ChartNote, type PlacedNote } from '@/lib/trends/rules/chart-notes'
import { markSize, NoteMark } from './NoteMark'

/** Of one row of notes, in px. */
export const noteRowHeight = markSize

const percent = (share: number) => `${(share * 100).toFixed(3)}%`
const middle = noteRowHeight / 2

/** One end of a stretch: where it stops, or an arrow where it goes on out of sight. */
function End({ at, y, goesOn, right }: { at: number; y: number; goesOn: boolean; right: boolean }) {
  const back = right ? -6 : 6
  return (
    <svg x={percent(at)} y={y} width={1} height={1} overflow="visible">
      <path
        d={goesOn ? `M${back} -4L0 0L${back} 4` : 'M0 -4L0 4'}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
    </svg>
  )
}

type Props = {
  placed: readonly PlacedNote[]
  /** what an arrow at an end leads beyond */
  beyond?: string | undefined
  /** which notes stand elsewhere in the panel already */
  isAgain?: ((note: ChartNote) => boolean) | undefined
}

/**
 * The notes of a panel over its time axis: a line over each stretch with its number, an arrow where it goes on out of sight. Stands in a drawing
 * that is as wide as the axis. A reader's own notes stay on the screen. What it says stands in the list under the panel too.
 */
export function NoteTrack({ placed, beyond, isAgain = () => false }: Props) {
  return placed.map(({ note, at, width, before, after, row }) => {
    const { mark, thread, isPrivate } = note
    const y = row * noteRowHeight + middle
    return (
      <g key={thread.id} data-note={mark} data-screen-only={isPrivate || undefined}>
        <line
          x1={percent(at)}
          x2={percent(at + width)}
          y1={y}
          y2={y}
          stroke="var(--ink)"
          strokeWidth={1.5}
          strokeDasharray={isPrivate ? '3 2' : undefined}
        />
        <End at={at} y={y} goesOn={before} right={false} />
        <End at={at + width} y={y} goesOn={after} right />
        <svg x={percent(at + width / 2)} y={y} width={1} height={1} overflow="visible">
          <NoteMark note={note} words={markSaid(note, { before, after }, beyond)} again={isAgain(note)} />
        </svg>
      </g>
    )
  })
}
