import { many } from '@/components/log/words'
import type { Ripple } from '@/lib/sources/rules/ripple-shapes'

/** Drift in words: points, or untested. */
export const driftWords = (drift: number | null): string =>
  drift === null ? 'untested' : String(Math.round(drift))

/** "2 origins". */
export const originsWords = (origins: number): string => many(origins, 'origin')

/** The suggestion before and after, or that it stays. */
export function standingChange({ before, after }: Ripple['claims'][number]): string {
  return before.suggested === after.suggested
    ? `${after.suggested}, as before`
    : `${before.suggested} → ${after.suggested}`
}

/** The whole ripple in a sentence that is true of it. */
export function rippleSentence({ changed, citing, claims, editions }: Ripple): string {
  if (citing === 0) return 'Nothing cites it, so nothing changes.'
  if (changed === 0)
    return `${many(citing, 'development')} cite it, and none changes its grade or its origins.`
  const turned = claims.filter(({ before, after }) => before.suggested !== after.suggested).length
  const parts = [
    `${many(changed, 'development')} of ${citing} that cite it ${changed === 1 ? 'changes' : 'change'}`,
    claims.length > 0
      ? `${many(claims.length, 'claim')} ${claims.length === 1 ? 'moves' : 'move'}`
      : 'no claim moves',
    ...(turned > 0 ? [`${many(turned, 'suggested standing')} ${turned === 1 ? 'turns' : 'turn'}`] : []),
    ...(editions.length > 0
      ? [`${many(editions.length, 'issued edition')} ${editions.length === 1 ? 'rests' : 'rest'} on it`]
      : []),
  ]
  return `${parts.join('; ')}.`
}
