'use client'

import { useRef, useState } from 'react'
import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { MentionHints } from './MentionHints'
import { NOTE_KINDS, type NoteKind } from './words'

export type NoteDraft = { kind: NoteKind; body: string; private: boolean }

export type NoteFieldsProps = {
  draft: NoteDraft
  error?: string
  /** A reply in a private thread is private; there is then no choice. */
  onlyPrivate?: boolean
  onChange: (draft: NoteDraft) => void
}

/** What a note is, what it says, and who may read it. */
export function NoteFields({ draft, error, onlyPrivate = false, onChange }: NoteFieldsProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const name = (body: string, after: number) => {
    onChange({ ...draft, body })
    setCaret(after)
    // once the new words stand in the field
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(after, after)
    })
  }
  return (
    <>
      <NativeSelect
        id="note-kind"
        label="Kind"
        description={NOTE_KINDS[draft.kind].meaning}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={Object.entries(NOTE_KINDS).map(([value, { word }]) => ({ value, label: word }))}
        value={draft.kind}
        onChange={(change) => onChange({ ...draft, kind: change.currentTarget.value as NoteKind })}
      />
      <Textarea
        ref={field}
        id="note-body"
        label="Note"
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        required
        data-autofocus
        value={draft.body}
        error={error}
        onSelect={(select) => setCaret(select.currentTarget.selectionStart)}
        onChange={(change) => {
          setCaret(change.currentTarget.selectionStart)
          onChange({ ...draft, body: change.currentTarget.value })
        }}
      />
      {draft.private ? null : <MentionHints text={draft.body} caret={caret} onChange={name} />}
      {onlyPrivate ? null : (
        <Checkbox
          label="Private: only you can read it"
          checked={draft.private}
          onChange={(change) => onChange({ ...draft, private: change.currentTarget.checked })}
        />
      )}
    </>
  )
}
