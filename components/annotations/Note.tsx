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

const NoteHistory = dynamic(() => import('./NoteHistory').then((module) => module.NoteHistory), {
  ssr: false,
})

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
  /** Says that the reader, whom it names, is done with it. */
  onDone: (note: AnnotationNote) => void
}

function Head({ note }: { note: AnnotationNote }) {
  const { word, meaning, tone, shape } = NOTE_KINDS[note.kind]
  const changed = note.version > 1 ? ', changed' : ''
  const named = note.mentions.length > 0 ? `to ${note.mentions.join(', ')}` : null
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
      {named ? <span>{named}</span> : null}
      {note.waits ? <span className={styles.waits}>waits for you</span> : null}
    </p>
  )
}

type ActionsProps = Pick<NoteProps, 'note' | 'canPlace' | 'canModerate' | 'onRemove' | 'onDone'> & {
  history: boolean
  onEdit: () => void
  onHistory: () => void
}

function Actions({
  note,
  canPlace,
  canModerate,
  history,
  onEdit,
  onHistory,
  onRemove,
  onDone,
}: ActionsProps) {
  const own = note.mine && canPlace
  return (
    <span className={styles.actions} data-screen-only>
      {note.waits ? (
        <button type="button" className={styles.action} onClick={() => onDone(note)}>
          Done with it
        </button>
      ) : null}
      {own ? (
        <button type="button" className={styles.action} onClick={onEdit}>
          Edit
        </button>
      ) : null}
      {own || canModerate ? (
        <button type="button" className={styles.action} onClick={() => onRemove(note)}>
          Remove
        </button>
      ) : null}
      {note.version > 1 ? (
        <button type="button" className={styles.action} aria-expanded={history} onClick={onHistory}>
          What changed
        </button>
      ) : null}
    </span>
  )
}

/** One note of a thread: who, what kind, when, and what it says. */
export function Note(props: NoteProps) {
  const { note, onlyPrivate, onRevise } = props
  const [editing, setEditing] = useState(false)
  const [history, setHistory] = useState(false)
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
      <Actions
        {...props}
        history={history}
        onEdit={() => setEditing(true)}
        onHistory={() => setHistory((shown) => !shown)}
      />
      {history ? <NoteHistory key={note.version} annotationId={note.id} /> : null}
    </>
  )
}
