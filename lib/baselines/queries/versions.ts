import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { BaselineBlock, BaselineVersion } from '../contract'

/** The versions of a baseline of the dossier, oldest first; not found where there is none. */
export async function versionsOf({ read, dossier }: Caller, baselineId: string): Promise<BaselineVersion[]> {
  const rows = await read<BaselineVersion[]>`
    SELECT v.id, v.number, v.sha256, v.frozen_at, a.name AS frozen_by, v.note
    FROM baseline_versions v LEFT JOIN accounts a ON a.id = v.frozen_by_id
    WHERE v.dossier_id = ${dossier.id} AND v.baseline_id = ${baselineId} ORDER BY v.number`
  if (rows.length === 0) throw notFound()
  return [...rows]
}

/** The version of a number, or the newest. */
export function versionAmong(versions: readonly BaselineVersion[], number?: number): BaselineVersion {
  const found = number === undefined ? versions.at(-1) : versions.find((version) => version.number === number)
  if (!found) throw notFound()
  return found
}

/** The texts of versions, in the order of their numbers. */
export async function textsOf(
  { read, dossier }: Caller,
  ids: readonly string[],
): Promise<{ id: string; number: number; blocks: BaselineBlock[] }[]> {
  return [
    ...(await read<{ id: string; number: number; blocks: BaselineBlock[] }[]>`
      SELECT id, number, blocks FROM baseline_versions WHERE dossier_id = ${dossier.id} AND id = ANY (${[...ids]}) ORDER BY number`),
  ]
}
