'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { RecordActions } from '@/components/registry/RecordActions'
import type { PlaceWhole } from '@/lib/actors/contract'

const EditPlace = dynamic(() => import('./EditPlace').then((module) => module.EditPlace), { ssr: false })
const MergeSheet = dynamic(
  () => import('@/components/merges/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)

/** Adds a place to the dossier. */
export function AddPlace({ dossierKey }: { dossierKey: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add a place</Button>
      {open ? <EditPlace dossierKey={dossierKey} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** What can be done with a place. */
export function PlaceActions({ dossierKey, place }: { dossierKey: string; place: PlaceWhole }) {
  const { id, name, unused } = place
  const home = `/dossiers/${dossierKey}/actors/places`
  return (
    <RecordActions
      name={name}
      group="Place"
      edit={(close) => <EditPlace dossierKey={dossierKey} place={place} onClose={close} />}
      merge={(close) => (
        <MergeSheet
          dossierKey={dossierKey}
          type="place"
          record={{ id, name }}
          hrefOf={(kept) => `${home}/${kept.id}`}
          onClose={close}
        />
      )}
      remove={
        unused
          ? { ask: () => callApi((api) => api.actors.removePlace({ key: dossierKey, id })), after: home }
          : undefined
      }
    />
  )
}
