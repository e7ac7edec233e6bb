import { resolveSelectors, type Resolution } from './anchor'
import { makeSelector, type Place, type PlacedSelector } from './selector'
import type { Block } from './text'

/** Where a passage was last known to stand: in which version, and which stretch of its text. */
export type Standpoint = { passageId: string; versionId: string } & Place

/** A version's text, as far as carrying over needs it. */
export type VersionText = { id: string; blocks: readonly Block[] }

export type Carried = { passageId: string; fromId: string; found: Resolution }

/**
 * Carries passages over to a new text, each from the version in which its place was last certain: its own, or a later one in which it
 * stood unchanged or a person had confirmed it. What was unsure or lost on the way is therefore looked for anew, not built upon.
 */
export function carryOver(
  blocks: readonly Block[],
  standpoints: readonly Standpoint[],
  versions: readonly VersionText[],
): Carried[] {
  const carried = versions.flatMap(({ id: fromId, blocks: before }) => {
    const here = standpoints.filter(({ versionId }) => versionId === fromId)
    const texts = new Map(before.map(({ id, text }) => [id, text]))
    const selectors = here.map(({ block, start, end }): PlacedSelector => ({
      ...makeSelector(texts.get(block) ?? '', start, end),
      block,
    }))
    return resolveSelectors(blocks, selectors, before).map((found, index) => ({
      passageId: here[index]?.passageId ?? '',
      fromId,
      found,
    }))
  })
  const order = new Map(standpoints.map(({ passageId }, index) => [passageId, index]))
  return carried.toSorted((a, b) => (order.get(a.passageId) ?? 0) - (order.get(b.passageId) ?? 0))
}

/** How passages fared: words and surroundings untouched, words untouched in a place that the comparison gives, to be looked at, lost. */
export const FARES = ['exact', 'moved', 'review', 'orphan'] as const
export type Fare = (typeof FARES)[number]
export type CarryCounts = Record<Fare, number>

/** How one passage fared. */
export function fareOf(found: Resolution): Fare {
  if (found.method === 'orphan') return 'orphan'
  if (found.review) return 'review'
  return found.method === 'exact' ? 'exact' : 'moved'
}

/** How many fared how. */
export function countFares(carried: readonly Carried[]): CarryCounts {
  const counts: CarryCounts = { exact: 0, moved: 0, review: 0, orphan: 0 }
  for (const { found } of carried) counts[fareOf(found)] += 1
  return counts
}
