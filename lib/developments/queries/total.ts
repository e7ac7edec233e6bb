import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '../rules/filters'
import { facetsBesideKind, rollupFor } from './rollup'
import { commonHits } from './text'
import { everyOf, ofActors, whereDevelopments, type Found } from './where'

type Total = { total: number; atLeast: boolean }
type Name = keyof DevelopmentFilters

/** What the facts alone can answer. The roll-ups count by month and facet, the actors' table by day. */
const beyondRollup: Name[] = [
  'actor',
  'role',
  'place',
  'series',
  'claim',
  'relation',
  'q',
  'known',
  'overdue',
]
const beyondActors: Name[] = [
  'kind',
  ...facetsBesideKind,
  'place',
  'series',
  'claim',
  'relation',
  'q',
  'known',
  'overdue',
]

const none = (filters: DevelopmentFilters, names: Name[]) =>
  names.every((name) => filters[name] === undefined)
const earlier = (a: string | undefined, b: string | undefined) => (a && b ? (a < b ? a : b) : (a ?? b))

/**
 * The whole months from the roll-up, the broken ones at either end and the retracted ones from the facts: one statement, so one
 * snapshot, and as exact as counting all rows.
 */
async function countByRollup(caller: Caller, filters: DevelopmentFilters): Promise<number> {
  const { read } = caller
  const { from } = filters
  const to = earlier(filters.to, filters.world)
  const first = read`date_trunc('month', ${from ?? null}::date + interval '1 month' - interval '1 day')::date`
  const after = read`date_trunc('month', ${to ?? null}::date + interval '1 day')::date`
  const rollup = rollupFor(caller, filters)
  const months = [rollup.where]
  if (from) months.push(read`d.month >= ${first}`)
  if (to) months.push(read`d.month < ${after}`)
  const where = whereDevelopments(caller, filters)
  const live = read`${where} AND d.retracted_at IS NULL`
  const start = read`(SELECT count(*) FROM developments d WHERE ${live} AND d.starts_on < ${first})`
  const end = read`(SELECT count(*) FROM developments d WHERE ${live} AND d.starts_on >= ${from ? read`greatest(${first}, ${after})` : after})`
  const retracted = read`(SELECT count(*) FROM developments d WHERE ${where} AND d.retracted_at IS NOT NULL)`
  const [sum] = await read<{ n: number }[]>`
    SELECT ((SELECT coalesce(sum(n), 0) FROM ${rollup.from} WHERE ${everyOf(caller, months)})
      ${from ? read`+ ${start}` : read``} ${to ? read`+ ${end}` : read``}
      ${filters.include ? read`+ ${retracted}` : read``})::int AS n`
  return sum!.n
}

/** The developments of actors from their own index, without the few that are retracted. */
async function countByActors(caller: Caller, filters: DevelopmentFilters, found: Found): Promise<number> {
  const { read, dossier } = caller
  const { role, from } = filters
  const to = earlier(filters.to, filters.world)
  const everything = whereDevelopments(caller, { ...filters, include: 'retracted' }, found)
  const [count] = await read<{ n: number }[]>`
    SELECT ((SELECT count(*) FROM (SELECT DISTINCT x.starts_on, x.development_id FROM development_actors x
        WHERE x.dossier_id = ${dossier.id} AND ${ofActors(caller, filters.actor ?? [], found.actorIds)}
          ${role ? read`AND x.role = ${role}` : read``} ${from ? read`AND x.starts_on >= ${from}` : read``}
          ${to ? read`AND x.starts_on <= ${to}` : read``}) AS involved)
      ${filters.include ? read`` : read`- (SELECT count(*) FROM developments d WHERE ${everything} AND d.retracted_at IS NOT NULL)`})::int AS n`
  return count!.n
}

/** Row by row. Of a text with very many hits no more than the first few thousand are counted. */
async function countRows(caller: Caller, filters: DevelopmentFilters, found: Found): Promise<Total> {
  const { read } = caller
  const common = found.text === 'walk'
  const where = whereDevelopments(caller, filters, common ? { ...found, text: 'join' } : found)
  const [count] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM developments d WHERE ${where}
      ${common ? read`LIMIT ${commonHits + 1}` : read``}) AS fitting`
  const total = count!.n
  return common && total > commonHits ? { total: commonHits, atLeast: true } : { total, atLeast: false }
}

/** How many developments fit, by the cheapest way that is exact. `atLeast`: the text has very many hits and counting stopped. */
export async function countDevelopments(
  caller: Caller,
  filters: DevelopmentFilters,
  found: Found,
): Promise<Total> {
  if (none(filters, beyondRollup)) return { total: await countByRollup(caller, filters), atLeast: false }
  if (found.actorIds && none(filters, beyondActors))
    return { total: await countByActors(caller, filters, found), atLeast: false }
  return countRows(caller, filters, found)
}
