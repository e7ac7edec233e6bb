import 'server-only'
import { markings } from '@/lib/dossiers/rules/markings'
import type { Caller } from '@/lib/core/gate'
import type { ExportCounts, Marking } from '../rules/export-manifest'
import type { DevelopmentFilters } from '../rules/filters'
import { countDevelopments } from './total'
import { everyOf, type Condition, type Found } from './where'

const aboveOf = (ceiling: Marking | undefined) =>
  ceiling === undefined ? [] : markings.slice(markings.indexOf(ceiling) + 1)

/** Developments `d` that may be shown under a ceiling. */
export function underCeiling({ read }: Caller, ceiling: Marking | undefined): Condition {
  const above = aboveOf(ceiling)
  return above.length === 0 ? read`true` : read`d.marking <> ALL (${above})`
}

/** How many match exactly: of a text with very many hits too, where the list stops counting. */
async function exactTotal(caller: Caller, filters: DevelopmentFilters, found: Found, where: Condition) {
  const { total, atLeast } = await countDevelopments(caller, filters, found)
  if (!atLeast) return total
  const [count] = await caller.read<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM developments d WHERE ${where}`
  return count!.n
}

/** What lies above the ceiling and what is marked at all are found by their own small index; the total comes from the roll-up. */
export async function countExport(
  caller: Caller,
  filters: DevelopmentFilters,
  found: Found,
  where: Condition,
  ceiling: Marking | undefined,
): Promise<Omit<ExportCounts, 'placed'>> {
  const { read } = caller
  const above = aboveOf(ceiling)
  const within = everyOf(caller, [where, read`d.marking <> 'CLEAR'`, underCeiling(caller, ceiling)])
  const has = (marking: Marking) =>
    read`EXISTS (SELECT FROM developments d WHERE ${within} AND d.marking = ${marking})`
  const [total, [cut], [highest]] = await Promise.all([
    exactTotal(caller, filters, found, where),
    above.length === 0
      ? [{ n: 0 }]
      : read<{ n: number }[]>`
          SELECT count(*)::int AS n FROM developments d WHERE ${where} AND d.marking <> 'CLEAR' AND d.marking = ANY (${above})`,
    read<{ marking: Marking }[]>`
      SELECT CASE WHEN ${has('RED')} THEN 'RED' WHEN ${has('AMBER+STRICT')} THEN 'AMBER+STRICT' WHEN ${has('AMBER')} THEN 'AMBER'
        WHEN ${has('GREEN')} THEN 'GREEN' ELSE 'CLEAR' END AS marking`,
  ])
  return { matching: total - cut.n, marking: highest!.marking }
}

/** How many of the developments are at a place with coordinates. */
export async function countPlaced({ read }: Caller, where: Condition): Promise<number> {
  const [count] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM developments d JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    WHERE ${where} AND p.latitude IS NOT NULL AND p.longitude IS NOT NULL`
  return count!.n
}
