import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { everyOf, lookUp, whereDevelopments } from '@/lib/developments/queries/where'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { MapAnswer, MapPlace, PickQuestion } from '../contract'
import { clusterPlaces } from '../rules/clusters'
import type { Selection } from '../rules/selection'
import { mapField } from '../rules/map-view'
import { projectionOf, viewFor } from './map-shapes'
import { pickConditions, selectionIn } from './picks'

type Question = DevelopmentFilters & PickQuestion & { key: string; view?: string | undefined }
type Row = Omit<MapPlace, 'name'> & { name: string | null; latitude: number | null; longitude: number | null }

/** The side of a cell in which places become one mark, in px: as wide as a large mark. */
const cell = 40
/** The list under the map goes so far; the log has the rest. */
const listedMost = 300

/** Developments by place, those that say none in a row without a name. */
async function countPlaces(caller: Caller, question: DevelopmentFilters, selection: Selection) {
  const { read, dossier } = caller
  const fitting = whereDevelopments(caller, question, await lookUp(caller, question))
  const where = everyOf(caller, [fitting, ...pickConditions(caller, selection)])
  return read<Row[]>`
    SELECT p.name, p.iso3166 AS country, p.precision, p.latitude, p.longitude, counted.n
    FROM (SELECT d.place_id, count(*)::int AS n FROM developments d WHERE ${where} GROUP BY 1) AS counted
    LEFT JOIN places p ON p.dossier_id = ${dossier.id} AND p.id = counted.place_id ORDER BY counted.n DESC, p.name`
}

const isLoose = (precision: string) => precision === 'region' || precision === 'country'

/** Every place with its developments, the most frequent first: the numbers of the map, wherever it looks. */
export async function countedPlaces(
  caller: Caller,
  filters: DevelopmentFilters,
  selection: Selection,
): Promise<MapPlace[]> {
  const rows = await countPlaces(caller, filters, selection)
  return rows.flatMap(({ name, country, precision, n }) =>
    name === null ? [] : [{ name, country, precision, n }],
  )
}

/** Where the developments happened that fit filters and picks, the picked places and countries themselves left aside: marks for a view of the map, and a list. */
export async function seriesPlaces(caller: Caller, question: Question): Promise<MapAnswer> {
  const [{ view }, rows] = await Promise.all([
    viewFor(caller, question.view),
    countPlaces(caller, question, selectionIn(question)),
  ])
  const project = projectionOf(view)
  const places = rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ name, ...row }]))
  const placed = places.flatMap(({ name, latitude, longitude, precision, n }) => {
    const at = latitude === null || longitude === null ? null : project([longitude, latitude])
    return at ? [{ name, x: at[0], y: at[1], n, loose: isLoose(precision) }] : []
  })
  const seen = placed.filter(({ x, y }) => x >= 0 && x <= mapField.width && y >= 0 && y <= mapField.height)
  const sum = (some: { n: number }[]) => some.reduce((all, { n }) => all + n, 0)
  const byCountry = Map.groupBy(places, ({ country }) => country)
  return {
    clusters: clusterPlaces(seen, cell),
    places: places
      .slice(0, listedMost)
      .map(({ name, country, precision, n }) => ({ name, country, precision, n })),
    countries: [...byCountry]
      .flatMap(([iso, some]) => (iso ? [{ iso, n: sum(some) }] : []))
      .toSorted((a, b) => b.n - a.n || (a.iso < b.iso ? -1 : 1)),
    total: places.length,
    outside: sum(placed) - sum(seen),
    unplaced: sum(places) - sum(placed),
    nowhere: sum(rows.filter(({ name }) => name === null)),
  }
}
