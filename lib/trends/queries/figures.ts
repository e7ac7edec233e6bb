import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { whereDevelopments } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { FigurePoint, FiguresAnswer } from '../contract'
import { baselineOn } from './baseline'

type Question = DevelopmentFilters & { key: string; metric: string; currency?: string | undefined }
const most = 2_000

/** The figures of one metric in order of time, at most 2,000, with the thresholds that apply to it. */
export async function seriesFigures(caller: Caller, question: Question): Promise<FiguresAnswer> {
  const { read, dossier } = caller
  const { metric, currency, from, to } = question
  const [figures, thresholds, baseline] = await Promise.all([
    read<FigurePoint[]>`
      SELECT d.ref, d.title, d.happened, d.starts_on, d.kind_code AS kind, d.series, m.metric, m.part, m.low, m.best, m.high, m.unit, m.currency,
        m.basis, m.attributed_to, m.note
      FROM developments d JOIN measurements m ON m.dossier_id = d.dossier_id AND m.development_id = d.id
      WHERE ${whereDevelopments(caller, question)} AND m.metric = ${metric} ${currency ? read`AND m.currency = ${currency}` : read``}
      ORDER BY d.starts_on, d.id, m.position LIMIT ${most}`,
    read<FiguresAnswer['thresholds']>`
      SELECT metric, value, label, authority FROM thresholds WHERE dossier_id = ${dossier.id} AND metric = ${metric} ORDER BY value`,
    baselineOn(caller),
  ])
  return {
    from: from ?? null,
    to: to ?? null,
    baselineOn: baseline,
    figures: [...figures],
    thresholds: [...thresholds],
  }
}

type Named = { name: string; developments: number }
type Measured = { metric: string; unit: string; currency: string | null; figures: number }

/** What can be drawn: the recurring undertakings, and the metrics with figures. */
export async function listSeries({ read, dossier }: Caller) {
  const [series, metrics] = await Promise.all([
    read<Named[]>`SELECT series AS name, count(*)::int AS developments FROM developments
      WHERE dossier_id = ${dossier.id} AND series IS NOT NULL AND retracted_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    // Few are retracted: taking theirs off is much quicker than asking each figure for its development.
    read<Measured[]>`SELECT metric, unit, currency, sum(n)::int AS figures FROM (
        SELECT metric, unit, currency, count(*) AS n FROM measurements WHERE dossier_id = ${dossier.id} GROUP BY 1, 2, 3
        UNION ALL
        SELECT m.metric, m.unit, m.currency, -count(*) FROM developments d JOIN measurements m ON m.dossier_id = d.dossier_id AND m.development_id = d.id
        WHERE d.dossier_id = ${dossier.id} AND d.retracted_at IS NOT NULL GROUP BY 1, 2, 3) AS counted
      GROUP BY 1, 2, 3 HAVING sum(n) > 0 ORDER BY 4 DESC, 1`,
  ])
  return { series: [...series], metrics: [...metrics] }
}
