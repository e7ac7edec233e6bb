import type { Target } from './mapping'
import type { Column, Reading } from './types'

type Chosen = { column: Column; target: Target }

/** mme3273, EV-0042, 30001: names for rows and not titles of them. */
export function isId({ samples, distinct, filled }: Column): boolean {
  const looks = samples.length > 0 && samples.every((cell) => /^[A-Za-z]{0,8}[-_/]?\d{2,}$/.test(cell.trim()))
  return looks && (distinct === null || distinct === filled)
}

/** Where a column gives a number between two ends, with decimals in some cells, as degrees have them. */
function isDegrees({ numbers, samples }: Column, end: number): boolean {
  if (!numbers || numbers.least === null || numbers.greatest === null) return false
  const decimals = samples.some((cell) => /\d[.,]\d/.test(cell))
  return decimals && numbers.least >= -end && numbers.greatest <= end && numbers.percent === 0
}

/** The first two columns beside each other that can be latitude and longitude, and the words before them as the name of the place. */
function degrees(
  columns: readonly Column[],
  free: (column: Column) => boolean,
  hasNoPlace: boolean,
): Chosen[] {
  const at = columns.findIndex((column, place) => {
    const next = columns[place + 1]
    return next && free(column) && free(next) && isDegrees(column, 90) && isDegrees(next, 180)
  })
  const [first, second] = [columns[at], columns[at + 1]]
  if (at < 0 || !first || !second) return []
  const name = columns[at - 1]
  return [
    ...(name && free(name) && (name.type === 'text' || name.type === 'code') && hasNoPlace
      ? [{ column: name, target: { field: 'place', part: 'name' } as const }]
      : []),
    { column: first, target: { field: 'place', part: 'latitude' } },
    { column: second, target: { field: 'place', part: 'longitude' } },
  ]
}

/** A date and, in the next column, another that never comes before it: when it began and ended. */
function ends(chosen: readonly Chosen[], columns: readonly Column[], free: (column: Column) => boolean) {
  const begin = chosen.find(({ target }) => target.field === 'happened' && target.part === 'whole')
  const next = begin && columns[begin.column.index + 1]
  if (!begin || !next || next.type !== 'date' || !free(next)) return [...chosen]
  const [from, to] = [begin.column.dates?.latest, next.dates?.latest]
  if (from && to && to < from) return [...chosen]
  const part = (name: 'start' | 'end'): Target => ({ field: 'happened', part: name })
  return [
    ...chosen.filter((each) => each !== begin),
    { column: begin.column, target: part('start') },
    { column: next, target: part('end') },
  ]
}

/**
 * What a file without names of columns has beside what its cells tell one by one: an id in front, begin and end, degrees in two columns, and a list of
 * participants where actors fill three columns or more. A file with names keeps what was chosen.
 */
export function withUnnamed(chosen: readonly Chosen[], { columns }: Reading): Chosen[] {
  if (columns.some(({ name }) => name !== '')) return [...chosen]
  const taken = new Set(chosen.map(({ column }) => column.key))
  const free = ({ key, type }: Column) => !taken.has(key) && type !== 'empty'
  const [first] = columns
  const id: Chosen[] =
    first && free(first) && isId(first) ? [{ column: first, target: { field: 'externalId' } }] : []
  const parties = chosen.filter(({ target }) => target.field === 'actors').length
  const hasNoPlace = chosen.every(({ target }) => target.field !== 'place')
  return [
    ...id,
    ...degrees(columns, free, hasNoPlace),
    ...ends(chosen, columns, free).map(({ column, target }) =>
      target.field === 'actors' && parties >= 3
        ? { column, target: { ...target, role: 'participant' as const } }
        : { column, target },
    ),
  ]
}
