'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { useTriage, type Undoable } from '@/components/inbox/useTriage'

/** Takes the last verdict back where the list is empty: perhaps it emptied it. */
export function UndoKey({ dossierKey, undoable }: { dossierKey: string; undoable: Undoable }) {
  const { undo } = useTriage(dossierKey, undoable)
  const run = () => void undo()
  useShortcuts([{ keys: 'z', label: 'Take the last verdict back', group: 'Inbox', run }])
  return null
}
