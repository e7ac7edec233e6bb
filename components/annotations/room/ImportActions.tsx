'use client'

import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import actions from '@/components/claims/actions/Actions.module.css'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { Confirm } from '@/components/ui/Confirm'
import { toast } from '@/components/ui/toast'
import type { NoteImport } from '@/lib/annotations/contract'
import { takingWords } from './importWords'

/** Takes all notes of a file back at once, having said what that takes, or brings them back. */
export function ImportActions({ dossierKey: key, brought }: { dossierKey: string; brought: NoteImport }) {
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const [takesTouched, setTakesTouched] = useState(false)
  const { id: importId, undoneAt } = brought
  const name = brought.name ?? 'a file'
  const { goes, touched } = takingWords(brought)
  const restore = () => callApi((api) => api.annotations.redoAnnotationImport({ key, importId }))
  const bringBack = async () => {
    const done = await restore()
    void toast(
      done.ok
        ? { message: `${many(done.value.restored, 'note')} of ${name} are here again.`, tone: 'done' }
        : { message: done.refusal.message, tone: 'failed' },
    )
    refresh()
  }
  const takeBack = async () => {
    const asked = { key, importId, touched: takesTouched ? ('take' as const) : ('keep' as const) }
    const done = await callApi((api) => api.annotations.undoAnnotationImport(asked))
    if (!done.ok) return void toast({ message: done.refusal.message, tone: 'failed' })
    const { taken, kept } = done.value
    toastWithUndo({
      message: `${many(taken, 'note')} of ${name} taken back${kept > 0 ? `, ${kept} kept` : ''}.`,
      undo: restore,
      undone: `The notes of ${name} are here again.`,
      refresh,
    })
    refresh()
  }
  return (
    <span data-screen-only>
      <button
        type="button"
        className={actions.action}
        aria-label={`${undoneAt ? 'Bring back' : 'Take back'} the notes of ${name}`}
        onClick={() => (undoneAt ? void bringBack() : setAsking(true))}
      >
        {undoneAt ? 'Bring back' : 'Take back…'}
      </button>
      <Confirm
        open={asking}
        title={`Take back the notes of ${name}?`}
        verb="Take back"
        onConfirm={takeBack}
        onClose={() => setAsking(false)}
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
    </span>
  )
}
