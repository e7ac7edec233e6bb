import { shownStanding, shortRef } from '@/components/drift/standing'
import type { BaselineClaim, BaselinePassage } from '@/lib/baselines/contract'
import { STANDING, type Standing } from '@/lib/claims/rules/standing'

/** A claim as its passage names it. */
export type MarkedClaim = { ref: string; short: string; standing: Standing; word: string; decided: boolean }

/** A passage as the page draws it, with the claims drawn from it. Without one it carries only notes. */
export type Marked = Pick<BaselinePassage, 'id' | 'start' | 'end' | 'state' | 'annotations'> & {
  drawn: MarkedClaim[]
  look: Standing | 'note'
}

function drawnOf(claim: BaselineClaim): MarkedClaim {
  const { standing, decided } = shownStanding(claim)
  return { ref: claim.ref, short: shortRef(claim.ref), standing, word: STANDING[standing].word, decided }
}

/** The passages of each block in the order of the text, each with its claims. It is drawn by the standing of its first claim. */
export function markedByBlock(
  passages: readonly BaselinePassage[],
  claims: readonly BaselineClaim[],
): Map<string, Marked[]> {
  // One object per claim, however many passages it has: it is sent to the browser once.
  const byRef = new Map(claims.map((claim) => [claim.ref, drawnOf(claim)]))
  const blocks = new Map<string, Marked[]>()
  for (const { block, claims: refs, id, start, end, state, annotations } of passages) {
    const drawn = refs.flatMap((ref) => byRef.get(ref) ?? [])
    const marked = { id, start, end, state, annotations, drawn, look: drawn[0]?.standing ?? 'note' } as const
    const others = blocks.get(block)
    if (others) others.push(marked)
    else blocks.set(block, [marked])
  }
  return blocks
}

/** The words shown at a mark under the pointer: "Contradicted · BLR-C-11". */
export function markTitle({ drawn, annotations, state }: Marked): string {
  const claims = drawn.map(({ ref, word, decided }) => `${decided ? word : `${word}, as suggested`} · ${ref}`)
  const notes = annotations > 0 ? [`${annotations} ${annotations === 1 ? 'note' : 'notes'}`] : []
  const unsure = state === 'review' ? ['Proposed place: look at it before you rely on it'] : []
  return [...claims, ...notes, ...unsure].join('\n')
}
