import 'server-only'
import type { Act, Caller } from '@/lib/core/gate'
import type { SubjectType } from '../rules/subjects'

/**
 * The survivors of records that were merged away, by what those were found by (a code, name or address in small letters), to the end
 * of the chain of merges. What is still there by itself is not among them.
 */
export async function survivorsByKey(
  { tx, dossier }: Act,
  type: SubjectType,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ key: string; id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT absorbed_key AS key, survivor_id AS id, merged_at FROM merges
      WHERE dossier_id = ${dossier.id}::uuid AND subject_type = ${type} AND absorbed_key = ANY (${[...keys]}) AND undone_at IS NULL
      UNION ALL
      SELECT c.key, m.survivor_id, c.merged_at FROM chain c
      JOIN merges m ON m.dossier_id = ${dossier.id}::uuid AND m.absorbed_id = c.id AND m.undone_at IS NULL
    )
    SELECT DISTINCT ON (c.key) c.key, c.id FROM chain c WHERE NOT EXISTS (
      SELECT 1 FROM merges m WHERE m.dossier_id = ${dossier.id}::uuid AND m.absorbed_id = c.id AND m.undone_at IS NULL)
    ORDER BY c.key, c.merged_at DESC`
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** The record that one was merged into, to the end of the chain, by the id or the key it had; null when it was not merged. */
export async function survivorOf(
  { read, dossier }: Caller,
  type: SubjectType,
  was: { id: string } | { key: string },
): Promise<string | null> {
  const start = 'id' in was ? read`absorbed_id = ${was.id}` : read`absorbed_key = ${was.key.toLowerCase()}`
  const [found] = await read<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT survivor_id AS id, merged_at FROM merges
      WHERE dossier_id = ${dossier.id} AND subject_type = ${type} AND ${start} AND undone_at IS NULL
      UNION ALL
      SELECT m.survivor_id, c.merged_at FROM chain c
      JOIN merges m ON m.dossier_id = ${dossier.id} AND m.absorbed_id = c.id AND m.undone_at IS NULL
    )
    SELECT c.id FROM chain c WHERE NOT EXISTS (
      SELECT 1 FROM merges m WHERE m.dossier_id = ${dossier.id} AND m.absorbed_id = c.id AND m.undone_at IS NULL)
    ORDER BY c.merged_at DESC LIMIT 1`
  return found?.id ?? null
}
