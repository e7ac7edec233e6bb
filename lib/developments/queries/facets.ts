import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Facet } from '../contract'
import { exclusionsOf, type CountedFacet, type ManyFacet } from '../rules/facets'
import type { DevelopmentFilters } from '../rules/filters'
import { withinBudget } from './budget'
import { choicesOf, factsChoices, isInRollup, type Choices } from './facet-values'
import { isRolledUp } from './rollup'
import { rolledRows } from './rolled-rows'
import { lookUp, whereDevelopments } from './where'

/** So many of what fits are looked at where no roll-up holds the choices. */
export const facetRows = 10_000

/** The filters without one of them: its choices are counted as if none of them were made. */
export function withoutFacet(filters: DevelopmentFilters, facet: CountedFacet): DevelopmentFilters {
  const not = filters.not?.filter((each) => !exclusionsOf([each])[facet as ManyFacet])
  const left = not && not.length > 0 ? not : undefined
  return { ...filters, [facet]: undefined, ...(facet === 'actor' ? { role: undefined } : {}), not: left }
}

/** Exact, from the roll-up. */
async function countRolled(
  caller: Caller,
  facet: CountedFacet,
  rest: DevelopmentFilters,
): Promise<Choices[]> {
  const { read } = caller
  return read<Choices[]>`
    SELECT value, value AS label, sum(n)::int AS count
    FROM (SELECT ${choicesOf(caller, facet)} AS value, d.n FROM ${rolledRows(caller, rest)} AS d) AS counted
    WHERE value <> '' GROUP BY 1 HAVING sum(n) > 0 ORDER BY 3 DESC, 1 LIMIT 500`
}

/** From the first few thousand that fit; exact when they are all. */
async function countFacts(caller: Caller, facet: CountedFacet, rest: DevelopmentFilters) {
  const found = await lookUp(caller, rest)
  return withinBudget(caller, async (within) => {
    const { read } = within
    const rows = await read<(Choices & { looked: number })[]>`
      WITH fitting AS MATERIALIZED (SELECT d.* FROM developments d WHERE ${whereDevelopments(within, rest, found)} LIMIT ${facetRows + 1})
      SELECT value, label, count, (SELECT count(*) FROM fitting)::int AS looked FROM (${factsChoices(within, facet)}) AS counted
      ORDER BY count DESC, label LIMIT 500`
    return { rows: [...rows], atLeast: (rows[0]?.looked ?? 0) > facetRows }
  })
}

async function countFacet(caller: Caller, facet: CountedFacet, filters: DevelopmentFilters): Promise<Facet> {
  const rest = withoutFacet(filters, facet)
  if (isInRollup(facet) && isRolledUp(rest)) {
    const values = await countRolled(caller, facet, rest)
    return { facet, values: [...values], atLeast: false, uncounted: false }
  }
  const counted = await countFacts(caller, facet, rest)
  if (!counted) return { facet, values: [], atLeast: true, uncounted: true }
  const values = counted.rows.map(({ value, label, count }) => ({ value, label, count }))
  return { facet, values, atLeast: counted.atLeast, uncounted: false }
}

/** How many developments each choice of some filters would show. A choice that shows none is left out. */
export async function countFacets(
  caller: Caller,
  { facets, ...filters }: DevelopmentFilters & { key: string; facets: CountedFacet[] },
): Promise<{ facets: Facet[] }> {
  return { facets: await Promise.all(facets.map((facet) => countFacet(caller, facet, filters))) }
}
