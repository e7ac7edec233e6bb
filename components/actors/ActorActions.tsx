'use client'

import dynamic from 'next/dynamic'
import { callApi } from '@/components/log/call'
import { RecordActions } from '@/components/registry/RecordActions'
import type { ActorWhole } from '@/lib/actors/contract'
import { actorHref } from './types'

const EditActor = dynamic(() => import('./EditActor').then((module) => module.EditActor), { ssr: false })
const MergeSheet = dynamic(
  () => import('@/components/merges/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)

/** What can be done with an actor. */
export function ActorActions({ dossierKey, actor }: { dossierKey: string; actor: ActorWhole }) {
  const { id, code, name, unused } = actor
  return (
    <RecordActions
      name={name}
      group="Actor"
      edit={(close) => <EditActor dossierKey={dossierKey} actor={actor} onClose={close} />}
      merge={(close) => (
        <MergeSheet
          dossierKey={dossierKey}
          type="actor"
          record={{ id, name }}
          hrefOf={({ mark }) => actorHref(dossierKey, mark ?? code)}
          onClose={close}
        />
      )}
      remove={
        unused
          ? {
              ask: () => callApi((api) => api.actors.removeActor({ key: dossierKey, code })),
              after: `/dossiers/${dossierKey}/actors`,
            }
          : undefined
      }
    />
  )
}
