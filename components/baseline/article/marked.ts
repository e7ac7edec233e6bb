import { shownStanding, shortRef } from '@/components/drift/standing'
import type { BaselineClaim, BaselinePassage } from '@/lib/baselines/contract'
import { STANDING, type Standing } from '@/lib/claims/rules/standing'

/** A claim as its passage names it. */
export type MarkedClaim = { ref: string; short: string; standing: Standing; word: string; decided: boolean }

/** A passage with the claims drawn from it. Without one it carries only notes. */
export type Marked = BaselinePassage & { drawn: MarkedClaim[]; look: Standing | 'note' }

function drawnOf(claim: BaselineClaim): MarkedClaim {
  const { standing, decided } = shownStanding(claim)
  return { ref: claim.ref, short: shortRef(claim.ref), standing, word: STANDING[standing].word, decided }
}

/** The passages of each block in the order of the text, each with its claims. It is drawn by the standing of its first claim. */
export function markedByBlock(
  passages: readonly BaselinePassage[],
  claims: readonly BaselineClaim[],
): Map<string, Marked[]> {
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]))
  const blocks = new Map<string, Marked[]>()
  for (const passage of passages) {
    const drawn = passage.claims.flatMap((ref) => {
      const claim = byRef.get(ref)
      return claim ? [drawnOf(claim)] : []
    })
    const marked: Marked = { ...passage, drawn, look: drawn[0]?.standing ?? 'note' }
    const others = blocks.get(passage.block)
    if (others) others.push(marked)
    else blocks.set(passage.block, [marked])
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
