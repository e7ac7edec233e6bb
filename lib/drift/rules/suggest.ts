import type { Standing } from '@/lib/claims/rules/standing'
import { RELATION, RELATIONS, type Relation } from './relations'
import type { ClaimDrift, Term } from './types'
import { capitalised, countWord, dateWords, developmentsWord, listWords } from './words'

/** A standing that the links alone suggest. A person sets the standing; retired is never suggested. */
export type Suggestion = { standing: Exclude<Standing, 'retired'>; sentence: string }

/** Where one suggestion ends and the next begins, in points (docs/drift-method.md says why). */
export const THRESHOLD = {
  /** as much as everything else together, the baseline's own word included */
  outweighs: 50,
  /** half of that: worth a warning */
  noticeable: 25,
  /** below this a side is too thin to make a contest */
  contest: 10,
} as const

/** The relations by how many links of theirs count, in the order of the relations. */
export function countsOf(terms: readonly Term[]): Map<Relation, number> {
  const links = new Map<string, Relation>()
  for (const { linkId, relation } of terms) if (linkId && relation) links.set(linkId, relation)
  const counts = new Map<Relation, number>()
  for (const relation of RELATIONS) {
    const count = [...links.values()].filter((other) => other === relation).length
    if (count > 0) counts.set(relation, count)
  }
  return counts
}

/** 'Two developments contradict it, one supports it and one goes beyond it'. Empty when none counts. */
export function countsSentence(counts: ReadonlyMap<Relation, number>): string {
  const parts = [...counts].map(([relation, count], index) => {
    const verb = count === 1 ? RELATION[relation].verb : RELATION[relation].verbs
    return `${index === 0 ? developmentsWord(count) : countWord(count)} ${verb}`
  })
  return capitalised(listWords(parts))
}

/** Whether points reach a threshold; a hair below it is rounding (a third of a third), not judgement. */
function reaches(points: number, threshold: number): boolean {
  return points >= threshold - 1e-9
}

/** The standing that points alone suggest for a claim that is tested and not settled. */
function fromPoints(claim: ClaimDrift): Suggestion['standing'] {
  const { held, against, beyond, S, X, E, terms } = claim
  const drift = against + beyond
  const qualifying = terms.reduce((sum, term) => sum + (term.relation === 'qualifies' ? term.weight : 0), 0)
  if (qualifying > 0 && reaches(2 * qualifying, S + X + E)) return 'qualified'
  const [less, more] = [Math.min(held, drift), Math.max(held, drift)]
  if (reaches(less, THRESHOLD.contest) && reaches(2 * less, more)) return 'contested'
  if (held > drift)
    return reaches(held, THRESHOLD.outweighs) && !reaches(drift, THRESHOLD.noticeable)
      ? 'strengthened'
      : 'holding'
  if (!reaches(drift, THRESHOLD.noticeable)) return 'holding'
  if (beyond > against) return 'exceeded'
  return reaches(drift, THRESHOLD.outweighs) ? 'contradicted' : 'weakened'
}

const OUTCOME = { overtakes: 'overtaken', fulfils: 'fulfilled', fails: 'failed' } as const

function openingOf(claim: ClaimDrift): string {
  const from = dateWords((claim.settledBy === 'overtakes' ? claim.overtaken : claim.resolution)?.from ?? '')
  if (claim.settledBy === 'overtakes') return `The question has been gone since ${from}`
  return claim.settledBy === 'fulfils'
    ? `The forecast came about on ${from}`
    : `The forecast had failed by ${from}`
}

/**
 * The standing that the links alone suggest for a claim at a clock, with one sentence that says what it rests on.
 * An error of the day comes first, then what settles a claim, then the points. The same links always give the same words.
 */
export function suggestStanding(claim: ClaimDrift): Suggestion {
  const counts = countsSentence(countsOf(claim.terms))
  if (claim.corrected) {
    const shown = claim.corrections.length
    const verb = shown === 1 ? 'shows' : 'show'
    const sentence = `${capitalised(developmentsWord(shown))} ${verb} that it was wrong on the day it was written.`
    return { standing: 'corrected', sentence }
  }
  if (claim.drift === null)
    return { standing: 'untested', sentence: 'Nothing that happened after the baseline bears on it yet.' }
  if (claim.settledBy) {
    const rest = counts.charAt(0).toLowerCase() + counts.slice(1)
    return { standing: OUTCOME[claim.settledBy], sentence: `${openingOf(claim)}: ${rest}.` }
  }
  return {
    standing: fromPoints(claim),
    sentence: `${counts}, so its drift is ${Math.round(claim.drift)}.`,
  }
}
