'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { useRefresh } from '@/components/frame/address'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { useDraft } from '@/components/claims/form/draft'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { NoteFields, type NoteDraft } from './NoteFields'
import { toastWithUndo } from './undo'
import styles from './Notes.module.css'

export type NoteTarget =
  | { type: 'passage'; baselineId: string; block: string; start: number; end: number }
  | { type: 'claim' | 'link' | 'development'; id: string }
  | { type: 'report'; id: string; selector: { section: string; label: string } }

export type NoteSheetProps = {
  dossierKey: string
  target: NoteTarget
  /** What the note is on, as it is read. */
  quote: string
  /** A choice of what of it the note is on. */
  children?: ReactNode
  onClose: () => void
  onSaved: () => void
}

const EMPTY: NoteDraft = { kind: 'comment', body: '', private: false }

const nameOf = (dossierKey: string, target: NoteTarget) =>
  `note:${dossierKey}:${target.type !== 'passage' ? target.id : `${target.block}:${target.start}-${target.end}`}`

/** Places a note on a passage, a claim, a link, a development or a section of a report. */
export function NoteSheet({ dossierKey, target, quote, children, onClose, onSaved }: NoteSheetProps) {
  const refresh = useRefresh()
  const { draft, kept, change, discard, forget } = useDraft(nameOf(dossierKey, target), EMPTY)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (draft.body.trim() === '') return setProblem('Write something first.')
    setBusy(true)
    const { kind, body } = draft
    const visibility = draft.private ? ('private' as const) : ('team' as const)
    const placed = await callApi((api) =>
      api.annotations.placeAnnotation({ key: dossierKey, target, kind, body, visibility }),
    )
    setBusy(false)
    if (!placed.ok) return setProblem(placed.refusal.issues[0]?.message ?? placed.refusal.message)
    forget()
    const annotationId = placed.value.id
    toastWithUndo({
      message: draft.private ? 'The note is placed, for you alone.' : 'The note is placed.',
      undo: () => callApi((api) => api.annotations.removeAnnotation({ key: dossierKey, annotationId })),
      undone: 'The note is gone again.',
      refresh,
    })
    onSaved()
    refresh()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Annotate"
      place="right"
      width={460}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Place the note
        </SheetFoot>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        {problem ? (
          <FormErrors
            title="The note is not placed yet."
            errors={[{ message: problem, inputId: 'note-body' }]}
          />
        ) : null}
        <KeptNotice kept={kept} onDiscard={discard} />
        <blockquote className={styles.quote}>{quote}</blockquote>
        {children}
        <NoteFields
          draft={draft}
          error={problem ?? undefined}
          onChange={(next) => {
            setProblem(null)
            change(next)
          }}
        />
      </form>
    </Sheet>
  )
}
