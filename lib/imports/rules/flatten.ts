/** A number as its shortest decimal, never with an exponent: what every column of a workbook or of JSON is written as. */
export function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value)
  const [digits = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [sign, figures] = digits.startsWith('-') ? ['-', digits.slice(1)] : ['', digits]
  const [whole = '', fraction = ''] = figures.split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${all}` : sign + all.padEnd(point, '0')
}

type Json = unknown

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A date, an id or a number as MongoDB writes it, `{"$date": …}`: the value itself, a time in milliseconds as a day and hour. */
function unwrapped(value: Json): Json {
  if (!isObject(value)) return value
  const [only, ...others] = Object.entries(value)
  if (!only || others.length > 0 || !/^\$(?:date|oid|uuid|number\w+)$/.test(only[0])) return value
  const [name, inner] = only
  const plain = unwrapped(inner)
  const instant = name === '$date' && /^-?\d{1,15}$/.test(String(plain)) ? new Date(Number(plain)) : null
  return instant === null || Number.isNaN(instant.getTime()) ? plain : instant.toISOString()
}

/** A JSON value in one cell. A list of plain values is set apart by `; `, or by ` | ` where one of them has a semicolon. */
export function cellOf(value: Json): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object' || part === null)) {
    const parts = value.map(cellOf).filter((part) => part !== '')
    const mark = parts.some((part) => part.includes(';')) ? ' | ' : '; '
    return parts.join(mark)
  }
  return JSON.stringify(value)
}

const degrees = (value: Json) => (typeof value === 'string' && value !== '' ? Number(value) : value)

/** `{ lat: 52.1, lon: 23.7 }` as `52.1, 23.7`; null for anything else. */
function pairOf(value: Record<string, Json>): string | null {
  const latitude = degrees(value['lat'] ?? value['latitude'])
  const longitude = degrees(value['lon'] ?? value['lng'] ?? value['long'] ?? value['longitude'])
  const has = (number: Json) => typeof number === 'number' && Number.isFinite(number)
  return Object.keys(value).length === 2 && has(latitude) && has(longitude)
    ? `${plainNumber(latitude as number)}, ${plainNumber(longitude as number)}`
    : null
}

/** A GeoJSON point as WKT, which says that the longitude comes first; null for anything else. */
function pointOf(value: Record<string, Json>): string | null {
  const { type, coordinates } = value
  if (type !== 'Point' || !Array.isArray(coordinates)) return null
  const [longitude, latitude] = coordinates as Json[]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  return `POINT (${plainNumber(longitude)} ${plainNumber(latitude)})`
}

const DEEPEST = 3
/** more objects in one cell are no list of actors or sources */
const MOST_OBJECTS = 100
const NAMES = ['name', 'label', 'title', 'code']

/** `[{ name: 'Russia', role: 'host' }]` as one list, `Russia (host); Belarus`; null where the objects are no names in roles. */
function inRoles(objects: readonly Record<string, Json>[]): string | null {
  const naming = NAMES.find((key) => objects.every((each) => typeof each[key] === 'string'))
  if (naming === undefined || !objects.some(({ role }) => typeof role === 'string')) return null
  return cellOf(
    objects.map(({ role, ...each }) =>
      typeof role === 'string' ? `${String(each[naming])} (${role})` : each[naming],
    ),
  )
}

/** The objects of a list as one cell for each of their keys: `sources.url` has all addresses. */
function listCells(name: string, objects: readonly Record<string, Json>[], cells: Map<string, string>): void {
  const named = inRoles(objects)
  if (named !== null) {
    cells.set(name, named)
    return
  }
  for (const key of new Set(objects.flatMap((each) => Object.keys(each))))
    cells.set(`${name}.${key}`, cellOf(objects.map((each) => cellOf(each[key]))))
}

function setCells(name: string, wrapped: Json, depth: number, cells: Map<string, string>): void {
  const inner = unwrapped(wrapped)
  const objects = Array.isArray(inner) && inner.length > 0 && inner.length <= MOST_OBJECTS ? inner : []
  if (objects.length > 0 && objects.every(isObject)) return listCells(name, objects, cells)
  if (!isObject(inner) || depth >= DEEPEST) {
    cells.set(name, (isObject(inner) ? pairOf(inner) : null) ?? cellOf(inner))
    return
  }
  const point = pointOf(inner)
  if (point !== null) cells.set(name, point)
  else for (const [below, deep] of Object.entries(inner)) setCells(`${name}.${below}`, deep, depth + 1, cells)
}

/**
 * A JSON object as cells by name: what is nested is named `place.name`, what is deeper than two levels stays JSON text, a GeoJSON point becomes WKT,
 * and a list of objects one list for each of their keys. A value that is no object is one cell named `value`.
 */
export function flatten(value: Json): Map<string, string> {
  const cells = new Map<string, string>()
  if (!isObject(value)) {
    cells.set('value', cellOf(value))
    return cells
  }
  // every object of GeoJSON says that it is a feature: that is no type of anything
  const isFeature = value['type'] === 'Feature' && isObject(value['properties'])
  for (const [name, inner] of Object.entries(value))
    if (!isFeature || name !== 'type') setCells(name, inner, 1, cells)
  return cells
}
