import 'server-only'
import { cache } from 'react'
import type { FilterChoices } from '@/components/log/filters/labels'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

/** Actors and places of the dossier, the first two hundred of each: more than a list to tick can hold. */
export const partiesOf = cache(async (key: string) => {
  const { actors } = serverApi()
  const [found, places] = await Promise.all([
    ask(actors.listActors({ key, limit: 200 })),
    ask(actors.listPlaces({ key, limit: 200 })),
  ])
  return { actors: found.items, moreActors: found.next !== null, places: places.items }
})

/** What the popovers of the filters offer; actors that stand for nothing in the log come last. */
export async function filterChoices(key: string): Promise<FilterChoices> {
  const [dossier, { actors, places }] = await Promise.all([getDossier(key), partiesOf(key)])
  return {
    kinds: dossier.kinds.map(({ code, label }) => ({ value: code, label })),
    actors: actors
      .toSorted((a, b) => b.developments - a.developments || a.name.localeCompare(b.name))
      .map(({ code, name, developments }) => ({ value: code, label: name, hint: `${code} ${developments}` })),
    places: places.map(({ name }) => name),
    baselineOn: dossier.baseline?.publishedOn ?? null,
  }
}
