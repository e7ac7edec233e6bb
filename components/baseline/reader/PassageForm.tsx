'use client'

import { NoteSheet } from '@/components/annotations/NoteSheet'
import { NewClaimSheet } from '@/components/claims/form/NewClaimSheet'
import type { Picked } from './dom'

export type PassageFormProps = {
  form: 'claim' | 'note'
  dossierKey: string
  baselineId: string
  picked: Picked
  onClose: () => void
  onSaved: () => void
}

/** What is made of the picked words: a claim, or a note in a thread. Fetched when it is first asked for. */
export function PassageForm({ form, dossierKey, baselineId, picked, onClose, onSaved }: PassageFormProps) {
  const { block, start, end, quote } = picked
  const stretch = { block, start, end }
  if (form === 'claim')
    return <NewClaimSheet {...{ dossierKey, baselineId, stretch, quote, onClose, onSaved }} />
  const target = { type: 'passage' as const, baselineId, ...stretch }
  return <NoteSheet {...{ dossierKey, target, quote, onClose, onSaved }} />
}
