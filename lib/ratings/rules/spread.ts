/** The scale: how consistent a development is with a claim. Null is said too: it says nothing about it. */
export const RATINGS = [-2, -1, 0, 1, 2] as const
export type Rating = (typeof RATINGS)[number] | null

/** With fewer ratings than this nothing can be revealed, and there is no disagreement to speak of. */
export const LEAST_RATINGS = 2

/** The mean of some ratings and how far apart they lie (0-4); both null with fewer than two that say something. */
export type Spread = { mean: number | null; spread: number | null }

/** Mean and spread: the greatest less the least, which with a handful of raters says more than a deviation. Null ratings are left out. */
export function spreadOf(ratings: readonly (number | null)[]): Spread {
  const said = ratings.filter((rating) => rating !== null)
  if (said.length < LEAST_RATINGS) return { mean: said[0] ?? null, spread: null }
  const mean = said.reduce((sum, rating) => sum + rating, 0) / said.length
  return { mean, spread: Math.max(...said) - Math.min(...said) }
}

/** The ratings of one link that were revealed. */
export type RatedLink = { developmentId: string; claimRef: string; ratings: readonly (number | null)[] }

/** What one development says of several claims: its mean ratings by claim and how far apart those lie (0-4). Near 0 it tells no claim from another. */
export type Diagnosticity = {
  developmentId: string
  means: { claimRef: string; mean: number }[]
  spread: number
}

/** Developments by how well they tell claims apart, the best first; those rated on fewer than two claims tell nothing yet. */
export function diagnosticityOf(links: readonly RatedLink[]): Diagnosticity[] {
  const byDevelopment = new Map<string, { claimRef: string; mean: number }[]>()
  for (const { developmentId, claimRef, ratings } of links) {
    const { mean } = spreadOf(ratings)
    if (mean === null) continue
    const means = byDevelopment.get(developmentId) ?? []
    means.push({ claimRef, mean })
    byDevelopment.set(developmentId, means)
  }
  return [...byDevelopment]
    .filter(([, means]) => means.length > 1)
    .map(([developmentId, means]) => ({
      developmentId,
      means: means.toSorted((a, b) => b.mean - a.mean || (a.claimRef < b.claimRef ? -1 : 1)),
      spread: Math.max(...means.map(({ mean }) => mean)) - Math.min(...means.map(({ mean }) => mean)),
    }))
    .toSorted((a, b) => b.spread - a.spread || (a.developmentId < b.developmentId ? -1 : 1))
}
