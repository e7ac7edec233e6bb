'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { Confirm } from '@/components/ui/Confirm'
import { Sheet } from '@/components/ui/Sheet'
import { toast } from '@/components/ui/toast'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { ReportWhole } from '@/lib/reports/contract'
import { DownloadPdf } from './DownloadPdf'
import type { Offered, ReportDraft } from './draft'
import { ReportForm } from './ReportForm'
import { StaleReport } from './StaleReport'
import styles from './Report.module.css'

type Props = { dossier: DossierWhole; report: ReportWhole; baselines: BaselineRow[]; offered: Offered }

/** What can be done with a report: download, change, issue. */
export function ReportActions({ dossier, report, baselines, offered }: Props) {
  const { key, can } = dossier
  const [open, setOpen] = useState<'change' | 'issue' | null>(null)
  const refresh = useRefresh()
  const revise = async (draft: ReportDraft, version = report.version) => {
    const revised = await callApi((api) =>
      api.reports.reviseReport({ key, reportId: report.id, version, ...draft }),
    )
    if (revised.ok) {
      setOpen(null)
      refresh()
      void toast({ message: 'The report is changed.', tone: 'done' })
    }
    return revised
  }
  const issue = async () => {
    const issued = await callApi((api) => api.reports.issueEdition({ key, reportId: report.id }))
    if (!issued.ok)
      return void toast({ title: 'Not issued', message: issued.refusal.message, tone: 'failed' })
    refresh()
    void toast({ message: `Edition ${issued.value.number} is issued and frozen.`, tone: 'done' })
  }
  return (
    <div className={styles.actions}>
      <DownloadPdf href={`/api/v1/dossiers/${key}/reports/${report.id}/report.pdf`} name={report.title} />
      {can.includes('report.write') ? (
        <Button variant="default" onClick={() => setOpen('change')}>
          Change
        </Button>
      ) : null}
      {can.includes('report.issue') ? (
        <Button variant="default" onClick={() => setOpen('issue')}>
          Issue
        </Button>
      ) : null}
      <Sheet open={open === 'change'} onClose={() => setOpen(null)} title="Change the report" width={560}>
        <ReportForm
          key={report.version}
          dossier={dossier}
          baselines={baselines}
          offered={offered}
          verb="Save"
          initial={{ title: report.title, marking: report.marking, settings: report.settings }}
          onSave={revise}
          onRefused={(refusal, saveOver) =>
            refusal.stale ? <StaleReport stale={refusal.stale} onReplace={saveOver} /> : null
          }
        />
      </Sheet>
      <Confirm
        open={open === 'issue'}
        onClose={() => setOpen(null)}
        title="Issue this report?"
        verb="Issue"
        onConfirm={issue}
      >
        The edition is frozen as it stands now, with its hash. It cannot be changed or taken back; a
        correction is a new edition.
      </Confirm>
    </div>
  )
}
