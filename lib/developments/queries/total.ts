import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '../rules/filters'
import { everyOf, facetConditions, whereDevelopments, type Condition } from './where'

/** Filters that the roll-up cannot answer: it counts by month and facet. */
const beyondRollup = ['actor', 'role', 'place', 'series', 'claim', 'relation', 'q', 'known'] as const

const earlier = (a: string | undefined, b: string | undefined) => (a && b ? (a < b ? a : b) : (a ?? b))

/**
 * The whole months from the roll-up, the broken ones at either end and the retracted ones from the facts: one statement, so one
 * snapshot, and as exact as counting all rows.
 */
async function countByRollup(caller: Caller, filters: DevelopmentFilters, where: Condition): Promise<number> {
  const { read, dossier } = caller
  const { from } = filters
  const to = earlier(filters.to, filters.world)
  const first = read`date_trunc('month', ${from ?? null}::date + interval '1 month' - interval '1 day')::date`
  const after = read`date_trunc('month', ${to ?? null}::date + interval '1 day')::date`
  const months = [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]
  if (from) months.push(read`d.month >= ${first}`)
  if (to) months.push(read`d.month < ${after}`)
  const live = read`${where} AND d.retracted_at IS NULL`
  const start = read`(SELECT count(*) FROM developments d WHERE ${live} AND d.starts_on < ${first})`
  const end = read`(SELECT count(*) FROM developments d WHERE ${live} AND d.starts_on >= ${from ? read`greatest(${first}, ${after})` : after})`
  const retracted = read`(SELECT count(*) FROM developments d WHERE ${where} AND d.retracted_at IS NOT NULL)`
  const [sum] = await read<{ n: number }[]>`
    SELECT ((SELECT coalesce(sum(n), 0) FROM rollup_live d WHERE ${everyOf(caller, months)})
      ${from ? read`+ ${start}` : read``} ${to ? read`+ ${end}` : read``}
      ${filters.include ? read`+ ${retracted}` : read``})::int AS n`
  return sum!.n
}

/** How many developments fit. `common` is the number at which counting the hits of a text stops; the answer is then a floor. */
export async function countDevelopments(
  caller: Caller,
  filters: DevelopmentFilters,
  where: Condition,
  common: number | null,
): Promise<{ total: number; atLeast: boolean }> {
  const { read } = caller
  if (beyondRollup.every((name) => filters[name] === undefined))
    return { total: await countByRollup(caller, filters, where), atLeast: false }
  const counted = common === null ? where : whereDevelopments(caller, filters, 'join')
  const some = common === null ? read`` : read`LIMIT ${common + 1}`
  const [count] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM developments d WHERE ${counted} ${some}) AS fitting`
  const total = count!.n
  return common !== null && total > common ? { total: common, atLeast: true } : { total, atLeast: false }
}
