import 'server-only'
import type { FormChoices } from '@/components/log/form/choices'
import { serverApi } from '@/lib/api/server'
import { partiesOf } from './choices'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

/** The names of series among the last developments: a new one is written the way the last was. */
async function recentSeries(key: string): Promise<string[]> {
  const { items } = await ask(serverApi().developments.listDevelopments({ key, limit: 200 }))
  return [...new Set(items.flatMap(({ series }) => series ?? []))].toSorted()
}

/** What the form and the capture line offer and check against. An archived kind is offered only where it was `logged`. */
export async function formChoices(key: string, logged?: string): Promise<FormChoices> {
  const [dossier, parties, claims, outlets, series] = await Promise.all([
    getDossier(key),
    partiesOf(key),
    ask(serverApi().claims.listClaims({ key, limit: 200 })),
    ask(serverApi().sources.listOutlets({ key, limit: 200 })),
    recentSeries(key),
  ])
  return {
    key,
    kinds: dossier.kinds
      .filter(({ code, archived }) => !archived || code === logged)
      .map(({ code, label, measures }) => ({ code, label, measures })),
    thresholds: dossier.thresholds,
    actors: parties.actors.map(({ code, name }) => ({ code, name })),
    moreActors: parties.moreActors,
    places: parties.places.map(({ name }) => name),
    series,
    outlets: outlets.items.map(({ name }) => name),
    claims: claims.items.map(({ ref, statement }) => ({ ref, statement })),
    moreClaims: claims.next !== null,
    canDecide: dossier.can.includes('link.decide'),
    canLink: dossier.can.includes('link.propose'),
    secondPerson: dossier.review.secondPerson,
    today: new Date().toISOString().slice(0, 10),
  }
}
