import type { LogFilters } from '@/components/log/filters/address'

/** The filters of the log that the trends have no field of their own for, by their names in an address. */
export const furtherNames = [
  ...([
    'stage',
    'place',
    'outlet',
    'series',
    'claim',
    'relation',
    'review',
    'marking',
    'year',
    'picked',
  ] as const),
  ...([
    'not',
    'role',
    'q',
    'polarity',
    'figures',
    'links',
    'sources',
    'overdue',
    'batch',
    'include',
  ] as const),
] as const satisfies (keyof LogFilters)[]

/** The fields that the trends have for filters of the log. */
export const fieldNames = [
  ...(['kind', 'actor', 'from', 'to', 'reliability', 'credibility'] as const),
] as const satisfies (keyof LogFilters)[]

/** Of an address, what it says of the further filters, in a fixed order; as it stands, since the server sees to what it cannot read. */
export function furtherQuery(params: { getAll(name: string): string[] }): string {
  const said = new URLSearchParams()
  for (const name of furtherNames)
    for (const value of params.getAll(name))
      if (value !== '' && value.length <= (name === 'picked' ? 4_000 : 300)) said.append(name, value)
  return said.toString()
}

/** Of the log's filters, the further ones. */
export const furtherOf = (filters: LogFilters): LogFilters =>
  Object.fromEntries(
    furtherNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])),
  )
