import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { grouped } from '@/lib/drift/queries/grouped'
import type { Tripwire } from '../contract'
import { waitingOf, type OwnedWire, type RecordedHit } from '../rules/waiting'

type Row = Omit<RecordedHit, 'ref'> & { id: string; ownerId: string; ref: string | null }

/** Of tripwires as the inbox lists them those at which something waits, with their claims' owners and who logged what fits. */
export async function findOwned(
  { read, dossier }: Caller,
  tripwires: readonly Tripwire[],
): Promise<OwnedWire[]> {
  const { hits, expired } = waitingOf(tripwires)
  const asked = [
    ...hits.map(({ tripwire: { id }, hit: { ref } }) => ({ id, ref })),
    ...expired.map(({ id }) => ({ id, ref: null })),
  ]
  if (asked.length === 0) return []
  const rows = await read<Row[]>`
    SELECT x.id, c.owner_id, d.ref, d.title, d.created_at AS recorded_at, d.created_by_id AS by_id, a.name AS by
    FROM unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ ref }) => ref)}::text[]) AS x (id, ref)
    JOIN tripwires t ON t.dossier_id = ${dossier.id} AND t.id = x.id
    JOIN claims c ON c.dossier_id = t.dossier_id AND c.id = t.claim_id AND c.owner_id IS NOT NULL
    LEFT JOIN developments d ON d.dossier_id = t.dossier_id AND d.ref = x.ref LEFT JOIN accounts a ON a.id = d.created_by_id
    ORDER BY d.created_at DESC`
  const byWire = grouped(rows, ({ id }) => id)
  return tripwires.flatMap(({ id, claim, says, byDate, createdAt, waiting }) => {
    const own = byWire.get(id)
    if (!own) return []
    const recorded = own.flatMap(({ ref, title, recordedAt, byId, by }) =>
      ref === null ? [] : [{ ref, title, recordedAt, byId, by }],
    )
    return [{ id, claim, says, byDate, createdAt, waiting, ownerId: own[0]!.ownerId, hits: recorded }]
  })
}
