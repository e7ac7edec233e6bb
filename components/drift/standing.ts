import type { ClaimRow } from '@/lib/claims/contract'
import type { Standing } from '@/lib/claims/rules/standing'

/** The standing to draw a claim by: the decided one, or while nobody has decided what the links suggest. */
export function shownStanding({ standing, suggestion }: Pick<ClaimRow, 'standing' | 'suggestion'>): {
  standing: Standing
  decided: boolean
} {
  return standing
    ? { standing: standing.standing, decided: true }
    : { standing: suggestion.standing, decided: false }
}

/** 'C11' for BLR-C-11: what stands at the end of a marked passage. */
export function shortRef(ref: string): string {
  return ref.replace(/^.*-C-/, 'C')
}
