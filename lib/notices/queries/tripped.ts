import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { hitId } from '@/lib/inbox/queries/watched'
import type { OwnedWire } from '@/lib/tripwires/rules/waiting'
import type { Notice } from '../contract'
import { trippedFor } from '../rules/tripped'

/** What tripwires have to tell the caller, the newest first. What trips a wire is read off the log, so only how far it was read is kept. */
export async function findTripped(
  { read, dossier, principal: { accountId } }: Caller,
  wires: readonly OwnedWire[],
): Promise<Notice[]> {
  if (!wires.some(({ ownerId }) => ownerId === accountId)) return []
  const marks = await read<{ id: string; readAt: string }[]>`
    SELECT tripwire_id AS id, read_at FROM notices WHERE dossier_id = ${dossier.id} AND account_id = ${accountId}
      AND kind = 'tripwire' AND read_at IS NOT NULL`
  const readAt = new Map(marks.map((mark) => [mark.id, mark.readAt]))
  return trippedFor(wires, accountId, readAt, hitId).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
