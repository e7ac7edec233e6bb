'use client'

import dynamic from 'next/dynamic'
import { RecordActions } from '@/components/registry/RecordActions'
import type { Outlet } from '@/lib/sources/contract'

const EditOutlet = dynamic(() => import('./EditOutlet').then((module) => module.EditOutlet), { ssr: false })
const MergeSheet = dynamic(
  () => import('@/components/merges/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)

/** What can be done with an outlet. */
export function OutletActions({ dossierKey, outlet }: { dossierKey: string; outlet: Outlet }) {
  const { id, name } = outlet
  return (
    <RecordActions
      name={name}
      group="Outlet"
      edit={(close) => <EditOutlet dossierKey={dossierKey} outlet={outlet} onClose={close} />}
      merge={(close) => (
        <MergeSheet
          dossierKey={dossierKey}
          type="outlet"
          record={{ id, name }}
          hrefOf={(kept) => `/dossiers/${dossierKey}/sources/outlets/${kept.id}`}
          onClose={close}
        />
      )}
    />
  )
}
