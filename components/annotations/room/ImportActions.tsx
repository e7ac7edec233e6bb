'use client'

import { useState } from 'react'
import dynamic from 'next/dynamic'
import { useRefresh } from '@/components/frame/address'
import actions from '@/components/claims/actions/Actions.module.css'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { toast } from '@/components/ui/toast'
import type { NoteImport } from '@/lib/annotations/contract'

const TakeBackNotes = dynamic(() => import('./TakeBackNotes').then((module) => module.TakeBackNotes), {
  ssr: false,
})

/** Takes all notes of a file back at once, having said what that takes, or brings them back. */
export function ImportActions({ dossierKey: key, brought }: { dossierKey: string; brought: NoteImport }) {
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const { id: importId, undoneAt } = brought
  const name = brought.name ?? 'a file'
  const bringBack = async () => {
    const done = await callApi((api) => api.annotations.redoAnnotationImport({ key, importId }))
    void toast(
      done.ok
        ? { message: `${many(done.value.restored, 'note')} of ${name} are here again.`, tone: 'done' }
        : { message: done.refusal.message, tone: 'failed' },
    )
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
      {asking ? <TakeBackNotes dossierKey={key} brought={brought} onClose={() => setAsking(false)} /> : null}
    </span>
  )
}
