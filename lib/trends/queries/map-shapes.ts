import 'server-only'
import { geoGraticule10, geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { world } from '@/lib/actors/queries/world'
import type { Caller } from '@/lib/core/gate'
import type { MapShapes } from '../contract'
import { mapField, readView, scaleAt, viewOf, viewParam, type MapView, type Spot } from '../rules/map-view'

type Country = {
  id: string
  iso: string | null
  name: string
  geometry: Parameters<ReturnType<typeof geoPath>>[0]
}

/** ISO 3166-1 alpha-2 of the numeric code that a shape carries; null for what has none. */
function isoOf(numeric: string): string | null {
  if (!/^\d{3}$/.test(numeric)) return null
  // The numeric and the letter code of a country are one region to the language tags of every browser and server.
  const region = new Intl.Locale(`und-${numeric}`).region
  return region && /^[A-Z]{2}$/.test(region) ? region : null
}

let kept: Country[] | undefined
function countries(): Country[] {
  if (kept) return kept
  const found = feature(world(), world().objects.countries)
  const all = 'features' in found ? found.features : [found]
  kept = all.map((one) => ({
    id: String(one.id),
    iso: isoOf(String(one.id)),
    name: String((one.properties as { name?: string } | null)?.name ?? one.id),
    geometry: one,
  }))
  return kept
}

/** A projection onto the field of the map as a view looks at it. */
export function projectionOf({ latitude, longitude, zoom }: MapView) {
  const { width, height } = mapField
  return geoMercator()
    .rotate([-longitude, 0])
    .center([0, latitude])
    .translate([width / 2, height / 2])
    .scale(scaleAt(zoom))
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
}

/** The shapes of the views looked at last: they depend on nothing else, and drawing them takes longer than all the rest. */
const drawn = new Map<string, Omit<MapShapes, 'view' | 'home'>>()
const drawnMost = 24

function shapesOf(view: MapView): Omit<MapShapes, 'view' | 'home'> {
  const key = viewParam(view)
  const known = drawn.get(key)
  if (known) return known
  const draw = geoPath(projectionOf(view)).digits(1)
  const shapes = {
    ...mapField,
    grid: draw(geoGraticule10()) ?? '',
    borders: draw(mesh(world(), world().objects.countries, (a, b) => a !== b)) ?? '',
    countries: countries().flatMap(({ id, iso, name, geometry }) => {
      const path = draw(geometry)
      return path ? [{ id, iso, name, path }] : []
    }),
  }
  if (drawn.size >= drawnMost) drawn.delete(drawn.keys().next().value!)
  drawn.set(key, shapes)
  return shapes
}

/** The view asked for, or the one that holds most of the dossier's places: the same whatever is filtered or picked. */
export async function viewFor({ read, dossier }: Caller, asked: string | undefined) {
  const spots = await read<Spot[]>`
    SELECT latitude, longitude FROM places WHERE dossier_id = ${dossier.id} AND latitude IS NOT NULL ORDER BY id LIMIT 5000`
  const home = viewOf(spots)
  return { view: readView(asked) ?? home, home }
}

/** The shapes of a map as paths of SVG. Nothing is fetched: they come with the application. */
export async function getMapShapes(
  caller: Caller,
  { view: asked }: { view?: string | undefined },
): Promise<MapShapes> {
  const views = await viewFor(caller, asked)
  return { ...views, ...shapesOf(views.view) }
}
