import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { csvStream } from '@/lib/reports/formats/csv'
import type { DevelopmentFilters } from '../rules/filters'
import { afterCursor, cursorAfter, orderOf } from './cursor'
import { exportColumns } from './export-columns'
import { exportLines, type ExportFacts } from './export-lines'
import { everyOf, lookUp, whereDevelopments, type Condition } from './where'

const linesPerQuery = 1_000

const loadFacts = (caller: Caller, where: Condition, cursor: string | undefined) => caller.read<
  ExportFacts[]
>`
  SELECT d.id, d.ref, d.title, d.kind_code AS kind, d.starts_on, d.ends_on AS end_date, d.happened, d.precision AS date_precision, d.stage,
    d.polarity, d.significance, d.series, p.name AS location, p.iso3166 AS country, p.latitude, p.longitude, d.reliability, d.credibility,
    d.summary AS notes, d.marking, d.review_state, d.known_from, d.backfilled, d.created_at AS recorded_at, d.retracted_at, d.version
  FROM developments d LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
  WHERE ${everyOf(caller, [where, afterCursor(caller, 'oldest', cursor)])}
  ORDER BY ${orderOf(caller, 'oldest')} LIMIT ${linesPerQuery}`

/**
 * The lines in order of happening, a thousand at a time. Each query ends before its lines are sent, so that a slow reader holds neither a
 * connection nor memory.
 */
async function* linesOf(caller: Caller, where: Condition) {
  for (let cursor: string | undefined; ;) {
    const facts = await loadFacts(caller, where, cursor)
    if (facts.length > 0) yield* await exportLines(caller, facts)
    const last = facts.at(-1)
    if (!last || facts.length < linesPerQuery) return
    cursor = cursorAfter('oldest', last)
  }
}

/** The filtered log as a CSV file, sent while it is read. */
export async function exportDevelopments(caller: Caller, filters: DevelopmentFilters): Promise<Gift> {
  const where = whereDevelopments(caller, filters, await lookUp(caller, filters))
  const day = new Date().toISOString().slice(0, 10)
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${caller.dossier.key}-log-${day}.csv"`,
    },
    body: csvStream({ columns: exportColumns, rows: linesOf(caller, where) }),
    taking: {
      format: 'csv',
      fileName: `${caller.dossier.key}-log-${day}.csv`,
      of: { type: 'log', id: null },
      said: 'The log',
      link: `/dossiers/${caller.dossier.key}/log`,
      marking: 'CLEAR',
    },
  }
}
