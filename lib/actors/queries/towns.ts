import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Town } from '../rules/town'
import { fitOf, plainName, skeletonOf } from '../rules/town-names'
import { gazetteer, type GazetteerTown } from './gazetteer'

type Found = { town: GazetteerTown; rank: number }

/** The countries that the dossier's places and actors are in. */
async function ownCountries({ read, dossier }: Caller): Promise<Set<string>> {
  const rows = await read<{ iso: string }[]>`
    SELECT DISTINCT iso3166 AS iso FROM places WHERE dossier_id = ${dossier.id} AND iso3166 IS NOT NULL
    UNION SELECT DISTINCT iso3166 FROM actors WHERE dossier_id = ${dossier.id} AND iso3166 IS NOT NULL`
  return new Set(rows.map(({ iso }) => iso))
}

const better = (a: Found, b: Found) =>
  b.rank - a.rank || a.town.plain.length - b.town.plain.length || a.town.name.localeCompare(b.town.name)

/** Towns whose name fits, those of the dossier's own countries first: a dossier on Belarus means Brest on the Bug. */
export async function findTowns(
  caller: Caller,
  { q, limit }: { q: string; limit: number },
): Promise<{ items: Town[] }> {
  const [{ towns, regions }, own] = await Promise.all([gazetteer(), ownCountries(caller)])
  const plain = plainName(q)
  const typed = { plain, skeleton: skeletonOf(plain) }
  const found = towns.flatMap((town): Found[] => {
    const fit = fitOf(typed, town)
    return fit === 0 ? [] : [{ town, rank: fit + (own.has(town.iso3166) ? 2.5 : 0) }]
  })
  const items = found
    .toSorted(better)
    .slice(0, limit)
    .map(({ town: { name, iso3166, regionCode, latitude, longitude } }) => ({
      ...{ name, region: regions.get(regionCode) ?? null, iso3166, latitude, longitude },
    }))
  return { items }
}
