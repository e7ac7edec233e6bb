'use client'

import { Thread } from '@/components/annotations/Thread'
import { dateInWords } from '@/components/ui/dates'
import type { PanelRoom } from '@/components/trends/frame/panel-context'
import type { ChartNote } from '@/lib/trends/rules/chart-notes'
import { overlap } from '@/lib/trends/rules/note-spots'
import type { Span } from '@/lib/trends/rules/time-axis'
import styles from './ChartNotes.module.css'

type Props = Pick<PanelRoom, 'dossierKey' | 'axis' | 'can' | 'aboutNote' | 'recordsHref'> & {
  notes: readonly ChartNote[]
  /** ids of those that stand at a mark of the drawing; absent where all in sight do */
  marked?: ReadonlySet<string> | undefined
}

const words = ({ from, to }: Span) =>
  from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`

/** Where a note is in its panel, when the drawing does not say it. */
function whereElse({ note, axis, marked }: Pick<Props, 'axis' | 'marked'> & { note: ChartNote }): string {
  if (!overlap(note, axis)) return ', outside of what is shown'
  return marked === undefined || note.resolved || marked.has(note.thread.id)
    ? ''
    : ', at no single mark of the drawing'
}

function OneNote(props: Props & { note: ChartNote }) {
  const { note, dossierKey, can, aboutNote, recordsHref } = props
  const { mark, thread, isPrivate, records } = note
  const about = aboutNote(note)
  const { passage } = thread.target
  return (
    <li
      id={`chart-note-${thread.id}`}
      tabIndex={-1}
      className={styles.one}
      data-screen-only={isPrivate || undefined}
    >
      <p className={styles.where}>
        <b>{mark}</b> {words(note)}
        {about && `, ${about}`}
        {whereElse(props)}{' '}
        <a href={recordsHref(note)} data-screen-only>
          Its records
        </a>
        {records === null ? '' : ` (${records.toLocaleString('en-GB')} when it was written)`}
      </p>
      {passage ? (
        <blockquote className={styles.passage}>
          <a href={`/dossiers/${dossierKey}/baseline?baseline=${passage.baselineId}`}>“{passage.exact}”</a>
        </blockquote>
      ) : null}
      <Thread dossierKey={dossierKey} thread={thread} canPlace={can.place} canModerate={can.moderate} />
    </li>
  )
}

/** The threads on a panel by their numbers on the drawing: the stretch, its records, the passage, and what was said. Resolved ones are folded away. */
export function ChartNotes(props: Props) {
  const { notes } = props
  if (notes.length === 0) return null
  const [open, settled] = [
    notes.filter(({ resolved }) => !resolved),
    notes.filter(({ resolved }) => resolved),
  ]
  const list = (some: ChartNote[], label: string) => (
    <ol className={styles.list} aria-label={label}>
      {some.map((note) => (
        <OneNote key={note.thread.id} {...props} note={note} />
      ))}
    </ol>
  )
  return (
    <div className={styles.notes}>
      {open.length > 0 ? list(open, 'Notes on this panel') : null}
      {settled.length > 0 ? (
        <details className={styles.settled}>
          <summary>{settled.length === 1 ? '1 resolved note' : `${settled.length} resolved notes`}</summary>
          {list(settled, 'Resolved notes on this panel')}
        </details>
      ) : null}
    </div>
  )
}
