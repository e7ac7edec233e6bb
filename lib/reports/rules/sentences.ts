import type { Standing } from '@/lib/claims/rules/standing'
import { standingsByMovement } from './movement'

/** What the sentence under the two numbers is made of. */
type DriftFacts = { drift: number | null; coverage: number; standings: readonly Standing[] }

/** The standings that say that something moved, as they read after a number. */
const moved: readonly Standing[] = standingsByMovement.slice(0, standingsByMovement.indexOf('contested'))

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/**
 * The sentence under drift and coverage. It only says what the numbers say, and always names both:
 * "On the 71 % of its weight that has been tested, the baseline has drifted by 62 of 100: of 30 claims, 7 are contradicted ...".
 */
export function driftSentence({ drift, coverage, standings }: DriftFacts): string {
  if (drift === null)
    return 'Nothing that happened since puts the baseline to the test: there is no drift to report yet.'
  const tested =
    Math.round(coverage) === 100
      ? 'On all of its weight'
      : `On the ${Math.round(coverage)} % of its weight that has been tested`
  const opening = `${tested}, the baseline has drifted by ${Math.round(drift)} of 100`
  const counts = moved
    .map((word) => ({ word, count: standings.filter((standing) => standing === word).length }))
    .filter(({ count }) => count > 0)
  const claims = standings.length === 1 ? 'its one claim' : `its ${standings.length} claims`
  if (counts.length === 0) return `${opening}; none of ${claims} has been judged to have moved.`
  const parts = counts.map(({ word, count }, at) =>
    at === 0 ? `${count} ${count === 1 ? 'is' : 'are'} ${word}` : `${count} ${word}`,
  )
  return `${opening}: of ${claims}, ${listed(parts)}.`
}
