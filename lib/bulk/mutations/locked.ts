import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { BulkChange } from '../contract'

export type LockedRow = {
  id: string
  ref: string
  title: string
  /** now, and as it was when it was chosen or as the edit made it */
  version: number
  expected: number
  before: Record<string, unknown>
  after: Record<string, unknown>
  /** another development is what this one would become */
  twin: string | null
}

/** The edit, locked, with what it changes; only in the state asked for. */
export async function lockEdit({ tx, dossier }: Act, id: string, state: 'prepared' | 'run') {
  await tx.$queryRaw`SELECT 1 FROM bulk_edits WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
  const edit = await tx.bulkEdit.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id } } })
  if (!edit) throw notFound()
  if (edit.state !== state) {
    const said = { prepared: 'was not run', run: 'was run already', undone: 'was taken back already' }
    throw refuse('CONFLICT', `This bulk edit ${said[edit.state as keyof typeof said]}.`)
  }
  return { ...edit, change: edit.change as BulkChange }
}

/** The rows of an edit with their developments, locked in one order so that two edits wait for each other instead of for ever. */
export async function lockRows({ tx, dossier }: Act, editId: string, undoing: boolean): Promise<LockedRow[]> {
  return tx.$queryRaw<LockedRow[]>`
    WITH locked AS MATERIALIZED (
      SELECT d.id, d.ref, d.title, d.version, d.starts_on, d.content_hash, r.version AS chosen, r.made_version, r.before, r.after, r.restores
      FROM bulk_edit_rows r JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = r.development_id
      WHERE r.dossier_id = ${dossier.id}::uuid AND r.bulk_edit_id = ${editId}::uuid AND (NOT ${undoing} OR r.made_version IS NOT NULL)
      ORDER BY d.id FOR UPDATE OF d)
    SELECT l.id, l.ref, l.title, l.version, CASE WHEN ${undoing} THEN l.made_version ELSE l.chosen END AS expected, l.before, l.after, o.ref AS twin
    FROM locked l LEFT JOIN developments o ON ${undoing} AND o.dossier_id = ${dossier.id}::uuid AND o.content_hash = l.restores->>'contentHash' AND o.id <> l.id
    ORDER BY l.starts_on DESC, l.id DESC`
}

/** Who edited developments last, and when, in words. */
export async function lastEdits({ tx, dossier }: Act, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; by: string | null; day: string }[]>`
    SELECT DISTINCT ON (e.subject_id) e.subject_id AS id, a.name AS by, to_char(e.at, 'YYYY-MM-DD') AS day
    FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE e.dossier_id = ${dossier.id}::uuid AND e.subject_type = 'development' AND e.subject_id = ANY (${ids}::uuid[])
    ORDER BY e.subject_id, e.seq DESC`
  return new Map(rows.map(({ id, by, day }) => [id, `${by ?? 'The system'} edited it on ${day}.`]))
}
