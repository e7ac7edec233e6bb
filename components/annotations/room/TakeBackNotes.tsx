'use client'

import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { toastWithUndo } from '@/components/annotations/undo'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { Confirm } from '@/components/ui/Confirm'
import { toast } from '@/components/ui/toast'
import type { NoteImport } from '@/lib/annotations/contract'
import { takingWords } from './importWords'

type Props = { dossierKey: string; brought: NoteImport; onClose: () => void }

/** Asks before all notes of a file are taken back, and whether those that others have touched go along. */
export function TakeBackNotes({ dossierKey: key, brought, onClose }: Props) {
  const refresh = useRefresh()
  const [takesTouched, setTakesTouched] = useState(false)
  const { id: importId } = brought
  const name = brought.name ?? 'a file'
  const { goes, touched } = takingWords(brought)
  const takeBack = async () => {
    const asked = { key, importId, touched: takesTouched ? ('take' as const) : ('keep' as const) }
    const done = await callApi((api) => api.annotations.undoAnnotationImport(asked))
    if (!done.ok) return void toast({ message: done.refusal.message, tone: 'failed' })
    const { taken, kept } = done.value
    toastWithUndo({
      message: `${many(taken, 'note')} of ${name} taken back${kept > 0 ? `, ${kept} kept` : ''}.`,
      undo: () => callApi((api) => api.annotations.redoAnnotationImport({ key, importId })),
      undone: `The notes of ${name} are here again.`,
      refresh,
    })
    refresh()
  }
  return (
    <Confirm
      open
      title={`Take back the notes of ${name}?`}
      verb="Take back"
      onConfirm={takeBack}
      onClose={onClose}
    >
      <p>{goes}</p>
      {touched ? (
        <Checkbox
          label={`Take those along too: ${touched} otherwise`}
          checked={takesTouched}
          onChange={(change) => setTakesTouched(change.currentTarget.checked)}
        />
      ) : null}
    </Confirm>
  )
}
