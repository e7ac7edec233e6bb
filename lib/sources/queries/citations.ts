import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Citation } from '../contract'
import { originOf } from '../rules/origin'

/** Which source each of these repeats, and those in turn, to the end of the chains. */
async function repeatsOf(
  { steady: read, dossier }: Caller,
  sourceIds: string[],
): Promise<Map<string, string>> {
  const rows = await read<{ id: string; originId: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${sourceIds}::uuid[]) AND origin_id IS NOT NULL
      UNION
      SELECT s.id, s.origin_id FROM chain JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.origin_id
      WHERE s.origin_id IS NOT NULL
    ) SELECT id, origin_id FROM chain`
  return new Map(rows.map(({ id, originId }) => [id, originId]))
}

/** The citations of a development with their sources, in their order. */
export async function citationsOf(caller: Caller, developmentId: string): Promise<Citation[]> {
  const { steady: read, dossier } = caller
  const rows = await read<Omit<Citation, 'originId'>[]>`
    SELECT c.id, c.source_id, s.title, s.url, o.name AS outlet, o.type AS outlet_type, s.published, s.published_on,
      s.retracted_at IS NOT NULL AS source_retracted, s.version AS source_version, c.reliability, c.credibility, c.primary, c.quote, c.checked, c.check_note,
      a.name AS graded_by, c.graded_at
    FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
    LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id
    JOIN accounts a ON a.id = c.graded_by_id
    WHERE c.dossier_id = ${dossier.id} AND c.development_id = ${developmentId} ORDER BY c.position, c.id`
  const repeats =
    rows.length > 0 ? await repeatsOf(caller, [...new Set(rows.map(({ sourceId }) => sourceId))]) : new Map()
  return rows.map((row) => ({
    ...row,
    originId: originOf(row.sourceId, (sourceId) => repeats.get(sourceId)),
  }))
}
