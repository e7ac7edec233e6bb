import 'server-only'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Caller } from '@/lib/core/gate'
import { facetsBesideKind, rollupFor } from '@/lib/developments/queries/rollup'
import { lookUp, whereDevelopments, type Condition } from '@/lib/developments/queries/where'
import { countDevelopments } from '@/lib/developments/queries/total'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { CubeAnswer } from '../contract'
import { encodeCube, type Cube } from '../rules/cube'
import { developmentColumns, monthColumns, type CubeRow, type CubeRun } from '../rules/cube-columns'

/** A log with more developments than this comes by month: its rows would take seconds to send. */
export const rowsMost = 20_000

const packed = promisify(gzip)
const answered = ['kind', ...facetsBesideKind] as const

/** Every change leaves an audit entry in its own transaction, and they are numbered: the last number is the dossier's revision. */
export async function revisionOf({ read, dossier }: Caller): Promise<string> {
  const [row] = await read<
    { seq: number }[]
  >`SELECT coalesce(max(seq), 0) AS seq FROM audit_entries WHERE dossier_id = ${dossier.id}`
  return String(row!.seq)
}

async function byDevelopment(caller: Caller, filters: DevelopmentFilters) {
  const { read } = caller
  const rows = await read<CubeRow[]>`
    SELECT d.ref, d.title, d.starts_on, d.ends_on, known_on(d.backfilled, d.known_from, d.created_at) AS known, d.kind_code AS kind, d.stage, d.polarity,
      d.precision, d.review_state AS review, coalesce(d.reliability, '') AS reliability, coalesce(d.credibility::text, '') AS credibility,
      d.significance, coalesce(p.name, '') AS place, coalesce(p.iso3166, '') AS country, coalesce(d.series, '') AS series, d.marking,
      (SELECT count(*)::int FROM citations c WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id) AS sources,
      ARRAY(SELECT a.code || ' ' || x.role FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
        WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id ORDER BY 1) AS actors,
      d.promised_by, coalesce(d.announced_on, d.agreed_on) AS said_on, d.completed_on, 
      ARRAY(SELECT c.ref FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
        WHERE l.dossier_id = d.dossier_id AND l.development_id = d.id AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted') ORDER BY 1) AS claims
    FROM developments d LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    WHERE ${whereDevelopments(caller, filters, await lookUp(caller, filters))} ORDER BY d.starts_on, d.id`
  return developmentColumns(rows)
}

type Packed = CubeRun['facets'] & Omit<CubeRun, 'facets'>

/**
 * The cells of the roll-up as they stand. Nearly all of them were not touched since the changes were last folded in; only the others are added up,
 * since adding up half a million takes ten times as long as reading them.
 */
function cellsOf({ read, dossier }: Caller, where: Condition): Condition {
  const facets = read`kind_code, stage, polarity, precision, review_state, reliability, credibility`
  const touched = read`SELECT FROM touched t WHERE (t.month, t.kind_code, t.stage, t.polarity, t.precision, t.review_state, t.reliability, t.credibility)
    = (d.month, d.kind_code, d.stage, d.polarity, d.precision, d.review_state, d.reliability, d.credibility)`
  return read`
    WITH touched AS MATERIALIZED (SELECT DISTINCT month, ${facets} FROM rollup_deltas WHERE dossier_id = ${dossier.id})
    SELECT month, ${facets}, n FROM rollup_facets d WHERE ${where} AND NOT EXISTS (${touched})
    UNION ALL
    SELECT month, ${facets}, sum(n)::int FROM rollup_live d WHERE ${where} AND EXISTS (${touched})
    GROUP BY month, ${facets} HAVING sum(n) <> 0`
}

/** So much may be held while half a million cells are gathered; with less they go to disk and back. */
const GATHERING = '96MB'

/** Months are sent as bytes: half a million rows as objects would take seconds. */
async function byMonth(caller: Caller, filters: DevelopmentFilters) {
  const { read } = caller
  const names = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const isRolled = names.every((name) => (answered as readonly string[]).includes(name))
  const cells = isRolled
    ? cellsOf(caller, rollupFor(caller, filters).where)
    : read`SELECT date_trunc('month', d.starts_on)::date AS month, d.kind_code, d.stage, d.polarity, d.precision, d.review_state,
        coalesce(d.reliability, '') AS reliability, coalesce(d.credibility, 0) AS credibility, count(*)::int AS n FROM developments d
        WHERE ${whereDevelopments(caller, filters, await lookUp(caller, filters))} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
  const runs = await read.begin('read only', async (transaction) => {
    await transaction`SELECT set_config('work_mem', ${GATHERING}, true)`
    return transaction<Packed[]>`
      SELECT kind_code AS kind, stage, polarity, precision, review_state AS review, reliability, coalesce(nullif(credibility, 0)::text, '') AS credibility,
        string_agg(int4send(month - date '1970-01-01'), ''::bytea) AS months, string_agg(int4send(n), ''::bytea) AS counts
      FROM (${cells}) AS cells GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`
  })
  return monthColumns(runs.map(({ months, counts, ...facets }) => ({ facets, months, counts })))
}

/** What fits the filters as columns: one row per development up to 20,000, beyond that by month. */
export async function cubeOf(caller: Caller, filters: DevelopmentFilters) {
  const { total, atLeast } = await countDevelopments(caller, filters, await lookUp(caller, filters))
  const isWhole = total <= rowsMost && !atLeast
  const grain: Cube['grain'] = isWhole ? 'development' : 'month'
  const columns = await (isWhole ? byDevelopment(caller, filters) : byMonth(caller, filters))
  return { grain, ...columns }
}

/**
 * The facets of what fits the filters, for the browser to count by itself: one row per development up to 20,000, beyond that by month. The tag is
 * the dossier's revision: who has it is told so (304) without anything being counted.
 */
export async function getCube(
  caller: Caller,
  { key: _, ...filters }: DevelopmentFilters & { key: string },
): Promise<CubeAnswer> {
  const revision = await revisionOf(caller)
  const asked = createHash('sha256').update(JSON.stringify(filters)).digest('hex').slice(0, 12)
  const etag = `"${revision}-${asked}"`
  if (caller.headers.get('if-none-match') === etag) return { status: 304, headers: { etag } }
  const bytes = encodeCube({ revision, ...(await cubeOf(caller, filters)) })
  const body = (await packed(bytes)) as Uint8Array<ArrayBuffer>
  return {
    status: 200,
    headers: { 'content-type': 'application/vnd.plumbline.cube+gzip', etag },
    body: new Blob([body]).stream(),
  }
}
