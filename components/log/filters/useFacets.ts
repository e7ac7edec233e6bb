'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/log/call'
import type { Clocks } from '@/components/frame/clocks'
import { filterParams, type LogFilters } from '@/components/log/filters/address'
import type { Facet } from '@/lib/developments/contract'
import type { CountedFacet } from '@/lib/developments/rules/facets'

/** What the choices of a filter would show. Null until it is known, and where nobody could count. */
export type Counted = Facet | null

/** What filters are about. */
export type Scope = { dossierKey: string; filters: LogFilters; clocks: Clocks }

/** Counts the choices of some filters with all others in force, while a menu is open. The last counts stay until the new ones come. */
export function useFacets(
  { dossierKey, filters, clocks }: Scope,
  facets: CountedFacet[],
): (facet: CountedFacet) => Counted {
  const [found, setFound] = useState<Facet[]>([])
  const wanted = facets.join()
  const asked = `${filterParams(filters).toString()} ${clocks.world} ${clocks.known}`
  useEffect(() => {
    let gone = false
    void callApi((api) =>
      api.developments.countFacets({
        key: dossierKey,
        facets: wanted.split(',') as CountedFacet[],
        ...filters,
        ...(clocks.world ? { world: clocks.world } : {}),
        ...(clocks.known ? { known: clocks.known } : {}),
      }),
    ).then((outcome) => {
      if (outcome.ok && !gone) setFound(outcome.value.facets)
    })
    return () => {
      gone = true
    }
    // The filters are compared by what they say.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [dossierKey, wanted, asked])
  return (facet) => found.find((each) => each.facet === facet) ?? null
}

/** "1,234", "1,234+" where it is a floor, nothing where nobody counted. */
export function countWords(counted: Counted, value: string): string {
  if (!counted || counted.uncounted) return ''
  const count = counted.values.find((each) => each.value === value)?.count ?? 0
  return count.toLocaleString('en-GB') + (counted.atLeast ? '+' : '')
}
