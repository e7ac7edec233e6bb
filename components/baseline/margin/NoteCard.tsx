import type { AnnotationThread } from '@/lib/annotations/contract'
import { Tag } from '@/components/ui/Tag'
import { MarginThread } from './MarginThread'
import styles from './Cards.module.css'

export type NoteCardProps = {
  /** Threads on one passage that no claim is drawn from. */
  threads: AnnotationThread[]
  passage: string
  dossierKey: string
  canPlace: boolean
  canModerate: boolean
}

/** The notes on a passage beside its lines. */
export function NoteCard({ threads, passage, dossierKey, canPlace, canModerate }: NoteCardProps) {
  const notes = threads.flatMap((thread) => thread.notes).filter(({ removed }) => !removed)
  const first = notes[0]
  const settled = threads.every(({ resolvedAt }) => resolvedAt !== null)
  return (
    <li
      className={styles.card}
      data-card={passage}
      data-kind="note"
      data-passages={passage}
      style={{ '--tone': 'var(--accent)' }}
    >
      <button type="button" className={styles.close} data-closes data-screen-only>
        Close
      </button>
      <div className={styles.head}>
        <Tag tone="neutral" shape={settled ? 'check' : 'dot'}>
          {notes.length === 1 ? 'Note' : `${notes.length} notes`}
          {settled ? ', resolved' : ''}
        </Tag>
        <span className={styles.facts}>{first?.createdBy}</span>
      </div>
      <h3 className={styles.statement}>
        <button type="button" className={styles.opener} data-opens={passage} aria-expanded="false">
          {first?.body.slice(0, 240)}
        </button>
      </h3>
      <div className={styles.more}>
        {threads.map((thread) => (
          <MarginThread key={thread.id} {...{ dossierKey, thread, canPlace, canModerate }} />
        ))}
      </div>
    </li>
  )
}
