/** The filters that take several values, any of which fits; each can also be turned round with `not`. */
export const manyFacets = [
  'kind',
  'actor',
  'stage',
  'place',
  'outlet',
  'series',
  'claim',
  'relation',
  'review',
  'marking',
  'year',
] as const
export type ManyFacet = (typeof manyFacets)[number]

/** What the choices of a filter are counted for: those above, and the filters of one value. */
export const countedFacets = [
  ...manyFacets,
  'polarity',
  'reliability',
  'credibility',
  'figures',
  'links',
  'sources',
] as const
export type CountedFacet = (typeof countedFacets)[number]

/** How an exclusion is written: `kind:sanction`. */
export const exclusionShape = new RegExp(`^(${manyFacets.join('|')}):(.{1,200})$`)

/** What is left out, by filter. Entries that say nothing sensible are passed over. */
export function exclusionsOf(not: readonly string[] | undefined): Partial<Record<ManyFacet, string[]>> {
  const found: Partial<Record<ManyFacet, string[]>> = {}
  for (const each of not ?? []) {
    const [, facet, value] = exclusionShape.exec(each) ?? []
    if (facet && value) (found[facet as ManyFacet] ??= []).push(value)
  }
  return found
}

/** The list of exclusions with one more, or without it when it was there. */
export function toggleExclusion(
  not: readonly string[] | undefined,
  facet: ManyFacet,
  value: string,
): string[] {
  const entry = `${facet}:${value}`
  const all = not ?? []
  return all.includes(entry) ? all.filter((each) => each !== entry) : [...all, entry]
}
