import 'server-only'
import { actorsByCode, placeFor } from '@/lib/actors/mutations/make'
import type { Act } from '@/lib/core/gate'
import { lockLog } from '@/lib/developments/mutations/check'
import { contentHashOf } from '@/lib/developments/mutations/content-hash'
import type { BulkChange, BulkResult, Told } from '../contract'
import { lastEdits, lockEdit, lockRows, type LockedRow } from './locked'
import { TOLD } from './prepare'

const typeOf = ({ retraction }: BulkChange) =>
  retraction === 'retract'
    ? 'development.retracted'
    : retraction === 'restore'
      ? 'development.restored'
      : 'development.revised'

/** The hashes after a change of kind, in the order of the ids; null where it stays. One that was taken meanwhile is left out. */
async function hashesAfter(act: Act, rows: LockedRow[], kind: string | undefined) {
  if (kind === undefined) return { hashes: rows.map(() => null), taken: new Map<string, string>() }
  await lockLog(act)
  const days = await act.tx.$queryRaw<{ id: string; day: string }[]>`
    SELECT id, starts_on::text AS day FROM developments WHERE dossier_id = ${act.dossier.id}::uuid AND id = ANY (${rows.map(({ id }) => id)}::uuid[])`
  const dayOf = new Map(days.map(({ id, day }) => [id, day]))
  const hashes = rows.map(({ id, title, after }) =>
    after['kind'] === undefined ? null : contentHashOf({ title, startsOn: dayOf.get(id)!, kind }),
  )
  const others = await act.tx.$queryRaw<{ hash: string; ref: string }[]>`
    SELECT content_hash AS hash, ref FROM developments WHERE dossier_id = ${act.dossier.id}::uuid
      AND content_hash = ANY (${hashes.filter((hash) => hash !== null)}::text[]) AND id <> ALL (${rows.map(({ id }) => id)}::uuid[])`
  return { hashes, taken: new Map(others.map(({ hash, ref }) => [hash, ref])) }
}

async function writeFacts(
  act: Act,
  ids: string[],
  hashes: (string | null)[],
  change: BulkChange,
  reason: string,
) {
  const {
    stage = null,
    reviewState = null,
    marking = null,
    kind = null,
    significance = null,
    retraction,
  } = change
  const place = change.place ? await placeFor(act, change.place, undefined) : null
  await act.tx.$executeRaw`
    UPDATE developments d SET stage = coalesce(${stage}, d.stage), review_state = coalesce(${reviewState}, d.review_state),
      marking = coalesce(${marking}, d.marking), kind_code = coalesce(${kind}, d.kind_code), significance = coalesce(${significance}::smallint, d.significance),
      place_id = CASE WHEN ${change.place !== undefined} THEN ${place?.id ?? null}::uuid ELSE d.place_id END,
      content_hash = coalesce(u.hash, d.content_hash),
      retracted_at = CASE ${retraction ?? ''} WHEN 'retract' THEN now() WHEN 'restore' THEN NULL ELSE d.retracted_at END,
      retracted_reason = CASE ${retraction ?? ''} WHEN 'retract' THEN ${reason} WHEN 'restore' THEN NULL ELSE d.retracted_reason END,
      version = d.version + 1, updated_at = now()
    FROM unnest(${ids}::uuid[], ${hashes}::text[]) AS u (id, hash) WHERE d.dossier_id = ${act.dossier.id}::uuid AND d.id = u.id`
}

async function writeActors(act: Act, ids: string[], { addActor, removeActor }: BulkChange) {
  const { tx, dossier } = act
  if (removeActor) {
    const [actor] = await actorsByCode(act, [removeActor.code], [])
    await tx.$executeRaw`
      DELETE FROM development_actors WHERE dossier_id = ${dossier.id}::uuid AND actor_id = ${actor!.id}::uuid AND development_id = ANY (${ids}::uuid[])
        AND (${removeActor.role ?? null}::text IS NULL OR role = ${removeActor.role ?? null})`
  }
  if (addActor) {
    const [actor] = await actorsByCode(act, [addActor.code], [])
    await tx.$executeRaw`
      INSERT INTO development_actors (dossier_id, actor_id, starts_on, development_id, role)
      SELECT dossier_id, ${actor!.id}::uuid, starts_on, id, ${addActor.role} FROM developments
      WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[]) ON CONFLICT DO NOTHING`
  }
}

/** What was left as it is, in words. */
export async function skipsOf(act: Act, skipped: LockedRow[], taken: Map<string, string>): Promise<Told[]> {
  const first = skipped.slice(0, TOLD)
  const edits = await lastEdits(
    act,
    first.map(({ id }) => id),
  )
  return first.map(({ id, ref, title, twin }) => {
    const other = taken.get(id) ?? twin
    const why = other ? `It would be the same as ${other}.` : (edits.get(id) ?? 'It was edited since.')
    return { ref, title, why }
  })
}

/** Does what was prepared. What was edited since is left as it is and told. */
export async function runBulkEdit(
  act: Act,
  { bulkEditId: id, reason }: { bulkEditId: string; reason: string },
): Promise<BulkResult> {
  const { tx, dossier } = act
  const { change } = await lockEdit(act, id, 'prepared')
  const rows = await lockRows(act, id, false)
  const same = rows.filter(({ version, expected }) => version === expected)
  const { hashes, taken } = await hashesAfter(act, same, change.kind)
  const twins = new Map(
    same.flatMap((row, at) => (taken.has(hashes[at] ?? '') ? [[row.id, taken.get(hashes[at]!)!]] : [])),
  )
  const done = same.filter((row) => !twins.has(row.id))
  const ids = done.map((row) => row.id)
  await writeFacts(
    act,
    ids,
    hashes.filter((_, at) => !twins.has(same[at]!.id)),
    change,
    reason,
  )
  await writeActors(act, ids, change)
  await tx.$executeRaw`
    UPDATE bulk_edit_rows SET made_version = version + 1
    WHERE dossier_id = ${dossier.id}::uuid AND bulk_edit_id = ${id}::uuid AND development_id = ANY (${ids}::uuid[])`
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  await tx.bulkEdit.update({ where, data: { state: 'run', reason, runAt: new Date() } })
  const isDone = new Set(ids)
  const skipped = rows.filter((row) => !isDone.has(row.id))
  const type = typeOf(change)
  for (const { id: of, before, after } of done)
    await act.audit({ type, subject: { type: 'development', id: of }, before, after, reason })
  const counts = { changed: done.length, skipped: skipped.length }
  await act.audit({ type: 'bulk.run', subject: { type: 'bulk', id }, after: { change, ...counts }, reason })
  return { id, ...counts, skips: await skipsOf(act, skipped, twins) }
}
