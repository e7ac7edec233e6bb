'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Sheet } from '@/components/ui/Sheet'
import { api } from '@/lib/api/client'
import type { BaselineRow } from '@/lib/baselines/contract'
import { ReportForm, type ReportDraft } from './ReportForm'

type Props = {
  dossierKey: string
  marking: ReportDraft['marking']
  baselines: BaselineRow[]
  series: string[]
}

/** The button that composes a report, with its form in a sheet. */
export function ComposeReport({ dossierKey, marking, baselines, series }: Props) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const save = async (draft: ReportDraft) => {
    const { id } = await api.reports.composeReport({ key: dossierKey, ...draft })
    router.push(`/dossiers/${dossierKey}/reports/${id}`)
    router.refresh()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Compose a report</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Compose a report" width={560}>
        <ReportForm baselines={baselines} series={series} verb="Compose" marking={marking} onSave={save} />
      </Sheet>
    </>
  )
}
