'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useRefresh } from '@/components/frame/address'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { ButtonLink } from '@/components/log/ButtonLink'
import { callApi } from '@/components/log/call'
import { reviseHref } from '@/components/log/filters/address'
import { ReasonSheet } from '@/components/log/record/ReasonSheet'
import { toast } from '@/components/ui/toast'

const MergeRecord = dynamic(
  () => import('@/components/log/merge/MergeRecord').then((module) => module.MergeRecord),
  { ssr: false },
)
const LinkSheet = dynamic(
  () => import('@/components/log/record/LinkSheet').then((module) => module.LinkSheet),
  {
    ssr: false,
  },
)

export type RecordActionsProps = {
  dossierKey: string
  record: { ref: string; title: string; retracted: boolean }
  can: { revise: boolean; retract: boolean; link: boolean; decide: boolean }
}

/** What can be done with a record, by what the reader may do. */
export function RecordActions({ dossierKey, record, can }: RecordActionsProps) {
  const { ref, retracted } = record
  const router = useRouter()
  const refresh = useRefresh()
  const [sheet, setSheet] = useState<'retract' | 'link' | 'merge' | null>(null)
  const [wanted, setWanted] = useState(false)
  const revise = can.revise && !retracted
  const link = can.link && !retracted
  const across = `/dossiers/${dossierKey}/log/${ref}/across`
  const openLink = () => {
    setWanted(true)
    setSheet('link')
  }
  useShortcuts([
    ...(revise
      ? [
          {
            keys: 'e',
            label: 'Revise the development',
            group: 'Log',
            run: () => router.push(reviseHref(dossierKey, ref)),
          },
        ]
      : []),
    ...(link
      ? [
          { keys: 'l', label: 'Link to a claim', group: 'Log', run: openLink },
          { keys: 'o', label: 'Work across all claims', group: 'Log', run: () => router.push(across) },
        ]
      : []),
  ])
  const settle = async (reason: string) => {
    const outcome = await callApi((api) =>
      retracted
        ? api.developments.restoreDevelopment({ key: dossierKey, ref, ...(reason ? { reason } : {}) })
        : api.developments.retractDevelopment({ key: dossierKey, ref, reason }),
    )
    if (outcome.ok) {
      void toast({ message: `${ref} is ${retracted ? 'restored' : 'retracted'}.`, tone: 'done' })
      refresh()
    }
    return outcome
  }
  return (
    <>
      {link ? (
        <Button variant="default" onClick={openLink}>
          Link to a claim
        </Button>
      ) : null}
      {link ? (
        <ButtonLink quiet href={across}>
          Work across
        </ButtonLink>
      ) : null}
      {revise ? (
        <ButtonLink quiet href={reviseHref(dossierKey, ref)}>
          Revise
        </ButtonLink>
      ) : null}
      {revise ? (
        <Button variant="default" onClick={() => setSheet('merge')}>
          Duplicate of…
        </Button>
      ) : null}
      {can.retract ? (
        <Button variant="default" onClick={() => setSheet('retract')}>
          {retracted ? 'Restore' : 'Retract'}
        </Button>
      ) : null}
      <ReasonSheet
        open={sheet === 'retract'}
        onClose={() => setSheet(null)}
        title={retracted ? `Restore ${ref}?` : `Retract ${ref}?`}
        verb={retracted ? 'Restore' : 'Retract'}
        required={!retracted}
        onGive={settle}
      >
        <p>
          {retracted
            ? 'It will count again in the log, the trends and drift.'
            : 'It leaves every count, trend and drift. It stays readable with your reason, and can be restored.'}
        </p>
      </ReasonSheet>
      {sheet === 'merge' ? (
        <MergeRecord dossierKey={dossierKey} record={ref} onClose={() => setSheet(null)} />
      ) : null}
      {wanted ? (
        <LinkSheet
          open={sheet === 'link'}
          onClose={() => setSheet(null)}
          dossierKey={dossierKey}
          record={record}
          canDecide={can.decide}
        />
      ) : null}
    </>
  )
}
