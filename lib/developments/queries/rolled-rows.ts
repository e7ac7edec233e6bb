import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '../rules/filters'
import { everyOf, facetConditions, whereDevelopments, type Condition } from './where'

const earlier = (a: string | undefined, b: string | undefined) => (a && b ? (a < b ? a : b) : (a ?? b))

/**
 * Everything that fits as rows of counts `n` by the facets of the roll-up: whole months from the roll-up, the broken ones at either end and the
 * retracted ones from the facts. One snapshot, and as exact as all rows. Only for filters that the roll-up holds.
 */
export function rolledRows(caller: Caller, filters: DevelopmentFilters): Condition {
  const { read, dossier } = caller
  const { from } = filters
  const to = earlier(filters.to, filters.world)
  const first = read`date_trunc('month', ${from ?? null}::date + interval '1 month' - interval '1 day')::date`
  const after = read`date_trunc('month', ${to ?? null}::date + interval '1 day')::date`
  const months = [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]
  if (from) months.push(read`d.month >= ${first}`)
  if (to) months.push(read`d.month < ${after}`)
  const where = whereDevelopments(caller, filters)
  const facts = (
    condition: Condition,
  ) => read`UNION ALL SELECT d.kind_code, d.stage, d.polarity, d.review_state, coalesce(d.reliability, ''),
    coalesce(d.credibility, 0)::int, d.starts_on, 1 FROM developments d WHERE ${where} AND ${condition}`
  const live = read`d.retracted_at IS NULL`
  const start = from ? facts(read`${live} AND d.starts_on < ${first}`) : read``
  const end = to
    ? facts(read`${live} AND d.starts_on >= ${from ? read`greatest(${first}, ${after})` : after}`)
    : read``
  const gone = filters.include ? facts(read`d.retracted_at IS NOT NULL`) : read``
  return read`(SELECT d.kind_code, d.stage, d.polarity, d.review_state, d.reliability, d.credibility::int AS credibility, d.month AS starts_on, d.n
    FROM rollup_live d WHERE ${everyOf(caller, months)} ${start} ${end} ${gone})`
}
