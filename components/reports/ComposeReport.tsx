'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/components/log/call'
import { Sheet } from '@/components/ui/Sheet'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Offered, ReportDraft } from './draft'
import { ReportForm } from './ReportForm'

type Props = { dossier: DossierWhole; baselines: BaselineRow[]; offered: Offered }

/** The button that composes a report, with its form in a sheet. */
export function ComposeReport({ dossier, baselines, offered }: Props) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const save = async (draft: ReportDraft) => {
    const composed = await callApi((api) => api.reports.composeReport({ key: dossier.key, ...draft }))
    if (composed.ok) {
      router.push(`/dossiers/${dossier.key}/reports/${composed.value.id}`)
      router.refresh()
    }
    return composed
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Compose a report</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Compose a report" width={560}>
        <ReportForm dossier={dossier} baselines={baselines} offered={offered} verb="Compose" onSave={save} />
      </Sheet>
    </>
  )
}
