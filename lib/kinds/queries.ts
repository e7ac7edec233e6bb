import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { KindEntry, KindList, ThresholdEntry } from './contract'

/** The kinds of a dossier in their order with how many developments each has, and its thresholds. */
export async function listKinds({ read, dossier }: Caller): Promise<KindList> {
  const [items, thresholds] = await Promise.all([
    read<KindEntry[]>`
      SELECT k.code, k.label, k.plural, k.plover, k.score, k.measures, k.version, k.archived_at, coalesce(r.n, 0)::int AS developments
      FROM kinds k LEFT JOIN (
        SELECT kind_code, sum(n) AS n FROM rollup_month_live WHERE dossier_id = ${dossier.id} GROUP BY 1) r ON r.kind_code = k.code
      WHERE k.dossier_id = ${dossier.id} ORDER BY k.position, k.code`,
    read<ThresholdEntry[]>`
      SELECT id, metric, kind_code, value, label, authority, version FROM thresholds
      WHERE dossier_id = ${dossier.id} ORDER BY metric, value, id`,
  ])
  return { items: [...items], thresholds: [...thresholds] }
}
