'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import type { Clocks } from '@/components/frame/clocks'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { FormKinds } from '@/components/log/bulk/choices'
import { lastBulk, takeBack } from '@/components/log/bulk/undo'
import type { LogView } from '@/components/log/filters/address'
import type { Chosen } from '@/components/log/table/useChosen'
import { many } from '@/components/log/words'
import type { BulkSelection } from '@/lib/bulk/contract'
import styles from './Bulk.module.css'

const BulkSheet = dynamic(
  () => import('@/components/log/bulk/BulkSheet').then((module) => module.BulkSheet),
  {
    ssr: false,
  },
)

export type BulkBarProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  kinds: FormKinds
  chosen: Chosen
  total: number
  canRetract: boolean
}

/** What is chosen, as the API takes it. */
function selectionOf({ all, refs }: Chosen, { filters }: LogView, { world, known }: Clocks): BulkSelection {
  if (!all) return { refs: [...refs] }
  const at = { ...(world ? { world } : {}), ...(known ? { known } : {}) }
  return { filters: { ...filters, ...at }, except: [...refs] }
}

/** What can be done with the rows that are chosen; stands at the foot of the screen while any is. */
export function BulkBar({ dossierKey, view, clocks, kinds, chosen, total, canRetract }: BulkBarProps) {
  const refresh = useRefresh()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const begin = () => {
    setWanted(true)
    setOpen(true)
  }
  const undo = () => {
    const last = lastBulk(dossierKey)
    if (last) void takeBack(dossierKey, last).then(refresh)
  }
  useShortcuts([
    { keys: 'z', label: 'Take the last bulk edit back', group: 'Log', run: undo },
    { keys: 'a', label: 'Choose all that fit the filters', group: 'Log', run: chosen.chooseAll },
    ...(chosen.count > 0
      ? [
          { keys: 'b', label: 'Change what is chosen', group: 'Log', run: begin },
          { keys: 'Escape', label: 'Choose nothing', group: 'Log', run: chosen.clear },
        ]
      : []),
  ])
  return (
    <>
      {chosen.count > 0 ? (
        <div className={styles.bar} role="region" aria-label="Chosen developments" data-screen-only>
          <strong role="status">{many(chosen.count, 'development')} chosen</strong>
          {chosen.all ? null : (
            <button type="button" className={styles.quiet} onClick={chosen.chooseAll}>
              Choose all {total.toLocaleString('en-GB')} that fit
            </button>
          )}
          <button type="button" className={styles.quiet} onClick={chosen.clear}>
            Choose nothing
          </button>
          <Button onClick={begin}>Change…</Button>
        </div>
      ) : null}
      {wanted ? (
        <BulkSheet
          open={open}
          onClose={() => setOpen(false)}
          dossierKey={dossierKey}
          kinds={kinds}
          selection={selectionOf(chosen, view, clocks)}
          count={chosen.count}
          canRetract={canRetract}
          onDone={() => {
            chosen.clear()
            refresh()
          }}
        />
      ) : null}
    </>
  )
}
