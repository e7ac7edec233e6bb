import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { exclusionsOf } from '../rules/facets'
import type { DevelopmentFilters } from '../rules/filters'
import { everyOf, facetConditions, type Condition } from './where'

/** What the small roll-up does not keep apart. */
export const facetsBesideKind = ['stage', 'review', 'polarity', 'reliability', 'credibility'] as const

/** What no roll-up keeps apart: the facts alone can answer. */
const beyondRollup = [
  'actor',
  'role',
  'place',
  'outlet',
  'series',
  'claim',
  'relation',
  'q',
  'known',
  'marking',
  'figures',
  'links',
  'sources',
  'overdue',
  'batch',
  'picked',
] as const

/** Whether a roll-up can count what fits these filters; retracted developments are in none. */
export function isRolledUp(filters: DevelopmentFilters): boolean {
  const left = Object.keys(exclusionsOf(filters.not))
  return (
    beyondRollup.every((name) => filters[name] === undefined) &&
    left.every((name) => ['kind', 'stage', 'review', 'year'].includes(name))
  )
}

/**
 * The smallest roll-up that can answer the facets asked for, as `d` for a FROM, and its conditions. By month, kind and precision it has some
 * thousand rows at any size of the log; with all facets it can have hundreds of thousands.
 */
export function rollupFor(
  caller: Caller,
  filters: DevelopmentFilters,
): { from: Condition; where: Condition } {
  const { read, dossier } = caller
  const left = exclusionsOf(filters.not)
  const small = facetsBesideKind.every((name) => filters[name] === undefined) && !left.stage && !left.review
  return {
    from: small ? read`rollup_month_live d` : read`rollup_live d`,
    where: everyOf(caller, [read`d.dossier_id = ${dossier.id}`, ...facetConditions(caller, filters)]),
  }
}
