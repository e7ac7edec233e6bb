import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { facetsBesideKind, rollupFor } from '@/lib/developments/queries/rollup'
import { everyOf, facetConditions, whereDevelopments, type Condition } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { countClocks } from '../contract'
import { wholeMonths, type Step } from '../rules/steps'

/** What is counted: the filters with the world's clock already in `to`, and how. */
export type Counting = { step: Step; clock: (typeof countClocks)[number]; filters: DevelopmentFilters }

type Name = keyof DevelopmentFilters
type Months = NonNullable<ReturnType<typeof wholeMonths>>

/** What only the facts know: no roll-up keeps it apart. */
const ofFacts: Name[] = [
  ...(['place', 'outlet', 'series', 'claim', 'relation', 'q', 'known', 'include'] as const),
  ...(['marking', 'figures', 'links', 'sources', 'year', 'not', 'overdue', 'batch', 'picked'] as const),
]
const facets: Name[] = [...facetsBesideKind]
const byFirstDay: Name[] = ['from', 'to']
const byActor: Name[] = ['actor', 'role']

const onlyBeside = (filters: DevelopmentFilters, names: Name[][]) =>
  [...ofFacts, ...names.flat()].every((name) => filters[name] === undefined)

/** The days of the facts outside the whole months, as rows of day, kind, precision and n. */
function brokenMonths(caller: Caller, filters: DevelopmentFilters, { first, after }: Months) {
  const { read } = caller
  const { from, to } = filters
  const rows = (where: Condition) => read`
    UNION ALL SELECT d.starts_on, d.kind_code, d.precision, 1 FROM developments d WHERE ${where}`
  const start =
    from && first && from < first
      ? rows(read`${whereDevelopments(caller, { ...filters, to: undefined })} AND d.starts_on < ${first}`)
      : read``
  const end =
    to && after && after <= to ? rows(whereDevelopments(caller, { ...filters, from: after })) : read``
  return read`${start} ${end}`
}

/**
 * Months of a roll-up `d`, the broken ones at either end from the facts. By month and kind it has a few thousand rows whatever the size of the
 * log; with facets it can have hundreds of thousands, and adding those up before anything is made of their days takes half the time.
 */
function byMonth(caller: Caller, filters: DevelopmentFilters, months: Months, rollup: Rollup) {
  const { read } = caller
  const where = [rollup.where]
  if (months.first) where.push(read`d.month >= ${months.first}`)
  if (months.after) where.push(read`d.month < ${months.after}`)
  const beside = facetsBesideKind.some((name) => filters[name] !== undefined)
  return read`SELECT d.month AS day, d.kind_code AS kind, d.precision, ${beside ? read`sum(d.n)` : read`d.n`} AS n FROM ${rollup.from}
    WHERE ${everyOf(caller, where)} ${beside ? read`GROUP BY 1, 2, 3` : read``} ${brokenMonths(caller, filters, months)}`
}

type Rollup = { from: Condition; where: Condition }

function actorRollup(caller: Caller, filters: DevelopmentFilters): Rollup {
  const { read, dossier } = caller
  const actor = filters.actor![0]!.toLowerCase()
  const of = read`d.actor_id = (SELECT id FROM actors WHERE dossier_id = ${dossier.id} AND lower(code) = ${actor})`
  const own = [read`d.dossier_id = ${dossier.id}`, of, read`d.role = ${filters.role ?? ''}`]
  return {
    from: read`rollup_actor_live d`,
    where: everyOf(caller, [...own, ...facetConditions(caller, filters)]),
  }
}

function byDay(caller: Caller, filters: DevelopmentFilters) {
  const { read, dossier } = caller
  const { from, to } = filters
  const where = [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]
  if (from) where.push(read`d.day >= ${from}`)
  if (to) where.push(read`d.day <= ${to}`)
  return read`SELECT d.day, d.kind_code AS kind, d.precision, d.n FROM rollup_day_live d WHERE ${everyOf(caller, where)}`
}

/** From the facts. Days are grouped first: it is twice as fast. */
function fromFacts(caller: Caller, { filters, clock }: Counting) {
  const { read } = caller
  const day =
    clock === 'recorded' ? read`known_on(d.backfilled, d.known_from, d.created_at)` : read`d.starts_on`
  return read`SELECT ${day} AS day, d.kind_code AS kind, d.precision, count(*) AS n FROM developments d
    WHERE ${whereDevelopments(caller, filters)} GROUP BY 1, 2, 3`
}

/** Several actors, or one with other facets: their own rows are found by index, and the developments by them. */
function fromActors(caller: Caller, { filters }: Counting) {
  const { read, dossier } = caller
  const { actor, role, from, to, ...others } = filters
  const codes = actor!.map((code) => code.toLowerCase())
  const ids = read`ARRAY(SELECT id FROM actors WHERE dossier_id = ${dossier.id} AND lower(code) = ANY (${codes}))`
  return read`SELECT d.starts_on AS day, d.kind_code AS kind, d.precision, count(*) AS n
    FROM (SELECT DISTINCT x.development_id FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.actor_id = ANY (${ids})
      ${role ? read`AND x.role = ${role}` : read``} ${from ? read`AND x.starts_on >= ${from}` : read``}
      ${to ? read`AND x.starts_on <= ${to}` : read``}) AS involved
    JOIN developments d ON d.dossier_id = ${dossier.id} AND d.id = involved.development_id
    WHERE ${whereDevelopments(caller, others)} GROUP BY 1, 2, 3`
}

/**
 * What to count, as rows of day, kind, precision and n for a FROM, by the cheapest way that is exact: months, days, actors or the month of
 * recording from the roll-ups, else the facts. One statement, so one snapshot.
 */
export function countSource(caller: Caller, counting: Counting): Condition {
  const { read, dossier } = caller
  const { filters, step, clock } = counting
  const isDaily = step === 'day' || step === 'week'
  if (clock === 'recorded') {
    if (isDaily || !onlyBeside(filters, [facets, byActor, byFirstDay])) return fromFacts(caller, counting)
    const where = [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]
    return read`SELECT d.recorded AS day, d.kind_code AS kind, 'day' AS precision, d.n FROM rollup_recorded_live d WHERE ${everyOf(caller, where)}`
  }
  if (isDaily && onlyBeside(filters, [facets, byActor])) return byDay(caller, filters)
  const months = isDaily ? null : wholeMonths(filters.from, filters.to)
  if (months && onlyBeside(filters, [byActor]))
    return byMonth(caller, filters, months, rollupFor(caller, filters))
  if (months && filters.actor?.length === 1 && onlyBeside(filters, [facets]))
    return byMonth(caller, filters, months, actorRollup(caller, filters))
  return filters.actor ? fromActors(caller, counting) : fromFacts(caller, counting)
}
