import 'server-only'
import type { Caller } from '@/lib/core/gate'

/** The date of the dossier's newest baseline, to be marked on every time axis; null before there is one. */
export async function baselineOn({ read, dossier }: Caller): Promise<string | null> {
  const [row] = await read<
    { on: string }[]
  >`SELECT max(published_on) AS on FROM baselines WHERE dossier_id = ${dossier.id}`
  return row?.on ?? null
}
