import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { reportSettings, type EditionRow, type ReportRow, type ReportWhole } from '../contract'

type Page = { limit: number; cursor?: string | undefined }
type Row = ReportRow & { settings: unknown }

const columns = ({ read }: Caller) => read`
  r.id, r.title, r.marking, r.settings, r.settings->>'world' AS world, r.settings->>'known' AS known, r.version, r.created_at, r.updated_at,
  a.name AS created_by, (SELECT count(*)::int FROM editions e WHERE e.dossier_id = r.dossier_id AND e.report_id = r.id) AS editions`

/** The reports, newest first. Ids are in order of making, so the last id of a page is its cursor. */
export async function listReports(caller: Caller, { limit, cursor }: Page) {
  const { read, dossier } = caller
  const before = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? read`AND r.id < ${cursor}` : read``
  const rows = await read<Row[]>`
    SELECT ${columns(caller)} FROM reports r JOIN accounts a ON a.id = r.created_by_id
    WHERE r.dossier_id = ${dossier.id} ${before} ORDER BY r.id DESC LIMIT ${limit + 1}`
  const [count] = await read<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM reports WHERE dossier_id = ${dossier.id}`
  const items = rows.slice(0, limit).map(({ settings: _, ...row }) => row)
  return { items, total: count!.total, next: rows.length > limit ? items.at(-1)!.id : null }
}

/** One report with its settings and editions. */
export async function getReport(caller: Caller, { reportId }: { reportId: string }): Promise<ReportWhole> {
  const { read, dossier } = caller
  const [rows, issued] = await Promise.all([
    read<Row[]>`SELECT ${columns(caller)} FROM reports r JOIN accounts a ON a.id = r.created_by_id
      WHERE r.dossier_id = ${dossier.id} AND r.id = ${reportId}`,
    read<
      EditionRow[]
    >`SELECT e.number, e.sha256, a.name AS issued_by, e.issued_at, e.method_version FROM editions e
      JOIN accounts a ON a.id = e.issued_by_id WHERE e.dossier_id = ${dossier.id} AND e.report_id = ${reportId} ORDER BY e.number DESC`,
  ])
  const row = rows[0]
  if (!row) throw notFound()
  return { ...row, settings: reportSettings.parse(row.settings), issued: [...issued] }
}

/** The frozen model of an issued edition. */
export async function getSnapshot(
  { read, dossier }: Caller,
  reportId: string,
  number: number,
): Promise<unknown> {
  const [row] = await read<{ snapshot: unknown }[]>`
    SELECT snapshot FROM editions WHERE dossier_id = ${dossier.id} AND report_id = ${reportId} AND number = ${number}`
  if (!row) throw notFound()
  return row.snapshot
}
