import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { rollupFor } from '@/lib/developments/queries/rollup'
import { whereDevelopments } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { Count, CountsAnswer, steps } from '../contract'
import { coarserThan } from '../rules/steps'
import { baselineOn } from './baseline'

type Step = (typeof steps)[number]
type Question = DevelopmentFilters & { step: Step }

/** Filters that the roll-up cannot answer: it knows months and facets. */
const beyondRollup = [
  'actor',
  'role',
  'place',
  'series',
  'claim',
  'relation',
  'q',
  'known',
  'world',
  'from',
  'to',
  'include',
] as const

/** From the roll-up: a few thousand rows whatever the size of the log. */
function fromRollup(caller: Caller, { step, ...filters }: Question) {
  const { read } = caller
  const rollup = rollupFor(caller, filters)
  return read<Count[]>`
    SELECT date_trunc(${step}, d.month)::date AS start, d.kind_code AS kind, sum(d.n)::int AS n,
      coalesce(sum(d.n) FILTER (WHERE d.precision = ANY (${coarserThan(step)})), 0)::int AS coarse
    FROM ${rollup.from} WHERE ${rollup.where} GROUP BY 1, 2 HAVING sum(d.n) <> 0 ORDER BY 1, 2`
}

/** From the facts, for filters that the roll-up does not keep apart. Days are grouped first: it is twice as fast. */
function fromFacts(caller: Caller, { step, ...filters }: Question) {
  const { read } = caller
  return read<Count[]>`
    SELECT date_trunc(${step}, day)::date AS start, kind, sum(n)::int AS n, coalesce(sum(n) FILTER (WHERE precision = ANY (${coarserThan(step)})), 0)::int AS coarse
    FROM (SELECT d.starts_on AS day, d.kind_code AS kind, d.precision, count(*) AS n FROM developments d
      WHERE ${whereDevelopments(caller, filters)} GROUP BY 1, 2, 3) AS days
    GROUP BY 1, 2 ORDER BY 1, 2`
}

/** Developments per step and kind, with how many of them are dated less precisely than the step. */
export async function seriesCounts(
  caller: Caller,
  question: Question & { key: string },
): Promise<CountsAnswer> {
  const { step, from, to } = question
  const exact = beyondRollup.every((name) => question[name] === undefined)
  const [rows, baseline] = await Promise.all([
    exact ? fromRollup(caller, question) : fromFacts(caller, question),
    baselineOn(caller),
  ])
  const counts = [...rows]
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0)
  return {
    step,
    from: from ?? null,
    to: to ?? null,
    baselineOn: baseline,
    counts,
    total: sum(({ n }) => n),
    coarse: sum(({ coarse }) => coarse),
  }
}
