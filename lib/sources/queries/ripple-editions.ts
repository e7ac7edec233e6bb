import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Ripple } from '../rules/ripple-shapes'

type Cited = { title: string; url: string | null }

/**
 * The issued editions that cite a source, found in their frozen snapshots by its address or, without one, its title; and those that
 * cite a development that changes.
 */
export async function editionsCiting(
  { read, dossier }: Caller,
  { title, url }: Cited,
  refs: string[],
): Promise<Ripple['editions']> {
  const rows = await read<Ripple['editions']>`
    SELECT * FROM (
      SELECT e.report_id, r.title, e.number, e.issued_at,
        EXISTS (SELECT 1 FROM jsonb_array_elements(e.snapshot->'sources') s
          WHERE CASE WHEN ${url}::text IS NULL THEN s->>'title' = ${title} AND s->>'url' IS NULL ELSE s->>'url' = ${url} END) AS cites_source,
        EXISTS (SELECT 1 FROM jsonb_path_query(e.snapshot, '$.claims[*].developments[*].ref') ref
          WHERE ref #>> '{}' = ANY (${refs})) AS cites_development
      FROM editions e JOIN reports r ON r.dossier_id = e.dossier_id AND r.id = e.report_id WHERE e.dossier_id = ${dossier.id}
    ) found WHERE cites_source OR cites_development ORDER BY issued_at DESC LIMIT 100`
  return rows.map(({ reportId, title: report, number, issuedAt, citesSource }) => ({
    ...{ reportId, title: report, number, issuedAt, citesSource },
  }))
}
