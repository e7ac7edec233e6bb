import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { SaidNote } from '@/lib/trends/rules/chart-notes'

/** More than this is no margin note any more. */
const most = 200

type Asked = {
  panel: string
  /** only what was written by this day, as the team knew it then */
  known?: string | undefined
  /** only what touches this stretch */
  from?: string | undefined
  to?: string | undefined
}

/**
 * The team's open notes on a panel with their stretch, oldest thread first and numbered as the page numbers them, at most 200: what goes into
 * a file or a report. Private ones stay with their author.
 */
export async function chartNotesSaid(
  { read, dossier }: Caller,
  { panel, known, from, to }: Asked,
): Promise<SaidNote[]> {
  // Numbered before anything is left out: a note keeps its number whatever is asked.
  const rows = await read<SaidNote[]>`
    WITH threads AS (
      SELECT t.id, t.selector->>'from' AS "from", t.selector->>'to' AS "to", t.resolved_at, row_number() OVER (ORDER BY t.id)::text AS mark
      FROM annotations t WHERE t.dossier_id = ${dossier.id} AND t.target_type = 'chart' AND t.id = t.thread_id AND t.visibility = 'team'
        AND t.selector->>'panel' = ${panel} AND t.selector->>'from' ~ '^\\d{4}-\\d\\d-\\d\\d$' AND t.selector->>'to' ~ '^\\d{4}-\\d\\d-\\d\\d$'
        AND t.selector->>'from' <= t.selector->>'to'
        AND EXISTS (SELECT 1 FROM annotations n WHERE n.dossier_id = t.dossier_id AND n.thread_id = t.id AND n.removed_at IS NULL AND n.visibility = 'team'))
    SELECT t.mark, n.id <> t.id AS reply, t."from", t."to", n.kind, coalesce(n.written_by, a.name, '') AS by, n.body
    FROM threads t JOIN annotations n ON n.dossier_id = ${dossier.id} AND n.thread_id = t.id
    LEFT JOIN accounts a ON a.id = n.created_by_id
    WHERE t.resolved_at IS NULL AND n.removed_at IS NULL AND n.visibility = 'team'
      ${known ? read`AND coalesce(n.written_at, n.created_at) < ${known}::date + 1` : read``}
      ${to ? read`AND t."from" <= ${to}` : read``} ${from ? read`AND t."to" >= ${from}` : read``}
    ORDER BY t.id, n.id LIMIT ${most}`
  return [...rows]
}
