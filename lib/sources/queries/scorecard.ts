import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { survivorOf } from '@/lib/merges/queries/survivors'
import type { Outlet } from '../contract'
import type { OutletMeasure, OutletRecord, Scorecard } from '../rules/scorecard'

type OutletWhole = Outlet & { scorecard: Scorecard }

/** What an outlet's citations stand on: one row per development that cites it, with who else does and who was first. */
const weighed = ({ read, dossier }: Caller, outletId: string) => read`
  mine AS (
    SELECT DISTINCT c.development_id FROM sources s
    JOIN citations c ON c.dossier_id = s.dossier_id AND c.source_id = s.id
    JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id AND d.retracted_at IS NULL
    WHERE s.dossier_id = ${dossier.id} AND s.outlet_id = ${outletId}
  ), cited AS (
    SELECT c.development_id, c.source_id, s.outlet_id, s.retracted_at IS NULL AS stands,
      CASE WHEN s.published ~ '^\\d{4}-\\d{2}-\\d{2}$' THEN s.published_on END AS published_on
    FROM mine JOIN citations c ON c.dossier_id = ${dossier.id} AND c.development_id = mine.development_id
    JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
  ), chain AS (
    SELECT DISTINCT source_id, source_id AS at, 0 AS step FROM cited
    UNION ALL SELECT chain.source_id, s.origin_id, chain.step + 1 FROM chain
    JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.at WHERE s.origin_id IS NOT NULL AND chain.step < 100
  ), origins AS (
    SELECT DISTINCT ON (chain.source_id) chain.source_id, s.outlet_id AS origin_outlet_id FROM chain
    JOIN sources s ON s.dossier_id = ${dossier.id} AND s.id = chain.at ORDER BY chain.source_id, chain.step DESC
  ), weighed AS (
    SELECT cited.development_id,
      coalesce(bool_or(cited.stands AND cited.outlet_id = ${outletId})
        AND bool_and(coalesce(origins.origin_outlet_id = ${outletId}, false) OR NOT cited.stands), false) AS alone,
      min(published_on) FILTER (WHERE cited.outlet_id <> ${outletId})
        - min(published_on) FILTER (WHERE cited.outlet_id = ${outletId}) AS lead_days
    FROM cited JOIN origins ON origins.source_id = cited.source_id GROUP BY 1
  )`

async function headOf(caller: Caller, id: string): Promise<Outlet> {
  const { read, dossier } = caller
  const find = (wanted: string) => read<Outlet[]>`
    SELECT o.id, o.name, o.other_names, o.type, o.default_reliability, o.version,
      (SELECT count(*)::int FROM sources s WHERE s.dossier_id = o.dossier_id AND s.outlet_id = o.id) AS sources
    FROM outlets o WHERE o.dossier_id = ${dossier.id} AND o.id = ${wanted}`
  const [found] = await find(id)
  if (found) return found
  const survivor = await survivorOf(caller, 'outlet', { id })
  const [head] = survivor ? await find(survivor) : []
  if (!head) throw notFound()
  return head
}

type Counted = Omit<Scorecard, 'grades' | 'citations' | 'sources' | 'corrected' | 'retracted'>
type Published = Pick<Scorecard, 'citations' | 'sources' | 'corrected' | 'retracted'>

/** One outlet with its scorecard; the definitions are in rules/scorecard.ts. The id of one that was merged gives its survivor. */
export async function getOutlet(caller: Caller, { id }: { id: string }): Promise<OutletWhole> {
  const { read, dossier } = caller
  const head = await headOf(caller, id)
  const [[counted], [published], grades] = await Promise.all([
    read<Counted[]>`
      WITH RECURSIVE ${weighed(caller, head.id)}
      SELECT count(*)::int AS developments, count(*) FILTER (WHERE alone)::int AS alone,
        count(lead_days)::int AS shared, count(*) FILTER (WHERE lead_days > 0)::int AS first,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY lead_days) AS median_lead_days,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY lead_days) FILTER (WHERE lead_days > 0) AS median_when_first_days
      FROM weighed`,
    read<Published[]>`
      SELECT count(*)::int AS sources, count(corrected_on)::int AS corrected, count(retracted_at)::int AS retracted,
        (SELECT count(*)::int FROM sources s JOIN citations c ON c.dossier_id = s.dossier_id AND c.source_id = s.id
          JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id AND d.retracted_at IS NULL
          WHERE s.dossier_id = ${dossier.id} AND s.outlet_id = ${head.id}) AS citations
      FROM sources WHERE dossier_id = ${dossier.id} AND outlet_id = ${head.id}`,
    read<Scorecard['grades']>`
      SELECT extract(year FROM s.published_on)::int AS year, c.reliability, count(*)::int AS citations
      FROM sources s JOIN citations c ON c.dossier_id = s.dossier_id AND c.source_id = s.id
      JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id AND d.retracted_at IS NULL
      WHERE s.dossier_id = ${dossier.id} AND s.outlet_id = ${head.id} GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2`,
  ])
  return { ...head, scorecard: { ...published!, ...counted!, grades: [...grades] } }
}

const conditions = ({ read }: Caller) => ({
  cited: read`true`,
  alone: read`w.alone`,
  shared: read`w.lead_days IS NOT NULL`,
  first: read`w.lead_days > 0`,
})

type Page = { limit: number; cursor?: string | undefined }

/** The sources or developments behind one figure of the scorecard, newest first. */
export async function listOutletRecords(
  caller: Caller,
  { id, measure, limit, cursor }: Page & { id: string; measure: OutletMeasure },
) {
  const { read, dossier } = caller
  const { id: outletId } = await headOf(caller, id)
  const skipped = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(skipped) || skipped < 0)
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const rows =
    measure === 'corrected' || measure === 'retracted'
      ? await read<(OutletRecord & { total: number })[]>`
          SELECT NULL AS ref, id, title, published AS "when", NULL::int AS lead_days, count(*) OVER ()::int AS total FROM sources
          WHERE dossier_id = ${dossier.id} AND outlet_id = ${outletId}
            AND ${measure === 'corrected' ? read`corrected_on` : read`retracted_at`} IS NOT NULL
          ORDER BY published_on DESC NULLS LAST, id LIMIT ${limit + 1} OFFSET ${skipped}`
      : await read<(OutletRecord & { total: number })[]>`
          WITH RECURSIVE ${weighed(caller, outletId)}
          SELECT d.ref, d.id, d.title, d.happened AS "when", w.lead_days, count(*) OVER ()::int AS total FROM weighed w
          JOIN developments d ON d.dossier_id = ${dossier.id} AND d.id = w.development_id
          WHERE ${conditions(caller)[measure]} ORDER BY d.starts_on DESC, d.id DESC LIMIT ${limit + 1} OFFSET ${skipped}`
  const items = rows.slice(0, limit).map(({ total: _, ...record }) => record)
  return { items, total: rows[0]?.total ?? 0, next: rows.length > limit ? String(skipped + limit) : null }
}
