import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { KeptMapping } from '../contract'

/** The kept mappings of a dossier, by name. */
export async function listMappings(
  { read, dossier }: Caller,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
) {
  const rows = await read<(Omit<KeptMapping, 'mapping'> & { mapping: string })[]>`
    SELECT name, mapping::text, id_scheme, updated_at FROM import_mappings
    WHERE dossier_id = ${dossier.id} AND name > ${cursor} ORDER BY name LIMIT ${limit + 1}`
  const [count] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM import_mappings WHERE dossier_id = ${dossier.id}`
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, mapping: JSON.parse(row.mapping) as KeptMapping['mapping'] }))
  return { items, total: count!.n, next: rows.length > limit ? items.at(-1)!.name : null }
}
