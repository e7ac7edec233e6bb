import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { TableFrame } from '@/components/ui/TableFrame'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { ReportRow } from '@/lib/reports/contract'
import { ComposeReport } from './ComposeReport'
import type { Offered } from './draft'

type Props = { dossier: DossierWhole; reports: ReportRow[]; baselines: BaselineRow[]; offered: Offered }

/** The reports of a dossier, and the way to a new one. */
export function ReportList({ dossier, reports, baselines, offered }: Props) {
  const { key, can } = dossier
  const mayCompose = can.includes('report.write') && baselines.length > 0
  return (
    <>
      <PageHead
        title="Reports"
        subtitle="What changed since the baseline, with the evidence: drift and coverage, each claim with its standing, the developments behind it, and graded sources."
        actions={
          mayCompose ? <ComposeReport dossier={dossier} baselines={baselines} offered={offered} /> : undefined
        }
      />
      {reports.length === 0 ? (
        <EmptyState title="No report yet">
          {baselines.length === 0
            ? 'A report is held against a baseline. Add one in the Baseline room first.'
            : mayCompose
              ? 'Compose one: it is always up to date until you issue it.'
              : 'When an analyst composes one, it appears here.'}
        </EmptyState>
      ) : (
        <TableFrame caption="Reports, newest first" captionHidden>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">World as of</th>
              <th scope="col">Known on</th>
              <th scope="col">By</th>
              <th scope="col">Changed</th>
              <th scope="col" data-number>
                Editions
              </th>
              <th scope="col">PDF</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <a href={`/dossiers/${key}/reports/${report.id}`}>{report.title}</a>
                </th>
                <td>{report.world ? dateInWords(report.world) : 'the day of reading'}</td>
                <td>{report.known ? dateInWords(report.known) : 'the day of reading'}</td>
                <td>{report.createdBy}</td>
                <td>{dateInWords(report.updatedAt.slice(0, 10))}</td>
                <td data-number>{report.editions}</td>
                <td>
                  <a
                    href={`/api/v1/dossiers/${key}/reports/${report.id}/report.pdf`}
                    download
                    aria-label={`Download ${report.title} as PDF`}
                  >
                    Download
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}
