'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Outcome } from '@/components/log/call'
import { dateInWords, timeInWords } from '@/components/ui/dates'
import { PlainText } from '@/components/ui/PlainText'
import { Tag } from '@/components/ui/Tag'
import type { AnnotationNote } from '@/lib/annotations/contract'
import type { NoteDraft } from './NoteFields'
import { NOTE_KINDS } from './words'
import styles from './Notes.module.css'

/** Fetched after the page; until then the words stand as they were typed. */
const Markdown = dynamic(() => import('./Markdown'), { ssr: false })

const NoteEdit = dynamic(() => import('./NoteEdit').then((module) => module.NoteEdit), { ssr: false })

/** Whether a text has anything that markdown sets in another way than plain text does; most notes have not. */
const MARKUP = /[*_`~|<\]]|^\s*(?:[-+>#]|\d+[.)])\s/m

export type NoteProps = {
  note: AnnotationNote
  /** The thread is private, so its notes stay so. */
  onlyPrivate: boolean
  canPlace: boolean
  canModerate: boolean
  onRevise: (note: AnnotationNote, draft: NoteDraft) => Promise<Outcome<unknown>>
  onRemove: (note: AnnotationNote) => void
}

function Head({ note }: { note: AnnotationNote }) {
  const { word, meaning, tone, shape } = NOTE_KINDS[note.kind]
  const changed = note.version > 1 ? ', changed' : ''
  return (
    <p className={styles.by} style={{ margin: 0 }}>
      <span className={styles.author}>{note.createdBy}</span>
      <Tag tone={tone} shape={shape} title={meaning}>
        {word}
      </Tag>
      <span>
        {dateInWords(note.createdAt)}, {timeInWords(note.createdAt)}
        {changed}
      </span>
      {note.visibility === 'private' ? <span>only you</span> : null}
    </p>
  )
}

/** One note of a thread: who, what kind, when, and what it says. */
export function Note({ note, onlyPrivate, canPlace, canModerate, onRevise, onRemove }: NoteProps) {
  const [editing, setEditing] = useState(false)
  if (note.removed) return <p className={styles.removed}>This note was removed.</p>
  if (editing) {
    const first = { kind: note.kind, body: note.body, private: note.visibility === 'private' }
    return (
      <NoteEdit
        first={first}
        verb="Save"
        onlyPrivate={onlyPrivate}
        onSave={(draft) => onRevise(note, draft)}
        onClose={() => setEditing(false)}
      />
    )
  }
  return (
    <>
      <Head note={note} />
      <div className={styles.body}>
        {MARKUP.test(note.body) ? <Markdown text={note.body} /> : <PlainText text={note.body} />}
      </div>
      <span className={styles.actions} data-screen-only>
        {note.mine && canPlace ? (
          <button type="button" className={styles.action} onClick={() => setEditing(true)}>
            Edit
          </button>
        ) : null}
        {(note.mine && canPlace) || canModerate ? (
          <button type="button" className={styles.action} onClick={() => onRemove(note)}>
            Remove
          </button>
        ) : null}
      </span>
    </>
  )
}
