import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { EditedSince } from '../contract'
import { editedSince } from '../rules/edited-sql'

const shown = 200

/** Which records of an import somebody has worked on since: a roll-back asks about these. */
export async function listEditedSince({ read, dossier }: Caller, { ref }: { ref: string }) {
  const [batch] = await read<{ id: string }[]>`
    SELECT id FROM import_batches WHERE dossier_id = ${dossier.id} AND ref = ${ref} AND state <> 'discarded'`
  if (!batch) throw notFound()
  const items = await read<(EditedSince & { total: number })[]>`
    SELECT e.ref AS development_ref, e.title, e.why, count(*) OVER ()::int AS total
    FROM ${read.unsafe(editedSince(dossier.id, batch.id))} AS e ORDER BY e.ref LIMIT ${shown}`
  return { items: items.map(({ total: _, ...item }) => item), total: items[0]?.total ?? 0 }
}
