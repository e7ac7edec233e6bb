'use client'

import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
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
        onChange={(change) => onChange({ ...draft, body: change.currentTarget.value })}
      />
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
