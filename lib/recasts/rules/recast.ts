/** What a recast did to a claim. */
export const recastKinds = ['split', 'merged'] as const
export type RecastKind = (typeof recastKinds)[number]

/** Into how many claims one is split. */
export const partsLeast = 2
export const partsMost = 6

/**
 * The weights of parts that together weigh as much as the whole did in its baseline, as evenly as whole numbers allow, the heavier first.
 * No part weighs less than 1, so a light claim in many parts comes to weigh more; a person can set any of them otherwise.
 */
export function sharedWeights(weight: number, parts: number): number[] {
  const [least, left] = [Math.floor(weight / parts), weight % parts]
  return Array.from({ length: parts }, (_, at) => Math.max(1, least + (at < left ? 1 : 0)))
}

/** A link as far as two claims that become one are compared. */
export type Bearing = { id: string; developmentId: string; relation: string; strength: number }

/** Links that come along, and those whose development bears on the other claim already: there the other's own stays in force. */
export function comeAlong<T extends Bearing>(
  theirs: readonly T[],
  own: readonly Bearing[],
): { taken: T[]; double: { theirs: T; own: Bearing; differs: boolean }[] } {
  const byDevelopment = new Map(own.map((link) => [link.developmentId, link]))
  const double = theirs.flatMap((link) => {
    const known = byDevelopment.get(link.developmentId)
    return known
      ? [
          {
            theirs: link,
            own: known,
            differs: known.relation !== link.relation || known.strength !== link.strength,
          },
        ]
      : []
  })
  return { taken: theirs.filter(({ developmentId }) => !byDevelopment.has(developmentId)), double }
}
