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

/** A GeoJSON point as WKT, which says that the longitude comes first; null for anything else. */
function pointOf(value: Record<string, Json>): string | null {
  const { type, coordinates } = value
  if (type !== 'Point' || !Array.isArray(coordinates)) return null
  const [longitude, latitude] = coordinates as Json[]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  return `POINT (${plainNumber(longitude)} ${plainNumber(latitude)})`
}

/**
 * A JSON object as cells by name: what is nested one level is named `place.name`, what is deeper stays JSON text, and a GeoJSON point becomes
 * WKT. A value that is no object is one cell named `value`.
 */
export function flatten(value: Json): Map<string, string> {
  const cells = new Map<string, string>()
  if (!isObject(value)) {
    cells.set('value', cellOf(value))
    return cells
  }
  for (const [name, inner] of Object.entries(value)) {
    const point = isObject(inner) ? pointOf(inner) : null
    if (point !== null) cells.set(name, point)
    else if (isObject(inner))
      for (const [below, deep] of Object.entries(inner)) cells.set(`${name}.${below}`, cellOf(deep))
    else cells.set(name, cellOf(inner))
  }
  return cells
}
