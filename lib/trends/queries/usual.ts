import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { MeasureType } from '@/lib/developments/rules/metrics'
import { usualOf, type CountedFigures, type LoggedSpan, type Usual } from '../rules/usual'
import { baselineOn } from './baseline'

/** What was logged of late says what a dossier is about; all of a long log would take too long to ask. */
const newest = 1_000

/** What the trends show before anybody chooses. */
export async function usualTrends(caller: Caller): Promise<Usual> {
  const { read, dossier } = caller
  const [[span], baseline, types, counted] = await Promise.all([
    read<Pick<LoggedSpan, 'first' | 'last'>[]>`
      SELECT min(starts_on) AS first, max(starts_on) AS last FROM developments WHERE dossier_id = ${dossier.id} AND retracted_at IS NULL`,
    baselineOn(caller),
    read<{ metric: string; type: MeasureType }[]>`
      SELECT DISTINCT x->>'metric' AS metric, x->>'type' AS type FROM kinds k, jsonb_array_elements(k.measures) AS x
      WHERE k.dossier_id = ${dossier.id}`,
    read<CountedFigures[]>`
      SELECT d.kind_code AS kind, d.series, m.metric, m.unit, m.currency, count(*)::int AS n
      FROM (SELECT id, kind_code, series FROM developments WHERE dossier_id = ${dossier.id} AND retracted_at IS NULL
        ORDER BY starts_on DESC, id DESC LIMIT ${newest}) AS d
      JOIN measurements m ON m.dossier_id = ${dossier.id} AND m.development_id = d.id
      GROUP BY 1, 2, 3, 4, 5`,
  ])
  const own = new Map(types.map(({ metric, type }) => [metric, type]))
  return usualOf({ ...span!, baselineOn: baseline }, counted, own)
}
