import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { AuditEntry } from '../contract'
import { before, neverPrivate, pageOf, type Page } from './page'

/** The history of one record, newest first, with that of the import that logged it. A private annotation's history is its author's alone. */
export async function listHistory(
  caller: Caller,
  { subjectType, subjectId, limit, cursor }: Page & { subjectType: string; subjectId: string },
) {
  const { read, dossier, principal } = caller
  const hidden =
    subjectType === 'annotation'
      ? await read`SELECT 1 FROM annotations WHERE dossier_id = ${dossier.id} AND id = ${subjectId} AND visibility = 'private' AND created_by_id <> ${principal.accountId}`
      : []
  if (hidden.length > 0) return { items: [], total: 0, next: null }
  // Thousands of records that one import logged share its entries instead of having one each.
  const imported = read`e.subject_type = 'import' AND e.type IN ('import.committed', 'import.rolled-back', 'import.restored')
    AND e.subject_id = (SELECT import_batch_id FROM developments WHERE dossier_id = ${dossier.id} AND id = ${subjectId})`
  const ofRecord = read`e.dossier_id = ${dossier.id} AND ((e.subject_type = ${subjectType} AND e.subject_id = ${subjectId})
    ${subjectType === 'development' ? read`OR (${imported})` : read``}) AND ${neverPrivate(caller)}`
  const rows = await read<AuditEntry[]>`
    SELECT e.id, e.seq, e.at, a.name AS by, e.type, e.subject_type, e.subject_id, e.before, e.after, e.reason
    FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE ${ofRecord} AND e.seq < ${before(cursor)} ORDER BY e.seq DESC LIMIT ${limit + 1}`
  const [count] = await read<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM audit_entries e WHERE ${ofRecord}`
  return pageOf([...rows], count!.total, limit)
}
