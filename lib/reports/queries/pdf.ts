import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { renderPdf } from '../formats/pdf'
import { reportModel } from '../rules/model'
import { composeModel } from './compose'
import { getReport, getSnapshot } from './reports'

type Question = { reportId: string; edition?: number | undefined }

/** What the report says now. */
export async function previewReport(caller: Caller, { reportId }: { reportId: string }) {
  return composeModel(caller, await getReport(caller, { reportId }), null)
}

const fileName = (key: string, title: string) =>
  `${key}-${
    title
      .normalize('NFKD')
      .replace(/[^\w]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'report'
  }.pdf`

/** The report as a PDF: as it stands now, or an edition as it was issued. */
export async function getReportPdf(caller: Caller, { reportId, edition }: Question): Promise<Gift> {
  const report = await getReport(caller, { reportId })
  const model =
    edition === undefined
      ? await composeModel(caller, report, null)
      : reportModel.parse(await getSnapshot(caller, reportId, edition))
  const bytes = new Uint8Array(await renderPdf(model))
  const name = fileName(caller.dossier.key, report.title)
  const which = edition === undefined ? 'as it stands' : `edition ${edition}`
  return {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: bytes,
    taking: {
      format: 'pdf',
      fileName: name,
      of: { type: 'report', id: reportId },
      said: `${report.title}, ${which}`,
      link: `/dossiers/${caller.dossier.key}/reports/${reportId}`,
      marking: report.marking,
    },
  }
}
