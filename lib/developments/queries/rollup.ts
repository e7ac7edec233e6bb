import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '../rules/filters'
import { everyOf, facetConditions, type Condition } from './where'

/** What the small roll-up does not keep apart. */
export const facetsBesideKind = ['stage', 'review', 'polarity', 'reliability', 'credibility'] as const

/**
 * The smallest roll-up that can answer the facets asked for, as `d` for a FROM, and its conditions. By month, kind and precision it has some
 * thousand rows at any size of the log; with all facets it can have hundreds of thousands.
 */
export function rollupFor(
  caller: Caller,
  filters: DevelopmentFilters,
): { from: Condition; where: Condition } {
  const { read, dossier } = caller
  const small = facetsBesideKind.every((name) => filters[name] === undefined)
  return {
    from: small ? read`rollup_month_live d` : read`rollup_live d`,
    where: everyOf(caller, [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]),
  }
}
