import type { DevelopmentFilters } from './filters'

const many = [
  ...(['kind', 'actor', 'stage', 'year', 'place', 'outlet', 'series', 'claim', 'relation'] as const),
  ...(['review', 'marking', 'not', 'picked'] as const),
] as const
const one = [
  ...(['role', 'from', 'to', 'reliability', 'credibility', 'q', 'polarity', 'figures', 'links'] as const),
  ...(['sources', 'overdue', 'batch', 'include'] as const),
  ...(['world', 'known'] as const),
]

/** The filters as the page of the log has them in its address, in a fixed order; several values of one repeat its name. */
export function filterParams(filters: DevelopmentFilters): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of many) for (const value of filters[name] ?? []) params.append(name, value)
  for (const name of one) {
    const value = filters[name]
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  return params
}
