import type { MarginLink } from '@/lib/baselines/contract'

/** The developments a margin card shows, newest first, and how many stay behind the link to the claim. */
export type ShownEvidence = {
  shown: MarginLink[]
  more: number
  knownWhenWritten: number
}

/**
 * The heaviest developments that count and move something, at most `most` of them. Context and what was known when written are only
 * counted: they move nothing.
 */
export function shownEvidence(evidence: readonly MarginLink[], most = 5): ShownEvidence {
  const counting = evidence.filter(({ side, relation }) => side === 'counts' && relation !== 'context')
  const heaviest = counting
    .toSorted((a, b) => b.strength - a.strength || (a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, most)
  return {
    shown: heaviest.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1)),
    more: counting.length - heaviest.length,
    knownWhenWritten: evidence.filter(({ side }) => side === 'known-when-written').length,
  }
}
