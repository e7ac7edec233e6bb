import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { reportsContract } from './contract'
import { composeReport, issueEdition, reviseReport } from './mutations/reports'
import { getReportPdf, previewReport } from './queries/pdf'
import { getReport, listReports } from './queries/reports'

export const reportsRouter = bind(reportsContract, {
  listReports: reads(listReports),
  getReport: reads(getReport),
  previewReport: reads(previewReport),
  getReportPdf: gives(getReportPdf),
  composeReport: writes(composeReport),
  reviseReport: writes(reviseReport),
  issueEdition: writes(issueEdition),
})
