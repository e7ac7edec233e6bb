'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Outcome } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { NoteFields, type NoteDraft } from './NoteFields'
import styles from './Notes.module.css'

export type NoteEditProps = {
  first: NoteDraft
  verb: string
  onlyPrivate?: boolean
  /** Does it; a refusal is shown here with what was typed. */
  onSave: (draft: NoteDraft) => Promise<Outcome<unknown>>
  onClose: () => void
}

/** A note being written in its thread: a reply, or one's own note being changed. */
export function NoteEdit({ first, verb, onlyPrivate, onSave, onClose }: NoteEditProps) {
  const [draft, setDraft] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (draft.body.trim() === '') return setProblem('Write something first.')
    setBusy(true)
    const outcome = await onSave(draft)
    setBusy(false)
    if (outcome.ok) return onClose()
    setProblem(outcome.refusal.issues[0]?.message ?? outcome.refusal.message)
  }
  return (
    <form
      className={styles.edit}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault()
        void save()
      }}
      onKeyDown={(press) => {
        if (press.key === 'Escape') onClose()
        if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) void save()
      }}
    >
      {problem ? <FormErrors title="The note is not saved yet." errors={[{ message: problem }]} /> : null}
      <NoteFields draft={draft} onlyPrivate={onlyPrivate} onChange={setDraft} />
      <span className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={busy}>
          {verb}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </span>
    </form>
  )
}
