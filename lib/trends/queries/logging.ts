import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { countDevelopments } from '@/lib/developments/queries/total'
import { lookUp, whereDevelopments } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { LoggingAnswer } from '../contract'
import { loggedByMonth, type MonthPair } from '../rules/logging-months'
import type { LoggedStep } from '../rules/logging'
import { wholeMonths, type Step } from '../rules/steps'
import { baselineOn } from './baseline'
import { rowsMost } from './cube'

type Question = DevelopmentFilters & { key: string; step: Step }
type Row = Omit<LoggedStep, 'lag'> & { median: number | null; most: number | null }

/** From the facts, lags in days by nearest rank. */
async function byDay(caller: Caller, filters: DevelopmentFilters, step: Step): Promise<LoggedStep[]> {
  const { read, dossier } = caller
  const rows = await read<Row[]>`
    WITH picked AS MATERIALIZED (
      SELECT d.id, date_trunc(${step}, d.starts_on::timestamp)::date AS start, known_on(d.backfilled, d.known_from, d.created_at) AS known_on,
        greatest(0, known_on(d.backfilled, d.known_from, d.created_at)
          - CASE WHEN d.precision IN ('day', 'interval') OR d.ends_on IS NULL THEN d.starts_on ELSE d.ends_on END) AS lag
      FROM developments d WHERE ${whereDevelopments(caller, filters, await lookUp(caller, filters))}
    ), happened AS (
      SELECT start, count(*)::int AS n, percentile_disc(0.5) WITHIN GROUP (ORDER BY lag) AS median, percentile_disc(0.9) WITHIN GROUP (ORDER BY lag) AS most
      FROM picked GROUP BY 1
    ), cited AS (
      SELECT p.start, count(*)::int AS sources FROM picked p JOIN citations c ON c.dossier_id = ${dossier.id} AND c.development_id = p.id GROUP BY 1
    ), learnt AS (
      SELECT date_trunc(${step}, known_on::timestamp)::date AS start, count(*)::int AS known FROM picked GROUP BY 1
    )
    SELECT start, coalesce(n, 0) AS n, coalesce(known, 0) AS known, coalesce(sources, 0) AS sources, median, most
    FROM happened FULL JOIN learnt USING (start) LEFT JOIN cited USING (start) ORDER BY 1`
  return rows.map(({ median, most, ...counted }) => ({
    ...counted,
    lag: median === null ? null : { median, most: most! },
  }))
}

/** What the roll-up of recording cannot narrow by. */
function isRolled({ kind: _, from, to, ...others }: DevelopmentFilters): boolean {
  if (Object.values(others).some((value) => value !== undefined)) return false
  const months = wholeMonths(from, to)
  // Both ends lie at ends of months: else the days of a broken one have to be looked at.
  return months !== null && (!from || months.first === from) && (!to || months.after! > to)
}

async function byMonth(caller: Caller, { kind, from, to }: DevelopmentFilters, step: Step) {
  const { read, dossier } = caller
  const pairs = await read<MonthPair[]>`
    SELECT month, recorded, sum(n)::int AS n FROM rollup_recorded_live WHERE dossier_id = ${dossier.id}
      ${kind ? read`AND kind_code = ANY (${kind})` : read``} ${from ? read`AND month >= ${from}` : read``} ${to ? read`AND month <= ${to}` : read``}
    GROUP BY 1, 2 HAVING sum(n) <> 0`
  return loggedByMonth(pairs, step)
}

/**
 * How the log was kept, step by step. Up to 20,000 developments, and where a filter needs the facts, by the day and with the sources; else from the
 * roll-up of recording, by the month and without them. Steps in which nothing happened or became known are left out.
 */
export async function seriesLogging(caller: Caller, question: Question): Promise<LoggingAnswer> {
  const { step, world, key: _, ...others } = question
  const to = [others.to, world].filter((day) => day !== undefined).toSorted()[0]
  const filters = { ...others, to }
  const { total, atLeast } = await countDevelopments(caller, filters, await lookUp(caller, filters))
  const isLong = (total > rowsMost || atLeast) && step !== 'day' && step !== 'week' && isRolled(filters)
  const [steps, baseline] = await Promise.all([
    isLong ? byMonth(caller, filters, step) : byDay(caller, filters, step),
    baselineOn(caller),
  ])
  return {
    ...{ step, steps, baselineOn: baseline },
    from: others.from ?? null,
    to: others.to ?? null,
    lagIn: isLong ? 'months' : 'days',
    sourcesCounted: !isLong,
  }
}
