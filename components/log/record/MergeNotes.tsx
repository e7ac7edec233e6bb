'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import Link from 'next/link'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { ReasonSheet } from '@/components/log/record/ReasonSheet'
import { DateText } from '@/components/ui/DateText'
import { RefMono } from '@/components/ui/RefMono'
import { toast } from '@/components/ui/toast'
import type { Development } from '@/lib/developments/contract'
import styles from './Record.module.css'

type Undoing = { mergeId: string; ref: string }
type Props = {
  dossierKey: string
  development: Pick<Development, 'ref' | 'mergedInto' | 'mergedFrom'>
  canUndo: boolean
}

/** What a record was merged with, and the way to undo it, however long ago it was. */
export function MergeNotes({ dossierKey, development, canUndo }: Props) {
  const refresh = useRefresh()
  const [undoing, setUndoing] = useState<Undoing | null>(null)
  const { ref, mergedInto, mergedFrom } = development
  if (!mergedInto && mergedFrom.length === 0) return null
  const undo = async (reason: string) => {
    const mergeId = undoing?.mergeId ?? ''
    const given = { key: dossierKey, mergeId, ...(reason ? { reason } : {}) }
    const outcome = await callApi((api) => api.developments.undoMerge(given))
    if (outcome.ok) {
      const { kept } = outcome.value
      const stays = kept.length > 0 ? ` Changed since and kept: ${kept.join(', ')}.` : ''
      void toast({ message: `${undoing?.ref} is a record of its own again.${stays}`, tone: 'done' })
      refresh()
    }
    return outcome
  }
  const button = (merge: Undoing) =>
    canUndo ? (
      <Button size="compact-xs" variant="default" data-screen-only onClick={() => setUndoing(merge)}>
        Undo the merge
      </Button>
    ) : null
  return (
    <div className={styles.warning}>
      {mergedInto ? (
        <p>
          <strong>Merged.</strong> This is one record with{' '}
          <Link href={`/dossiers/${dossierKey}/log/${mergedInto.ref}`} prefetch={false}>
            {mergedInto.title}
          </Link>{' '}
          <RefMono>{mergedInto.ref}</RefMono> {button({ mergeId: mergedInto.mergeId, ref })}
        </p>
      ) : null}
      {mergedFrom.map((merge) => (
        <p key={merge.mergeId}>
          <RefMono>{merge.ref}</RefMono>{' '}
          <Link href={`/dossiers/${dossierKey}/log/${merge.ref}?merged=1`} prefetch={false}>
            {merge.title}
          </Link>{' '}
          was merged into this by {merge.by}, <DateText date={merge.at} />. {button(merge)}
        </p>
      ))}
      <ReasonSheet
        open={undoing !== null}
        onClose={() => setUndoing(null)}
        title={`Undo the merge of ${undoing?.ref}?`}
        verb="Undo the merge"
        required={false}
        onGive={undo}
      >
        <p>
          Both records are as they were before it. What was changed in the survivor since stays as it is now.
        </p>
      </ReasonSheet>
    </div>
  )
}
