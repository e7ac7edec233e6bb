import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { MARK_CLOSE, MARK_OPEN, marksOf, snippetOf, type Marks } from '../rules/highlight'
import type { Aliases } from './aliases'
import { isRef, queryOf } from './text'

/** What of a row a search found: stretches of the title, and the part of the summary about the first hit there. */
export type Hit = { title: Marks; summary: { text: string; marks: Marks } | null }

/** So much of a summary is looked through. */
const readLength = 2_000

/** The hits of a search in rows, by their ids: as data, never as markup. */
export async function hitsIn(
  caller: Caller,
  q: string | undefined,
  ids: string[],
  aliases?: Aliases,
): Promise<Map<string, Hit>> {
  if (!q || isRef(q) || ids.length === 0) return new Map()
  const { read, dossier } = caller
  const marks = `HighlightAll=true, StartSel=${MARK_OPEN}, StopSel=${MARK_CLOSE}`
  const rows = await read<Record<'id' | 'title' | 'summary' | 'inTitle' | 'inSummary', string>[]>`
    SELECT d.id, d.title, left(d.summary, ${readLength}) AS summary, ts_headline('english', plumbline_norm(d.title), asked.q, ${marks}) AS in_title,
      ts_headline('english', plumbline_norm(left(d.summary, ${readLength})), asked.q, ${marks}) AS in_summary
    FROM developments d, (SELECT ${queryOf(caller, q, aliases)} AS q) AS asked
    WHERE d.dossier_id = ${dossier.id} AND d.id = ANY (${ids}::uuid[])`
  return new Map(
    rows.map(({ id, title, summary, inTitle, inSummary }) => [
      id,
      { title: marksOf(title, inTitle), summary: snippetOf(summary, marksOf(summary, inSummary)) },
    ]),
  )
}
