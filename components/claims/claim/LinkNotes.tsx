'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Threads } from '@/components/annotations/Threads'
import actions from '@/components/claims/actions/Actions.module.css'
import type { AnnotationThread } from '@/lib/annotations/contract'

const NoteSheet = dynamic(
  () => import('@/components/annotations/NoteSheet').then((module) => module.NoteSheet),
  { ssr: false },
)

export type LinkNotesProps = {
  dossierKey: string
  link: { id: string; rationale: string; development: { ref: string } }
  threads: AnnotationThread[]
  can: readonly string[]
}

/** The notes on a link under its rationale, and the way to place one. */
export function LinkNotes({ dossierKey, link, threads, can }: LinkNotesProps) {
  const [writing, setWriting] = useState(false)
  const close = () => setWriting(false)
  return (
    <>
      {can.includes('annotation.place') ? (
        <button
          type="button"
          className={actions.action}
          data-screen-only
          aria-label={`Note on the link of ${link.development.ref}`}
          onClick={() => setWriting(true)}
        >
          Note
        </button>
      ) : null}
      <Threads {...{ dossierKey, threads, can }} />
      {writing ? (
        <NoteSheet
          dossierKey={dossierKey}
          target={{ type: 'link', id: link.id }}
          quote={link.rationale}
          onClose={close}
          onSaved={close}
        />
      ) : null}
    </>
  )
}
