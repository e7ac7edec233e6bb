import type { ClaimNumbers } from '@/lib/drift/contract'

/** Which way a claim has drifted, in the words of the method. */
export type Direction = 'against' | 'beyond' | 'overtaken' | 'none'

/** The direction with most of a claim's drift; none where nothing has moved it. */
export function directionOf({ drift, against, beyond, overtakenPoints }: ClaimNumbers): Direction {
  if (!drift) return 'none'
  if (overtakenPoints > 0) return 'overtaken'
  return beyond > against ? 'beyond' : 'against'
}

/** "Drift 91, against" or what stands in its place: an untested claim is never 0. */
export function driftWords(numbers: ClaimNumbers): string {
  const { drift, tested } = numbers
  if (!tested || drift === null) return 'Untested'
  const direction = directionOf(numbers)
  if (direction === 'none') return 'Drift 0'
  return `Drift ${Math.round(drift)}, ${direction}`
}
