import 'server-only'
import { actorsByCode, placeFor } from '@/lib/actors/mutations/make'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { checkKind } from '@/lib/developments/mutations/check'
import { contentHashOf } from '@/lib/developments/mutations/content-hash'
import type { BulkChange, BulkPreview, BulkSelection, Told } from '../contract'
import { applyChange } from '../rules/apply'
import { chosenRows, type StoredRow } from './chosen'

/** So many of what is refused, and of the sample, are told. */
export const TOLD = 100
const SAMPLE = 5

type Planned = { row: StoredRow; before: object; after: object; contentHash: string }

/** The change with codes and names as the dossier writes them; refuses what the dossier does not know. */
async function known(act: Act, change: BulkChange): Promise<BulkChange> {
  if (change.kind) await checkKind(act, change.kind)
  if (change.retraction && !act.may('development.retract'))
    throw refuse('FORBIDDEN', 'Retracting is for those who log. Ask one of them.')
  const given = [change.addActor, change.removeActor].flatMap((actor) => actor ?? [])
  const codes = await actorsByCode(
    act,
    given.map(({ code }) => code),
    [],
  )
  const codeOf = (code: string) =>
    codes.find((actor) => actor.code.toLowerCase() === code.toLowerCase())!.code
  const place = change.place ? await placeFor(act, change.place, undefined) : null
  return {
    ...change,
    ...(change.addActor ? { addActor: { ...change.addActor, code: codeOf(change.addActor.code) } } : {}),
    ...(change.removeActor
      ? { removeActor: { ...change.removeActor, code: codeOf(change.removeActor.code) } }
      : {}),
    ...(place ? { place: place.name } : {}),
  }
}

/** Hashes that other developments have already: a change of kind would make two of the same. */
async function takenHashes({ tx, dossier }: Act, planned: Planned[]): Promise<Map<string, string>> {
  const hashes = planned.filter(({ row, contentHash }) => contentHash !== row.contentHash)
  if (hashes.length === 0) return new Map()
  const ids = planned.map(({ row }) => row.id)
  const rows = await tx.$queryRaw<{ hash: string; ref: string }[]>`
    SELECT content_hash AS hash, ref FROM developments WHERE dossier_id = ${dossier.id}::uuid
      AND content_hash = ANY (${hashes.map(({ contentHash }) => contentHash)}::text[]) AND id <> ALL (${ids}::uuid[])`
  return new Map(rows.map(({ hash, ref }) => [hash, ref]))
}

/** What the change does to each development that was chosen. */
async function plan(act: Act, rows: StoredRow[], change: BulkChange) {
  const wanted: Planned[] = []
  const refused: Told[] = []
  for (const row of rows) {
    const applied = applyChange(row, change)
    if (applied.outcome === 'refused') refused.push({ ref: row.ref, title: row.title, why: applied.why })
    if (applied.outcome !== 'changed') continue
    const { before, after } = applied
    const same = after.kind === undefined
    const contentHash = same ? row.contentHash : contentHashOf({ ...row, kind: after.kind! })
    wanted.push({ row, before, after, contentHash })
  }
  const unchanged = rows.length - wanted.length - refused.length
  const taken = await takenHashes(act, wanted)
  const planned: Planned[] = []
  for (const each of wanted) {
    const other = taken.get(each.contentHash)
    if (!other) taken.set(each.contentHash, each.row.ref)
    if (!other) planned.push(each)
    else
      refused.push({
        ref: each.row.ref,
        title: each.row.title,
        why: `It would be the same as ${other}: title, day and kind.`,
      })
  }
  return { planned, refused, unchanged }
}

/** The stored values that taking the change back puts in place again. */
function restoresOf({ row, after, contentHash }: Planned): object {
  const stored: Record<string, unknown> = { ...row, kindCode: row.kind, actors: row.roles }
  const names = Object.keys(after).map((name) =>
    name === 'place' ? 'placeId' : name === 'kind' ? 'kindCode' : name,
  )
  const hash = contentHash === row.contentHash ? {} : { contentHash: row.contentHash }
  const reason = 'retracted' in after ? { retractedReason: row.retractedReason } : {}
  return { ...Object.fromEntries(names.map((name) => [name, stored[name]])), ...hash, ...reason }
}

async function keep(act: Act, change: BulkChange, planned: Planned[]): Promise<string> {
  const { tx, dossier, principal } = act
  const mine = { dossierId: dossier.id, createdById: principal.accountId }
  // What one prepared before and did not run is of no use any more.
  await tx.bulkEdit.deleteMany({ where: { ...mine, state: 'prepared' } })
  const id = newId()
  await tx.bulkEdit.create({ data: { ...mine, id, change } })
  await tx.$executeRaw`
    INSERT INTO bulk_edit_rows (dossier_id, bulk_edit_id, development_id, version, before, after, restores)
    SELECT ${dossier.id}::uuid, ${id}::uuid, development_id, version, before::jsonb, after::jsonb, restores::jsonb
    FROM unnest(${planned.map(({ row }) => row.id)}::uuid[], ${planned.map(({ row }) => row.version)}::int[],
      ${planned.map(({ before }) => JSON.stringify(before))}::text[], ${planned.map(({ after }) => JSON.stringify(after))}::text[],
      ${planned.map((each) => JSON.stringify(restoresOf(each)))}::text[]) AS planned (development_id, version, before, after, restores)`
  return id
}

/** Works out what a change to many developments would do, and keeps it to be run. */
export async function prepareBulkEdit(
  act: Act,
  { selection, change: given }: { selection: BulkSelection; change: BulkChange },
): Promise<BulkPreview> {
  const change = await known(act, given)
  const rows = await chosenRows(act, selection)
  const { planned, refused, unchanged } = await plan(act, rows, change)
  const id = await keep(act, change, planned)
  const counts = { count: planned.length, unchanged, refused: refused.length }
  await act.audit({ type: 'bulk.prepared', subject: { type: 'bulk', id }, after: { change, ...counts } })
  return {
    id,
    ...counts,
    refusals: refused.slice(0, TOLD),
    sample: planned.slice(0, SAMPLE).map(({ row, before, after }) => ({
      ...{ ref: row.ref, title: row.title },
      before: before as Record<string, unknown>,
      after: after as Record<string, unknown>,
    })),
  }
}
