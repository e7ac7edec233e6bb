'use client'

import { useRefresh } from '@/components/frame/address'
import { callApi, type Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { AnnotationNote, AnnotationThread } from '@/lib/annotations/contract'
import type { NoteDraft } from './NoteFields'
import { toastWithUndo } from './undo'

const visibilityOf = (draft: NoteDraft) => (draft.private ? ('private' as const) : ('team' as const))

type Tell = <T>(outcome: Outcome<T>, message: string) => Outcome<T>
type Which = { key: string; annotationId: string }
type Step = {
  make: (which: Which) => Promise<Outcome<unknown>>
  undo: (which: Which) => Promise<Outcome<unknown>>
  message: string
  undone: string
}

const removal: Step = {
  make: (which) => callApi((api) => api.annotations.removeAnnotation(which)),
  undo: (which) => callApi((api) => api.annotations.restoreAnnotation(which)),
  message: 'The note is removed.',
  undone: 'The note is back.',
}

const acknowledgement: Step = {
  make: (which) => callApi((api) => api.annotations.acknowledgeMention(which)),
  undo: (which) => callApi((api) => api.annotations.recallMention(which)),
  message: 'The note no longer waits for you.',
  undone: 'It waits for you again.',
}

const undoable =
  ({ make, undo, message, undone }: Step, key: string, tell: Tell, refresh: () => void) =>
  async ({ id: annotationId }: AnnotationNote) => {
    const which = { key, annotationId }
    const made = await make(which)
    if (!made.ok) return void tell(made, '')
    toastWithUndo({ message, undo: () => undo(which), undone, refresh })
    refresh()
  }

/** What can be done in a thread. Each step says what happened and draws the page anew. */
export function useThread(dossierKey: string, thread: AnnotationThread) {
  const refresh = useRefresh()
  const key = dossierKey
  const tell: Tell = (outcome, message) => {
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
    remove: undoable(removal, key, tell, refresh),
    done: undoable(acknowledgement, key, tell, refresh),
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
