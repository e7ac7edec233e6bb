'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { DateText } from '@/components/ui/DateText'
import { toast } from '@/components/ui/toast'
import styles from '@/components/sources/Sources.module.css'
import type { Merge } from '@/lib/merges/contract'
import { movedLines } from './words'

export type MergeListProps = { dossierKey: string; merges: Merge[]; canUndo: boolean }

/** What was merged into a record, by whom and why; each can be undone. */
export function MergeList({ dossierKey, merges, canUndo }: MergeListProps) {
  const refresh = useRefresh()
  const [busy, setBusy] = useState<string | null>(null)
  const undo = async ({ id, absorbedName }: Merge) => {
    setBusy(id)
    const outcome = await callApi((api) => api.merges.undoMerge({ key: dossierKey, mergeId: id }))
    setBusy(null)
    if (!outcome.ok)
      return void toast({ title: 'Not undone', message: outcome.refusal.message, tone: 'failed' })
    const { left } = outcome.value
    void toast({
      message: `${absorbedName} stands by itself again.${left > 0 ? ` ${left} of what had moved was changed since and stays here.` : ''}`,
      tone: 'done',
    })
    refresh()
  }
  return (
    <ul className={styles.entries}>
      {merges.map((merge) => (
        <li key={merge.id} className={styles.entry}>
          <span className={styles.when}>
            <DateText date={merge.mergedAt} />
          </span>
          <div>
            {merge.absorbedName}
            {merge.undoneAt ? <span className={styles.mark}>Undone by {merge.undoneBy}</span> : null}
            <p className={styles.soft}>
              by {merge.mergedBy}: “{merge.reason}” {movedLines(merge.counts).join(', ')}
            </p>
            {canUndo && !merge.undoneAt ? (
              <p data-screen-only>
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={busy === merge.id}
                  aria-label={`Undo the merge of ${merge.absorbedName}`}
                  onClick={() => void undo(merge)}
                >
                  Undo
                </Button>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
