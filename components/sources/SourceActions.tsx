'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { RecordActions } from '@/components/registry/RecordActions'
import type { SourceWhole } from '@/lib/sources/contract'

const EditSource = dynamic(() => import('./EditSource').then((module) => module.EditSource), { ssr: false })
const MergeSheet = dynamic(
  () => import('@/components/merges/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)
const OriginSheet = dynamic(() => import('./OriginSheet').then((module) => module.OriginSheet), {
  ssr: false,
})
const RegradeSheet = dynamic(() => import('./RegradeSheet').then((module) => module.RegradeSheet), {
  ssr: false,
})
const WithdrawSheet = dynamic(() => import('./WithdrawSheet').then((module) => module.WithdrawSheet), {
  ssr: false,
})

/** What can be done with a source. */
export function SourceActions({ dossierKey, source }: { dossierKey: string; source: SourceWhole }) {
  const { id, title, retractedAt, developments } = source
  const [open, setOpen] = useState<'withdraw' | 'regrade' | 'origin' | null>(null)
  const close = () => setOpen(null)
  return (
    <RecordActions
      name={title}
      group="Source"
      edit={(done) => <EditSource dossierKey={dossierKey} source={source} onClose={done} />}
      merge={(done) => (
        <MergeSheet
          dossierKey={dossierKey}
          type="source"
          record={{ id, name: title }}
          hrefOf={(kept) => `/dossiers/${dossierKey}/sources/${kept.id}`}
          onClose={done}
        />
      )}
    >
      <Button variant="default" onClick={() => setOpen('withdraw')}>
        {retractedAt ? 'Restore' : 'Withdraw'}
      </Button>
      {developments.length > 0 ? (
        <Button variant="default" onClick={() => setOpen('regrade')}>
          Grade anew
        </Button>
      ) : null}
      <Button variant="default" onClick={() => setOpen('origin')}>
        Repeats…
      </Button>
      {open === 'withdraw' ? <WithdrawSheet dossierKey={dossierKey} source={source} onClose={close} /> : null}
      {open === 'regrade' ? <RegradeSheet dossierKey={dossierKey} source={source} onClose={close} /> : null}
      {open === 'origin' ? <OriginSheet dossierKey={dossierKey} source={source} onClose={close} /> : null}
    </RecordActions>
  )
}
