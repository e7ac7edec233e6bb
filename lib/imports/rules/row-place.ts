import { placePrecisions } from '@/lib/actors/contract'
import { countryCode } from './country-names'
import { readDegrees, readPoint, type Point } from './coordinates'
import type { ImportDraft } from './mapping'
import { cutText, usesOf, type ColumnUse, type RowCells } from './row-cells'
import { wordsOf } from './synonyms'
import type { Vocabulary } from './vocabulary'

export type Where = Pick<ImportDraft, 'place' | 'newPlace' | 'placeAt'>

const NOWHERE: Where = { place: null }

function pointOf(
  cells: RowCells,
  part: (name: string) => ReturnType<typeof usesOf<'place'>>[number] | undefined,
): Point | null {
  const both = part('coordinates')
  const cell = both ? cells.text(both) : ''
  if (both && cell !== '') {
    const point = readPoint(cell, both.numbers)
    if (!point)
      cells.warn(
        both,
        'coordinates-unread',
        'These are not coordinates. Write latitude and longitude, as in 53.9, 27.56. The row is imported without them.',
      )
    return point
  }
  const [latitudeUse, longitudeUse] = [part('latitude'), part('longitude')]
  const [latitude, longitude] = [latitudeUse, longitudeUse].map((use) => (use ? cells.text(use) : ''))
  if (!latitudeUse || !longitudeUse || (latitude === '' && longitude === '')) return null
  const [y, x] = [
    readDegrees(latitude ?? '', latitudeUse.numbers),
    readDegrees(longitude ?? '', longitudeUse.numbers),
  ]
  if (y === null || Math.abs(y) > 90) {
    cells.warn(
      latitudeUse,
      'coordinates-unread',
      'This is not a latitude from -90 to 90. The row is imported without coordinates.',
    )
    return null
  }
  if (x === null || Math.abs(x) > 180) {
    cells.warn(
      longitudeUse,
      'coordinates-unread',
      'This is not a longitude from -180 to 180. The row is imported without coordinates.',
    )
    return null
  }
  return y === 0 && x === 0 ? null : { latitude: y, longitude: x }
}

type Known = Vocabulary['places'][number]

/** Two points that are not one place however coarsely both were taken: more than a tenth of a degree apart, of longitude two. */
const areApart = (a: Point, b: Point) =>
  Math.abs(a.latitude - b.latitude) > 0.1 || Math.abs(a.longitude - b.longitude) > 0.2

const saysWhere = ({ latitude, longitude }: Known): Point | null =>
  typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null

/**
 * Remembers where each place lies, as the dossier or an earlier row has it, and says of a row that has it elsewhere.
 */
function pointsKeeper(places: readonly Known[]) {
  const points = new Map<string, Point>()
  const wide = new Set<string>()
  for (const place of places) {
    const point = saysWhere(place)
    if (point) points.set(place.name.toLowerCase(), point)
    if (place.precision === 'region' || place.precision === 'country') wide.add(place.name.toLowerCase())
  }
  return (cells: RowCells, use: ColumnUse, name: string, point: Point): void => {
    const key = name.toLowerCase()
    const before = points.get(key)
    if (!before) points.set(key, point)
    else if (!wide.has(key) && areApart(before, point))
      cells.warn(
        use,
        'place-elsewhere',
        `${name.slice(0, 60)} lies at ${before.latitude}, ${before.longitude} and not at ${point.latitude}, ${point.longitude}. The place stays where it is; if this is another one, give it a name of its own.`,
      )
  }
}

/** Reads where it happened: a place that the dossier knows by its name or another of its names, or one that is made with what the row says. */
export function placeReader(all: readonly ColumnUse[], { places }: Vocabulary): (cells: RowCells) => Where {
  const uses = usesOf(all, 'place')
  if (uses.length === 0) return () => NOWHERE
  const known = new Map<string, string>()
  for (const { name, otherNames = [] } of places)
    for (const other of [...otherNames, name]) known.set(wordsOf(other), name)
  const exact = new Set(places.map(({ name }) => name))
  const unlocated = new Set(places.filter((place) => !saysWhere(place)).map(({ name }) => name))
  const keep = pointsKeeper(places)
  const part = (name: string) => uses.find(({ target }) => target.part === name)
  const names = uses.filter(({ target }) => target.part === 'name')
  const country = part('country')
  const exactness = part('precision')
  return (cells) => {
    const said = names
      .map((use) => cells.text(use))
      .filter((name) => name !== '')
      .join(', ')
      .replace(/\s+/g, ' ')
    const point = pointOf(cells, part)
    if (said === '' && !point) return NOWHERE
    const name = said === '' && point ? `${point.latitude}, ${point.longitude}` : cutText(said, 200)
    const found = exact.has(name) ? name : known.get(wordsOf(name))
    const pointed = part('coordinates') ?? part('latitude')
    if (point && pointed) keep(cells, pointed, found ?? name, point)
    if (found !== undefined)
      return point && unlocated.has(found) ? { place: found, placeAt: point } : { place: found }
    const cell = country ? cells.text(country) : ''
    const iso = /^[A-Za-z]{2}$/.test(cell) ? cell.toUpperCase() : cell === '' ? null : countryCode(cell)
    const level = exactness ? cells.text(exactness).toLowerCase() : ''
    const precision = placePrecisions.find((each) => each === level) ?? 'near'
    const coordinates = point ?? { latitude: null, longitude: null }
    return {
      place: name,
      newPlace: { name, otherNames: [], iso3166: iso, ...coordinates, precision },
    }
  }
}
