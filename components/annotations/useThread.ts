'use client'

import { useRouter } from 'next/navigation'
import { callApi, type Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { AnnotationNote, AnnotationThread } from '@/lib/annotations/contract'
import type { NoteDraft } from './NoteFields'
import { toastWithUndo } from './undo'

const visibilityOf = (draft: NoteDraft) => (draft.private ? ('private' as const) : ('team' as const))

/** What can be done in a thread. Each step says what happened and draws the page anew. */
export function useThread(dossierKey: string, thread: AnnotationThread) {
  const router = useRouter()
  const key = dossierKey
  const refresh = () => router.refresh()
  const tell = <T>(outcome: Outcome<T>, message: string): Outcome<T> => {
    void toast(outcome.ok ? { message, tone: 'done' } : { message: outcome.refusal.message, tone: 'failed' })
    if (outcome.ok) refresh()
    return outcome
  }
  return {
    reply: async (draft: NoteDraft) => {
      const { kind, body } = draft
      const placed = await callApi((api) =>
        api.annotations.placeAnnotation({
          key,
          threadId: thread.id,
          kind,
          body,
          visibility: visibilityOf(draft),
        }),
      )
      if (placed.ok) tell(placed, 'The reply is placed.')
      return placed
    },
    revise: async (note: AnnotationNote, draft: NoteDraft) => {
      const { id: annotationId, version } = note
      const { kind, body } = draft
      const changes = { kind, body, visibility: visibilityOf(draft) }
      const revised = await callApi((api) =>
        api.annotations.reviseAnnotation({ key, annotationId, version, ...changes }),
      )
      if (revised.ok) tell(revised, 'The note is changed.')
      return revised
    },
    remove: async ({ id: annotationId }: AnnotationNote) => {
      const removed = await callApi((api) => api.annotations.removeAnnotation({ key, annotationId }))
      if (!removed.ok) return void tell(removed, '')
      toastWithUndo({
        message: 'The note is removed.',
        undo: () => callApi((api) => api.annotations.restoreAnnotation({ key, annotationId })),
        undone: 'The note is back.',
        refresh,
      })
      refresh()
    },
    resolve: async () => {
      const resolved = await callApi((api) => api.annotations.resolveThread({ key, annotationId: thread.id }))
      tell(resolved, 'The thread is resolved.')
    },
    reopen: async () => {
      const open = await callApi((api) => api.annotations.reopenThread({ key, annotationId: thread.id }))
      tell(open, 'The thread is open again.')
    },
  }
}
