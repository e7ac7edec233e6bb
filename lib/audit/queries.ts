import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { AuditEntry } from './contract'

type Page = { limit: number; cursor?: string | undefined }

function before(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  return Number(cursor)
}

const pageOf = (rows: AuditEntry[], total: number, limit: number) => ({
  items: rows.slice(0, limit),
  total,
  next: rows.length > limit ? String(rows[limit - 1]!.seq) : null,
})

/**
 * Entries (as e) that say nothing of a note while it was private to somebody else: its words of that time stay its author's, also after it was
 * opened to the team.
 */
const neverPrivate = ({ read, principal }: Caller) => read`
  (e.subject_type <> 'annotation' OR e.account_id = ${principal.accountId}
    OR (coalesce(e.before->>'visibility', 'team') = 'team' AND coalesce(e.after->>'visibility', 'team') = 'team'))`

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

/** Every change in the dossier, newest first; private annotations of others are left out. */
export async function listAudit(caller: Caller, { limit, cursor }: Page) {
  const { read, dossier, principal } = caller
  const open = read`
    e.dossier_id = ${dossier.id} AND NOT EXISTS (SELECT 1 FROM annotations n WHERE e.subject_type = 'annotation' AND n.dossier_id = e.dossier_id
      AND n.id = e.subject_id AND n.visibility = 'private' AND n.created_by_id <> ${principal.accountId})
      AND ${neverPrivate(caller)}`
  const rows = await read<AuditEntry[]>`
    SELECT e.id, e.seq, e.at, a.name AS by, e.type, e.subject_type, e.subject_id, e.before, e.after, e.reason
    FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE ${open} AND e.seq < ${before(cursor)} ORDER BY e.seq DESC LIMIT ${limit + 1}`
  const [count] = await read<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM audit_entries e WHERE ${open}`
  return pageOf([...rows], count!.total, limit)
}
