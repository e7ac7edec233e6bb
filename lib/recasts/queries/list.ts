import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Recast } from '../contract'

/** What was done to a claim and what went on in it, the newest first. */
export async function listRecasts(
  { read, dossier }: Caller,
  { ref }: { ref: string },
): Promise<{ recasts: Recast[] }> {
  const [claim] = await read<{ id: string }[]>`
    SELECT id FROM claims WHERE dossier_id = ${dossier.id} AND ref = ${ref}`
  if (!claim) throw notFound()
  const recasts = await read<Recast[]>`
    SELECT r.id, r.kind, CASE WHEN r.claim_id = ${claim.id}::uuid THEN 'gone' ELSE 'goes-on' END AS as,
      json_build_object('ref', c.ref, 'statement', c.statement) AS from, (
        SELECT json_agg(json_build_object('ref', o.ref, 'statement', o.statement) ORDER BY p.position)
        FROM claim_recast_parts p JOIN claims o ON o.dossier_id = p.dossier_id AND o.id = p.claim_id
        WHERE p.dossier_id = r.dossier_id AND p.recast_id = r.id) AS to,
      r.reason, a.name AS made_by, r.made_at, u.name AS undone_by, r.undone_at
    FROM claim_recasts r JOIN claims c ON c.dossier_id = r.dossier_id AND c.id = r.claim_id
    JOIN accounts a ON a.id = r.made_by_id LEFT JOIN accounts u ON u.id = r.undone_by_id
    WHERE r.dossier_id = ${dossier.id} AND (r.claim_id = ${claim.id}::uuid OR r.id IN (
      SELECT p.recast_id FROM claim_recast_parts p WHERE p.dossier_id = ${dossier.id} AND p.claim_id = ${claim.id}::uuid))
    ORDER BY r.id DESC`
  return { recasts: [...recasts] }
}
