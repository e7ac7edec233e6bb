import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { coarserThan } from '@/lib/developments/rules/coarse'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { Count, countClocks, CountsAnswer } from '../contract'
import type { coarseDates } from '../rules/steps'
import { spreadCounts } from '../rules/spread'
import type { Step } from '../rules/steps'
import { baselineOn } from './baseline'
import { countSource, type Counting } from './count-sources'

type How = {
  step: Step
  clock?: (typeof countClocks)[number]
  dates?: (typeof coarseDates)[number]
}
type Question = DevelopmentFilters & How & { key: string }

/** Where each development's period begins. By the clock of recording every date is a day. A bare date would be cut as a moment in a time zone, which is slower. */
function begun(caller: Caller, counting: Counting) {
  const { step, clock } = counting
  const coarse = clock === 'recorded' ? [] : coarserThan(step)
  return caller.read<Count[]>`
    SELECT date_trunc(${step}, day::timestamp)::date AS start, kind, sum(n)::int AS n, coalesce(sum(n) FILTER (WHERE precision = ANY (${coarse})), 0)::int AS coarse
    FROM (${countSource(caller, counting)}) AS counted GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2`
}

/** The same with coarse dates apart, by the day on which they begin. */
function byPrecision(caller: Caller, counting: Counting) {
  const { step } = counting
  const isCoarse = caller.read`precision = ANY (${coarserThan(step)})`
  return caller.read<{ start: string; kind: string; precision: string | null; n: number }[]>`
    SELECT CASE WHEN ${isCoarse} THEN day ELSE date_trunc(${step}, day::timestamp)::date END AS start, kind,
      CASE WHEN ${isCoarse} THEN precision END AS precision, sum(n)::int AS n
    FROM (${countSource(caller, counting)}) AS counted GROUP BY 1, 2, 3 HAVING sum(n) <> 0`
}

/** Developments per step and kind, with how many of them are dated less precisely than the step. */
export async function seriesCounts(caller: Caller, question: Question): Promise<CountsAnswer> {
  const { step, clock = 'happened', dates = 'begin', world, key: _, ...others } = question
  const to = [others.to, world].filter((day) => day !== undefined).toSorted()[0]
  const counting = { step, clock, filters: { ...others, to } }
  const isSpread = dates === 'spread' && clock === 'happened'
  const [counted, baseline] = await Promise.all([
    isSpread
      ? byPrecision(caller, counting).then((rows) => spreadCounts([...rows], step))
      : begun(caller, counting).then((rows) => [...rows]),
    baselineOn(caller),
  ])
  const sum = (of: (count: Count) => number) => Math.round(counted.reduce((all, count) => all + of(count), 0))
  return {
    step,
    from: others.from ?? null,
    to: others.to ?? null,
    baselineOn: baseline,
    counts: counted,
    total: sum(({ n }) => n),
    coarse: sum(({ coarse }) => coarse),
  }
}
