import { callApi } from '@/components/log/call'
import type { FormChoices } from '@/components/log/form/choices'

/** What the capture line checks against, asked for by the browser where no page brought it; null when the server does not answer. */
export async function fetchChoices(key: string): Promise<FormChoices | null> {
  const outcome = await callApi(async (api) => {
    const [dossier, actors, places, claims, outlets, latest] = await Promise.all([
      api.dossiers.getDossier({ key }),
      api.actors.listActors({ key, limit: 200 }),
      api.actors.listPlaces({ key, limit: 200 }),
      api.claims.listClaims({ key, limit: 200 }),
      api.sources.listOutlets({ key, limit: 200 }),
      api.developments.listDevelopments({ key, limit: 200 }),
    ])
    return {
      key,
      kinds: dossier.kinds.map(({ code, label, measures }) => ({ code, label, measures })),
      actors: actors.items.map(({ code, name }) => ({ code, name })),
      moreActors: actors.next !== null,
      places: places.items.map(({ name }) => name),
      series: [...new Set(latest.items.flatMap(({ series }) => series ?? []))].toSorted(),
      outlets: outlets.items.map(({ name }) => name),
      claims: claims.items.map(({ ref, statement }) => ({ ref, statement })),
      moreClaims: claims.next !== null,
      canDecide: dossier.can.includes('link.decide'),
      canLink: dossier.can.includes('link.propose'),
      secondPerson: dossier.review.secondPerson,
      today: new Date().toISOString().slice(0, 10),
    }
  })
  return outcome.ok ? outcome.value : null
}
