'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { dateInWords } from '@/components/ui/dates'
import type { AnnotationThread } from '@/lib/annotations/contract'
import { Note } from './Note'
import { useThread } from './useThread'
import styles from './Notes.module.css'

const NoteEdit = dynamic(() => import('./NoteEdit').then((module) => module.NoteEdit), { ssr: false })

export type ThreadProps = {
  dossierKey: string
  thread: AnnotationThread
  canPlace: boolean
  canModerate: boolean
}

/** A thread of notes with its replies; open or resolved. */
export function Thread({ dossierKey, thread, canPlace, canModerate }: ThreadProps) {
  const { reply, revise, remove, done, resolve, reopen } = useThread(dossierKey, thread)
  const [replying, setReplying] = useState(false)
  const isPrivate = thread.notes[0]?.visibility === 'private'
  return (
    <section
      className={styles.thread}
      data-resolved={thread.resolvedAt !== null}
      aria-label={`Notes on ${thread.target.label}`}
    >
      <ol className={styles.notes}>
        {thread.notes.map((note, at) => (
          <li key={note.id} id={`note-${note.id}`} className={at > 0 ? styles.reply : undefined}>
            <Note
              note={note}
              onlyPrivate={at > 0 && isPrivate}
              canPlace={canPlace}
              canModerate={canModerate}
              onRevise={revise}
              onRemove={(removed) => void remove(removed)}
              onDone={(named) => void done(named)}
            />
          </li>
        ))}
      </ol>
      {thread.resolvedAt ? (
        <p className={styles.state}>
          Resolved by {thread.resolvedBy} on {dateInWords(thread.resolvedAt)}
        </p>
      ) : null}
      {canPlace && !replying ? (
        <span className={styles.actions} data-screen-only>
          <button type="button" className={styles.action} onClick={() => setReplying(true)}>
            Reply
          </button>
          <button
            type="button"
            className={styles.action}
            onClick={() => void (thread.resolvedAt ? reopen() : resolve())}
          >
            {thread.resolvedAt ? 'Open again' : 'Resolve'}
          </button>
        </span>
      ) : null}
      {replying ? (
        <NoteEdit
          first={{ kind: 'comment', body: '', private: isPrivate }}
          verb="Reply"
          onlyPrivate={isPrivate}
          onSave={reply}
          onClose={() => setReplying(false)}
        />
      ) : null}
    </section>
  )
}
