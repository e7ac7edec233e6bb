'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { DateText } from '@/components/ui/DateText'
import { toast } from '@/components/ui/toast'
import type { Regrade } from '@/lib/sources/contract'
import styles from './Sources.module.css'

type Props = { dossierKey: string; regrades: Regrade[]; canUndo: boolean }

/** The grades that were changed, by step: who had given them, who changed them and why. A step is taken back as one. */
export function RegradeList({ dossierKey, regrades, canUndo }: Props) {
  const refresh = useRefresh()
  const [busy, setBusy] = useState<string | null>(null)
  const batches = [...new Set(regrades.map(({ batchId }) => batchId))].map((batchId) =>
    regrades.filter((each) => each.batchId === batchId),
  )
  const undo = async (batchId: string) => {
    setBusy(batchId)
    const outcome = await callApi((api) => api.sources.undoRegrade({ key: dossierKey, batchId }))
    setBusy(null)
    if (!outcome.ok)
      return void toast({ title: 'Not undone', message: outcome.refusal.message, tone: 'failed' })
    const { left } = outcome.value
    void toast({
      message: `The former grades stand again.${left > 0 ? ` ${left} were changed since and stay.` : ''}`,
      tone: 'done',
    })
    refresh()
  }
  return (
    <ul className={styles.entries}>
      {batches.map((batch) => {
        const { batchId, gradedBy, gradedAt, reason, undoneAt, undoneBy } = batch[0]!
        return (
          <li key={batchId} className={styles.entry}>
            <span className={styles.when}>
              <DateText date={gradedAt} />
            </span>
            <div>
              {gradedBy}: “{reason}”
              {undoneAt ? <span className={styles.mark}>Undone by {undoneBy}</span> : null}
              {batch.map(({ citationId, ref, from, to, fromGradedBy, fromGradedAt }) => (
                <p key={citationId} className={styles.soft}>
                  {ref ?? 'a citation that is gone'}: {from} → {to}; {from} had been given by {fromGradedBy},{' '}
                  <DateText date={fromGradedAt} />
                </p>
              ))}
              {canUndo && !undoneAt ? (
                <p data-screen-only>
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={busy === batchId}
                    aria-label={`Undo the regrading by ${gradedBy}: ${reason}`}
                    onClick={() => void undo(batchId)}
                  >
                    Undo
                  </Button>
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
