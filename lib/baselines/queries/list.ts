import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { badField } from '@/lib/core/errors'
import type { BaselineRow } from '../contract'

/** The baselines of the dossier, the newest publication first. The cursor counts those already given. */
export async function listBaselines(
  { read, dossier }: Caller,
  { limit, cursor = '0' }: { limit: number; cursor?: string | undefined },
) {
  if (!/^\d{1,9}$/.test(cursor)) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const start = Number(cursor)
  const items = await read<BaselineRow[]>`
    SELECT b.id, b.title, b.author, b.publisher, b.published_on,
      (SELECT count(*)::int FROM baseline_versions v WHERE v.dossier_id = b.dossier_id AND v.baseline_id = b.id) AS versions,
      (SELECT count(*)::int FROM claims c WHERE c.dossier_id = b.dossier_id AND c.baseline_id = b.id AND c.gone_at IS NULL) AS claims,
      (SELECT count(*)::int FROM claims c WHERE c.dossier_id = b.dossier_id AND c.baseline_id = b.id AND c.gone_at IS NOT NULL) AS gone_claims
    FROM baselines b WHERE b.dossier_id = ${dossier.id}
    ORDER BY b.published_on DESC, b.id DESC LIMIT ${limit} OFFSET ${start}`
  const [count] = await read<{ total: number }[]>`
    SELECT count(*)::int AS total FROM baselines WHERE dossier_id = ${dossier.id}`
  const { total } = count!
  const reached = start + items.length
  return { items: [...items], total, next: reached < total ? String(reached) : null }
}
