import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { BaselinePassage } from '../contract'

type Row = Omit<BaselinePassage, 'block' | 'start' | 'end'> & {
  block: string | null
  start: number | null
  end: number | null
}

/**
 * The passages of a version that carry a claim or a thread, in the order of its text, orphans last. One with only somebody else's private
 * notes is left out, since its being there would tell of them.
 */
export async function markedPassages(
  { read, dossier, principal }: Caller,
  versionId: string,
): Promise<Row[]> {
  return [
    ...(await read<Row[]>`
      SELECT * FROM (
        SELECT p.id, l.state, l.block, l.start, l."end", p.exact,
          ARRAY(SELECT c.ref FROM claim_passages x JOIN claims c ON c.dossier_id = x.dossier_id AND c.id = x.claim_id
            WHERE x.dossier_id = p.dossier_id AND x.passage_id = p.id ORDER BY length(c.ref), c.ref) AS claims,
          (SELECT count(DISTINCT n.thread_id)::int FROM annotations n WHERE n.dossier_id = p.dossier_id AND n.target_type IN ('passage', 'chart')
            AND n.target_id = p.id AND n.removed_at IS NULL AND (n.visibility = 'team' OR n.created_by_id = ${principal.accountId})) AS annotations
        FROM passage_places l JOIN passages p ON p.dossier_id = l.dossier_id AND p.id = l.passage_id
        WHERE l.dossier_id = ${dossier.id} AND l.version_id = ${versionId}
      ) AS marked WHERE cardinality(claims) > 0 OR annotations > 0
      ORDER BY block IS NULL, length(block), block, start, "end"`),
  ]
}

/** The passages with those of their claims that are followed at the clocks; without any, and without a note, one is not marked. */
export const stillMarked = (rows: readonly Row[], followed: ReadonlySet<string>): Row[] =>
  rows
    .map((row) => ({ ...row, claims: row.claims.filter((ref) => followed.has(ref)) }))
    .filter(({ claims, annotations }) => claims.length > 0 || annotations > 0)

/** Those that have a place in the text, in its order. */
export function placedOf(rows: readonly Row[], blocks: readonly { id: string }[]): BaselinePassage[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]))
  const at = ({ block }: BaselinePassage) => order.get(block) ?? blocks.length
  return rows
    .flatMap(({ block, start, end, ...row }) =>
      block === null || start === null || end === null ? [] : [{ ...row, block, start, end }],
    )
    .toSorted((a, b) => at(a) - at(b) || a.start - b.start || a.end - b.end)
}
