import { z } from 'zod'
import { day, dossierKey, endpoint, fileAnswer, id, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/rules/markings'
import { reportModel } from './rules/model'

const word = z.string().trim().min(1).max(100)

/** What a report is made of: the baseline, the two dates it looks from, which claims, and its one chart. */
export const reportSettings = z.strictObject({
  baselineId: id,
  /** the world as of this date; the day of reading when absent */
  world: day.nullable().default(null),
  /** with what was known on this date; the day of reading when absent */
  known: day.nullable().default(null),
  /** tested leaves out the claims that nothing bears on yet */
  claims: z.enum(['all', 'tested']).default('all'),
  chart: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('counts'), kinds: z.array(word).max(12).default([]) }),
      /** of these recurring undertakings; of everything in the log when none is named */
      z.strictObject({ type: z.literal('figures'), metric: word, series: z.array(word).max(6).default([]) }),
    ])
    .nullable()
    .default({ type: 'counts', kinds: [] }),
  notes: z.array(z.string().trim().min(1).max(8_000)).max(20).default([]),
})

const title = z.string().trim().min(1, 'Give the report a title.').max(300)

const row = z.object({
  id: z.string(),
  title: z.string(),
  marking: z.enum(markings),
  world: z.string().nullable(),
  known: z.string().nullable(),
  editions: z.number().int(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

const edition = z.object({
  number: z.number().int(),
  sha256: z.string(),
  issuedBy: z.string(),
  issuedAt: z.string(),
  methodVersion: z.number().int(),
})

const whole = row.extend({ settings: reportSettings, issued: z.array(edition) })

export type ReportSettings = z.output<typeof reportSettings>
export type ReportRow = z.infer<typeof row>
export type ReportWhole = z.infer<typeof whole>
export type EditionRow = z.infer<typeof edition>

const all = '/v1/dossiers/{key}/reports' as const
const one = `${all}/{reportId}` as const
const which = { key: dossierKey, reportId: id }

export const reportsContract = {
  listReports: endpoint({
    method: 'GET',
    path: all,
    permission: 'dossier.read',
    summary: 'The reports of a dossier, newest first.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(row),
  }),
  getReport: endpoint({
    method: 'GET',
    path: one,
    permission: 'dossier.read',
    summary: 'One report with its settings and issued editions.',
    input: z.strictObject(which),
    output: whole,
  }),
  previewReport: endpoint({
    method: 'GET',
    path: `${one}/preview`,
    permission: 'dossier.read',
    summary: 'Everything the report says now, as data: the model that every format is made from.',
    input: z.strictObject(which),
    output: reportModel,
  }),
  getReportPdf: endpoint({
    method: 'GET',
    path: `${one}/report.pdf`,
    permission: 'export.take',
    summary: 'The report as a tagged PDF (PDF/UA-1), as of now; or an issued edition, as it was frozen.',
    input: z.strictObject({ ...which, edition: z.number().int().positive().optional() }),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
  composeReport: endpoint({
    method: 'POST',
    path: all,
    permission: 'report.write',
    audits: ['report.composed'],
    summary: 'Composes a report.',
    input: z.strictObject({
      key: dossierKey,
      title,
      marking: z.enum(markings).default('CLEAR'),
      settings: reportSettings,
    }),
    output: z.object({ id: z.string(), version: z.number().int() }),
  }),
  reviseReport: endpoint({
    method: 'PATCH',
    path: one,
    permission: 'report.write',
    audits: ['report.revised'],
    summary:
      'Changes a report; a stale version is refused with both versions. Issued editions stay as they are.',
    input: z.strictObject({
      ...which,
      version: z.number().int().min(1),
      title: title.optional(),
      marking: z.enum(markings).optional(),
      settings: reportSettings.optional(),
    }),
    output: z.object({ id: z.string(), version: z.number().int() }),
  }),
  issueEdition: endpoint({
    method: 'POST',
    path: `${one}/editions`,
    permission: 'report.issue',
    audits: ['edition.issued'],
    summary: 'Issues the report as it stands: a frozen edition with its hash, which never changes again.',
    input: z.strictObject(which),
    output: edition,
  }),
}
