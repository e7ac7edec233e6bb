import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Condition } from '@/lib/developments/queries/facet-conditions'
import { everyOf, lookUp, whereDevelopments } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { FigureBand, FigurePoint, FiguresAnswer, PickQuestion } from '../contract'
import { figuresMost, type FigureBy } from '../rules/figure-bands'
import { nothing, type Selection } from '../rules/selection'
import type { Step } from '../rules/steps'
import { baselineOn } from './baseline'
import { pickConditions, selectionIn, whereConditions } from './picks'

type Question = DevelopmentFilters & {
  key: string
  metric: string
  currency?: string | undefined
  by?: FigureBy | undefined
  step?: Step | undefined
}

/** More cells of step and series than this are no picture any more. */
const bandsMost = 10_000

/** Figures of a metric on developments that fit filters and picks, for a FROM and a WHERE; made anew for every statement. */
async function fitting(caller: Caller, question: Question, selection: Selection): Promise<() => Condition> {
  const { read } = caller
  const { metric, currency } = question
  const found = await lookUp(caller, question)
  return () => read`
    developments d JOIN measurements m ON m.dossier_id = d.dossier_id AND m.development_id = d.id
    WHERE ${everyOf(caller, [
      whereDevelopments(caller, question, found),
      ...pickConditions(caller, selection),
      ...whereConditions(caller, selection),
    ])} AND m.metric = ${metric} ${currency ? read`AND m.currency = ${currency}` : read``}`
}

/** The figures one by one, in order of time. */
const onePerRow = ({ read }: Caller, source: Condition) => read<FigurePoint[]>`
  SELECT d.ref, d.title, d.happened, d.starts_on, d.kind_code AS kind, d.series, m.metric, m.part, m.low, m.best, m.high, m.unit, m.currency,
    m.basis, m.attributed_to, m.note
  FROM ${source} ORDER BY d.starts_on, d.id, m.position LIMIT ${figuresMost}`

const thresholdsOf = ({ read, dossier }: Caller, metric: string) => read<FiguresAnswer['thresholds']>`
  SELECT metric, value, label, authority FROM thresholds WHERE dossier_id = ${dossier.id} AND metric = ${metric} ORDER BY value`

function nameColumn({ read }: Caller, by: FigureBy): Condition {
  if (by === 'series') return read`d.series`
  if (by === 'claimant') return read`m.attributed_to`
  return by === 'basis' ? read`m.basis` : read`NULL::text`
}

/** The figures of the whole gathered by step, series and unit: the lowest and the highest named, and the middle of the best. */
async function gatheredBy(
  caller: Caller,
  source: Condition,
  by: FigureBy,
  step: Step,
): Promise<FigureBand[]> {
  const { read } = caller
  const bands = await read<FigureBand[]>`
    SELECT date_trunc(${step}, d.starts_on::timestamp)::date AS start, ${nameColumn(caller, by)} AS name, m.unit, m.currency,
      min(least(m.low, m.best, m.high)) AS low, max(greatest(m.low, m.best, m.high)) AS high,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY m.best) AS median, count(*)::int AS n
    FROM ${source} AND m.part IS NULL AND coalesce(m.low, m.best, m.high) IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 8 DESC, 2 LIMIT ${bandsMost + 1}`
  if (bands.length > bandsMost)
    throw badField(
      ['step'],
      'Too many steps and claimants for one picture. Choose a longer step or a shorter period.',
    )
  return [...bands]
}

/** The figures of one metric that fit filters, one by one; of more than 2,000 the first. For what is drawn once and keeps no steps. */
export async function firstFigures(
  caller: Caller,
  question: Question,
): Promise<Pick<FiguresAnswer, 'figures' | 'thresholds'>> {
  const source = await fitting(caller, question, nothing)
  const [figures, thresholds] = await Promise.all([
    onePerRow(caller, source()),
    thresholdsOf(caller, question.metric),
  ])
  return { figures: [...figures], thresholds: [...thresholds] }
}

/** The figures of one metric that fit filters and the picks of the question. */
export const seriesFigures = (
  caller: Caller,
  question: Question & Partial<PickQuestion>,
): Promise<FiguresAnswer> => figuresUnder(caller, question, selectionIn(question))

/**
 * The figures of one metric that fit filters and picks, in order of time, with the thresholds that apply to it. More than 2,000 come gathered by step as
 * bands, and none by itself.
 */
export async function figuresUnder(
  caller: Caller,
  question: Question,
  selection: Selection,
): Promise<FiguresAnswer> {
  const { read } = caller
  const { metric, from, to, by = 'series', step = 'year' } = question
  const source = await fitting(caller, question, selection)
  const [counted, thresholds, baseline] = await Promise.all([
    read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 FROM ${source()} LIMIT ${figuresMost + 1}) AS counted`,
    thresholdsOf(caller, metric),
    baselineOn(caller),
  ])
  const isMany = counted[0]!.n > figuresMost
  return {
    from: from ?? null,
    to: to ?? null,
    baselineOn: baseline,
    grain: isMany ? 'step' : 'figure',
    ...{ by, step },
    figures: isMany ? [] : [...(await onePerRow(caller, source()))],
    bands: isMany ? await gatheredBy(caller, source(), by, step) : [],
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
