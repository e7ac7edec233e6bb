import 'server-only'
import type { Act } from '@/lib/core/gate'
import { lockLog } from '@/lib/developments/mutations/check'
import type { BulkChange, BulkResult } from '../contract'
import { lockEdit, lockRows } from './locked'
import { skipsOf } from './run'

const REASON = 'A bulk edit was taken back.'

const typeOf = ({ retraction }: BulkChange) =>
  retraction === 'retract'
    ? 'development.restored'
    : retraction === 'restore'
      ? 'development.retracted'
      : 'development.revised'

async function restoreFacts({ tx, dossier }: Act, editId: string, ids: string[]) {
  await tx.$executeRaw`
    UPDATE developments d SET stage = coalesce(r.restores->>'stage', d.stage), review_state = coalesce(r.restores->>'reviewState', d.review_state),
      marking = coalesce(r.restores->>'marking', d.marking), kind_code = coalesce(r.restores->>'kindCode', d.kind_code),
      significance = coalesce((r.restores->>'significance')::smallint, d.significance),
      place_id = CASE WHEN jsonb_exists(r.restores, 'placeId') THEN (r.restores->>'placeId')::uuid ELSE d.place_id END,
      content_hash = coalesce(r.restores->>'contentHash', d.content_hash),
      retracted_at = CASE r.restores->>'retracted' WHEN 'true' THEN now() WHEN 'false' THEN NULL ELSE d.retracted_at END,
      retracted_reason = CASE WHEN jsonb_exists(r.restores, 'retractedReason') THEN r.restores->>'retractedReason' ELSE d.retracted_reason END,
      version = d.version + 1, updated_at = now()
    FROM bulk_edit_rows r WHERE r.dossier_id = ${dossier.id}::uuid AND r.bulk_edit_id = ${editId}::uuid AND r.development_id = ANY (${ids}::uuid[])
      AND d.dossier_id = r.dossier_id AND d.id = r.development_id`
}

async function restoreActors({ tx, dossier }: Act, editId: string, ids: string[]) {
  await tx.$executeRaw`
    DELETE FROM development_actors x USING bulk_edit_rows r WHERE r.dossier_id = ${dossier.id}::uuid AND r.bulk_edit_id = ${editId}::uuid
      AND r.development_id = ANY (${ids}::uuid[]) AND jsonb_exists(r.restores, 'actors') AND x.dossier_id = r.dossier_id AND x.development_id = r.development_id`
  await tx.$executeRaw`
    INSERT INTO development_actors (dossier_id, actor_id, starts_on, development_id, role)
    SELECT d.dossier_id, (one->>'actorId')::uuid, d.starts_on, d.id, one->>'role'
    FROM bulk_edit_rows r JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = r.development_id, jsonb_array_elements(r.restores->'actors') AS one
    WHERE r.dossier_id = ${dossier.id}::uuid AND r.bulk_edit_id = ${editId}::uuid AND r.development_id = ANY (${ids}::uuid[])`
}

/** Takes a bulk edit back exactly, except where somebody has edited since: those are told. */
export async function undoBulkEdit(
  act: Act,
  { bulkEditId: id }: { bulkEditId: string },
): Promise<BulkResult> {
  const { tx, dossier } = act
  const { change } = await lockEdit(act, id, 'run')
  if (change.kind !== undefined) await lockLog(act)
  const rows = await lockRows(act, id, true)
  const done = rows.filter(({ version, expected, twin }) => version === expected && twin === null)
  const ids = done.map((row) => row.id)
  await restoreFacts(act, id, ids)
  await restoreActors(act, id, ids)
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  await tx.bulkEdit.update({ where, data: { state: 'undone', undoneAt: new Date() } })
  const isDone = new Set(ids)
  const kept = rows.filter((row) => !isDone.has(row.id))
  const type = typeOf(change)
  for (const { id: of, before, after } of done)
    await act.audit({
      type,
      subject: { type: 'development', id: of },
      before: after,
      after: before,
      reason: REASON,
    })
  const counts = { changed: done.length, skipped: kept.length }
  await act.audit({ type: 'bulk.undone', subject: { type: 'bulk', id }, after: counts })
  return { id, ...counts, skips: await skipsOf(act, kept, new Map()) }
}
