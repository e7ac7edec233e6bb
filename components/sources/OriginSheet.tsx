'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { RecordField, type RecordChoice } from '@/components/merges/RecordField'
import { RippleSheet } from './ripple/RippleSheet'

export type OriginSheetProps = {
  dossierKey: string
  source: { id: string; title: string; version: number; origin: { id: string; title: string } | null }
  onClose: () => void
}

/** Says what a source repeats, with what that changes shown first: what repeats one origin counts once. */
export function OriginSheet({ dossierKey, source, onClose }: OriginSheetProps) {
  const refresh = useRefresh()
  const { id, title, version, origin } = source
  const [chosen, setChosen] = useState<RecordChoice | null>(
    origin ? { id: origin.id, label: origin.title } : null,
  )
  const same = (chosen?.id ?? null) === (origin?.id ?? null)
  const set = (originId: string | null, known: number, reason: string) =>
    callApi((api) =>
      api.sources.reviseSource({
        key: dossierKey,
        id,
        version: known,
        originId,
        ...(reason ? { reason } : {}),
      }),
    )
  const save = async (reason: string) => {
    const outcome = await set(chosen?.id ?? null, version, reason)
    if (outcome.ok) {
      const after = outcome.value.version
      toastWithUndo({
        message: chosen ? 'It repeats another source now; the two count once.' : 'It stands by itself now.',
        undo: () => set(origin?.id ?? null, after, 'Undone.'),
        undone: 'What it repeats is as it was.',
        refresh,
      })
      refresh()
    }
    return outcome
  }
  return (
    <RippleSheet
      dossierKey={dossierKey}
      sourceId={id}
      title={`What does “${title}” repeat?`}
      verb="Save"
      change={same ? null : { origin: chosen?.id ?? 'none' }}
      hint="Choose the source that this one repeats; empty when it says what it found out itself."
      needsReason={false}
      onClose={onClose}
      onSave={save}
    >
      <RecordField
        id="origin-of"
        label="It repeats"
        description="Five outlets with one wire are one origin and count once."
        type="source"
        dossierKey={dossierKey}
        not={[id]}
        value={chosen}
        onChange={setChosen}
      />
    </RippleSheet>
  )
}
