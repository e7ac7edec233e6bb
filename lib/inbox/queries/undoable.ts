import 'server-only'
import type { Caller } from '@/lib/core/gate'

type Undoable = { id: string; verdict: string; entries: number; at: string }

/** A verdict can be taken back for this long; later it is part of the history, and changed like everything else. */
export const undoHours = 24

/** The caller's last verdict that was not taken back, if it is not long ago. */
export async function findUndoable({ read, dossier, principal }: Caller): Promise<Undoable | null> {
  const [last] = await read<Undoable[]>`
    SELECT id, verdict, jsonb_array_length(entries) AS entries, at FROM triage_decisions
    WHERE dossier_id = ${dossier.id} AND account_id = ${principal.accountId} AND undone_at IS NULL
      AND at > now() - make_interval(hours => ${undoHours}) ORDER BY id DESC LIMIT 1`
  return last ?? null
}
