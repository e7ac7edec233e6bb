import 'server-only'
import { geoGraticule10, geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { Caller } from '@/lib/core/gate'
import type { PlaceMap } from '../contract'
import { getPlace } from './place'
import { world } from './world'

const MAP = { width: 560, height: 300 } as const

/** How far around a place the map looks, in degrees of latitude, by how exactly it is known. */
const SPAN = { exact: 7, near: 7, region: 12, country: 26 } as const

/** The shapes of a map around a place, as paths of SVG; Mercator, so that shapes near the place keep their form. */
function mapAround(latitude: number, longitude: number, precision: keyof typeof SPAN): PlaceMap {
  const { width, height } = MAP
  const half = SPAN[precision] / 2
  const near = Math.max(-78, Math.min(78, latitude))
  const projection = geoMercator()
    .center([longitude, near])
    .rotate([0, 0])
    .translate([width / 2, height / 2])
    .scale(1)
  const top = projection([longitude, Math.min(84, near + half)])![1]
  const bottom = projection([longitude, Math.max(-84, near - half)])![1]
  projection.scale(height / (bottom - top)).clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ])
  const draw = geoPath(projection).digits(1)
  const { countries } = world().objects
  return {
    ...MAP,
    land: draw(feature(world(), countries)) ?? '',
    borders: draw(mesh(world(), countries, (a, b) => a !== b)) ?? '',
    grid: draw(geoGraticule10()) ?? '',
    at: projection([longitude, latitude]) ?? [width / 2, height / 2],
  }
}

/** A small map around a place, or null when its coordinates are not known. Nothing is fetched: the shapes come with the application. */
export async function getPlaceMap(caller: Caller, { id }: { id: string }): Promise<{ map: PlaceMap | null }> {
  const { latitude, longitude, precision } = await getPlace(caller, { id })
  return { map: latitude === null || longitude === null ? null : mapAround(latitude, longitude, precision) }
}
