import type { Relation } from '@/lib/drift/rules/relations'
import type { tripwireEffects } from './rule'

/** How a tripwire bears on its claim as it was said beforehand: a hit of what would break it contradicts it, and its silence supports it. */
export function relationSaid(source: 'hit' | 'silence', effect: (typeof tripwireEffects)[number]): Relation {
  return (effect === 'breaks') === (source === 'hit') ? 'contradicts' : 'supports'
}

/** The title of a silence, unless another is given. */
export const silenceTitle = (says: string): string => `Expected, did not happen: ${says}`.slice(0, 300)

/** Why a silence bears on the claim; `day` in words. */
export const silenceReason = (day: string): string =>
  `It was waited for until ${day}, and nothing in the log fits.`
