import { CREDIBILITY, RELIABILITY, type Grade } from './admiralty'

/** A citation as the method sees it: its grade and the origin it goes back to (see originOf). */
export type GradedCitation = Grade & { origin: string }

/** What one citation weighs by itself: (R + C) / 2, from 0 to 1. For the sum only, never for the screen. */
function weightOf(grade: Grade): number {
  return (RELIABILITY[grade.reliability].value + CREDIBILITY[grade.credibility].value) / 2
}

/**
 * Grade of a development, 0-1: g = 1 - prod over independent origins o of (1 - max over o of (R + C) / 2).
 * Five outlets with one wire are one origin and count once, at the best of their grades. Without a citation it is 0.
 * Weights are eighths, so the product of up to 17 origins is exact in any order.
 */
export function gradeOfDevelopment(citations: readonly GradedCitation[]): number {
  const [only, second] = citations
  if (only && !second) return weightOf(only)
  const best = new Map<string, number>()
  for (const citation of citations) {
    best.set(citation.origin, Math.max(best.get(citation.origin) ?? 0, weightOf(citation)))
  }
  let doubt = 1
  for (const weight of best.values()) doubt *= 1 - weight
  return 1 - doubt
}

/** How many independent origins stand behind a development. */
export function originCount(citations: readonly { origin: string }[]): number {
  return new Set(citations.map((citation) => citation.origin)).size
}

/**
 * The citation whose grade is shown for a development as a whole; null without citations. One that exists, never a mixture:
 * the highest (R + C) / 2, of equals one that could be judged (no F, no 6), then the more reliable source.
 */
export function bestGrade<T extends Grade>(citations: readonly T[]): T | null {
  let best: T | null = null
  for (const citation of citations) if (!best || compareGrades(citation, best) < 0) best = citation
  return best
}

/** Orders grades, the best first, in the way that bestGrade picks. */
export function compareGrades(a: Grade, b: Grade): number {
  const unjudged = (grade: Grade) => Number(grade.reliability === 'F') + Number(grade.credibility === 6)
  return (
    weightOf(b) - weightOf(a) ||
    unjudged(a) - unjudged(b) ||
    a.reliability.charCodeAt(0) - b.reliability.charCodeAt(0)
  )
}

/**
 * Credibility 1 means "confirmed by other sources". Gives the sentence to show when a development's citations use it
 * with fewer than two independent origins, else null.
 */
export function confirmationProblem(citations: readonly GradedCitation[]): string | null {
  if (!citations.some((citation) => citation.credibility === 1) || originCount(citations) >= 2) return null
  return citations.length > 1
    ? 'Credibility 1 means confirmed by other sources, and all these citations go back to one origin. Cite a second, independent source, or grade it 2.'
    : 'Credibility 1 means confirmed by other sources. Cite a second, independent source, or grade it 2.'
}
