import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { rollupFor } from '@/lib/developments/queries/rollup'
import { everyOf, whereDevelopments, type Condition } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { Count, CountsAnswer, steps } from '../contract'
import { coarserThan, wholeMonths } from '../rules/steps'
import { baselineOn } from './baseline'

type Step = (typeof steps)[number]
type Question = DevelopmentFilters & { step: Step }

/** Filters that only the facts can answer: the roll-up knows months and facets. */
const beyondRollup = [
  'actor',
  'role',
  'place',
  'series',
  'claim',
  'relation',
  'q',
  'known',
  'include',
] as const

/** The days before the first whole month, and those after the last. */
function brokenMonths(
  caller: Caller,
  filters: DevelopmentFilters,
  first: string | null,
  after: string | null,
) {
  const { read } = caller
  const { from, to } = filters
  const rows = (where: Condition) => read`
    UNION ALL SELECT d.starts_on, d.kind_code, d.precision, 1 FROM developments d WHERE ${where}`
  return {
    start:
      from && first && from < first
        ? rows(read`${whereDevelopments(caller, { ...filters, to: undefined })} AND d.starts_on < ${first}`)
        : read``,
    end: to && after && after <= to ? rows(whereDevelopments(caller, { ...filters, from: after })) : read``,
  }
}

/** The whole months from the roll-up, a few thousand rows whatever the size of the log; the broken ones at either end from the facts. One snapshot. */
function fromRollup(
  caller: Caller,
  { step, ...filters }: Question,
  { first, after }: NonNullable<ReturnType<typeof wholeMonths>>,
) {
  const { read } = caller
  const rollup = rollupFor(caller, filters)
  const months = [rollup.where]
  if (first) months.push(read`d.month >= ${first}`)
  if (after) months.push(read`d.month < ${after}`)
  const broken = brokenMonths(caller, filters, first, after)
  return read<Count[]>`
    SELECT date_trunc(${step}, day)::date AS start, kind, sum(n)::int AS n, coalesce(sum(n) FILTER (WHERE precision = ANY (${coarserThan(step)})), 0)::int AS coarse
    FROM (SELECT d.month AS day, d.kind_code AS kind, d.precision, d.n FROM ${rollup.from} WHERE ${everyOf(caller, months)} ${broken.start} ${broken.end}) AS counted
    GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2`
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
  const { step, from, to, world, ...others } = question
  const until = [to, world].filter((day) => day !== undefined).toSorted()[0]
  const months = beyondRollup.every((name) => question[name] === undefined) ? wholeMonths(from, until) : null
  const [rows, baseline] = await Promise.all([
    months ? fromRollup(caller, { ...others, step, from, to: until }, months) : fromFacts(caller, question),
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
