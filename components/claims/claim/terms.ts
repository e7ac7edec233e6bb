import type { ClaimNumbers, TermLine } from '@/lib/drift/contract'
import { roundToSum } from '@/lib/drift/rules/rounding'

/** A line of the sum with its points as they are shown, one decimal. */
export type ShownTerm = TermLine & { points: number }

/** The lines that make up drift and those that do not. Shown points of the first sum exactly to the drift shown. */
export type ShownTerms = {
  drift: ShownTerm[]
  /** the drift as shown, one decimal */
  total: number
  held: ShownTerm[]
  heldTotal: number
  ownWord: ShownTerm | null
}

const DRIFTING = new Set<TermLine['bucket']>(['against', 'beyond', 'overtaken'])

function rounded(terms: readonly TermLine[], total: number): ShownTerm[] {
  const sum = terms.reduce((all, { contribution }) => all + contribution, 0)
  const scale = sum > 0 ? total / sum : 0
  const points = roundToSum(
    terms.map(({ contribution }) => contribution * scale),
    1,
  )
  return terms.map((term, at) => ({ ...term, points: points[at] ?? 0 }))
}

const byPoints = (a: ShownTerm, b: ShownTerm) =>
  b.contribution - a.contribution || ((a.from ?? '') < (b.from ?? '') ? 1 : -1)

/**
 * The terms of a claim for the page, the weightiest first. Rounded twice, first drift against the rest and then within each, so that
 * the lines add up to what is written over them and everything to 100.
 */
export function shownTerms(
  { drift, tested }: Pick<ClaimNumbers, 'drift' | 'tested'>,
  terms: readonly TermLine[],
): ShownTerms {
  const moving = terms.filter(({ bucket }) => DRIFTING.has(bucket))
  const staying = terms.filter(({ bucket }) => bucket === 'held')
  const word = terms.filter(({ bucket }) => bucket === 'own-word')
  const pointsOf = (some: readonly TermLine[]) =>
    some.reduce((sum, { contribution }) => sum + contribution, 0)
  const [total = 0, heldTotal = 0, wordTotal = 0] = tested
    ? roundToSum([drift ?? 0, pointsOf(staying), pointsOf(word)], 1)
    : [0, 0, 0]
  return {
    drift: rounded(moving, total).toSorted(byPoints),
    total,
    held: rounded(staying, heldTotal).toSorted(byPoints),
    heldTotal,
    ownWord: rounded(word, wordTotal)[0] ?? null,
  }
}
