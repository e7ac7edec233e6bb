import type { AnnotationThread } from '@/lib/annotations/contract'
import type { BaselineClaim, BaselinePassage } from '@/lib/baselines/contract'

/** A card of the margin: a claim with its passages and threads, or the threads on a passage without a claim. */
export type MarginCard =
  | { kind: 'claim'; claim: BaselineClaim; passages: string[]; threads: AnnotationThread[] }
  | { kind: 'note'; passage: string; threads: AnnotationThread[] }

type Parts = {
  passages: readonly BaselinePassage[]
  claims: readonly BaselineClaim[]
  threads: readonly AnnotationThread[]
}

/**
 * The cards in the order of the text, so that none has to cross another on its way to its lines. A thread on a passage, or on a
 * chart and a passage, stands on the card of the first claim drawn from it. Claims whose passage is in no newer version come last.
 */
export function marginCards({ passages, claims, threads }: Parts): MarginCard[] {
  const on = (type: 'passage' | 'claim', id: string) =>
    threads.filter(
      ({ target }) =>
        target.id === id && (target.type === type || (type === 'passage' && target.type === 'chart')),
    )
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]))
  const shown = new Set<string>()
  const cards: MarginCard[] = []
  for (const passage of passages) {
    const threadsHere = on('passage', passage.id)
    if (passage.claims.length === 0 && threadsHere.length > 0)
      cards.push({ kind: 'note', passage: passage.id, threads: threadsHere })
    for (const ref of passage.claims) {
      const claim = byRef.get(ref)
      if (!claim || shown.has(ref)) continue
      shown.add(ref)
      const own = passages.filter((each) => each.claims.includes(ref))
      const onOwn = own.filter((each) => each.claims[0] === ref).flatMap(({ id }) => on('passage', id))
      cards.push({
        kind: 'claim',
        claim,
        passages: own.map(({ id }) => id),
        threads: [...on('claim', claim.id), ...onOwn],
      })
    }
  }
  const rest = claims.filter(({ ref }) => !shown.has(ref))
  return [
    ...cards,
    ...rest.map((claim) => ({ kind: 'claim' as const, claim, passages: [], threads: on('claim', claim.id) })),
  ]
}
