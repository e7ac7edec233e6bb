import { likelihoodTerm, type LikelihoodTerm } from './likelihood'

/** A term found in a sentence: the words as written, where they start (UTF-16 units), and the ICD 203 term they stand for. */
export type LikelihoodMention = { term: LikelihoodTerm; written: string; at: number; negated: boolean }

/** Written forms, longest first within a branch, so that "very unlikely" is never read as "unlikely" or "likely". */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/almost no chance/, 'almost no chance'],
  [/very unlikely/, 'very unlikely'],
  [/very likely/, 'very likely'],
  [/highly improbabl[ey]/, 'highly improbable'],
  [/highly probabl[ey]/, 'highly probable'],
  [/almost certain(?:ly)?/, 'almost certain'],
  [/nearly certain(?:ly)?/, 'nearly certain'],
  [/roughly (?:an )?even chance/, 'roughly even chance'],
  [/roughly even odds/, 'roughly even odds'],
  // "remote" is mostly an ordinary word (a remote area), so it needs the word it belongs to
  [/remote(?= (?:chance|possibility|probability|prospect|likelihood))/, 'remote'],
  [
    /(?<=(?:chance|possibility|probability|prospect|likelihood)s?[^.;:]{0,80} (?:is|are|remains?|was|were) )remote/,
    'remote',
  ],
  [/unlikely/, 'unlikely'],
  [/improbabl[ey]/, 'improbable'],
  [/likely/, 'likely'],
  [/probabl[ey]/, 'probable'],
]

const ANY_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${FORMS.map(([form]) => `(${form.source})`).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

/** Before a term these make it a comparison or another strength, for which the scale has no band. */
const NOT_OF_THE_SCALE =
  /(?:^|[^\p{L}])(?:more|most|less|least|as|so|how|equally|very|highly|quite|fairly|rather|extremely|increasingly|too|somewhat|hardly|even)\s+$/iu

const NEGATION = /(?:^|[^\p{L}])(?:not|never|no longer|isn['’]t|aren['’]t|wasn['’]t|won['’]t)\s+$/iu

/**
 * The ICD 203 terms that a sentence uses, in order. Comparisons and strengths that the scale does not have ("more likely
 * than", "the most probable course", "highly likely") are left out: guessing a band for them would put words into the author's mouth.
 */
export function findLikelihoods(sentence: string): LikelihoodMention[] {
  const mentions: LikelihoodMention[] = []
  for (const match of sentence.replaceAll(/\s/g, ' ').matchAll(ANY_FORM)) {
    const before = sentence.slice(0, match.index)
    const form = FORMS[match.slice(1).findIndex((group) => group !== undefined)]
    const term = form && likelihoodTerm(form[1])
    if (!term || NOT_OF_THE_SCALE.test(before)) continue
    mentions.push({ term, written: match[0], at: match.index, negated: NEGATION.test(before) })
  }
  return mentions
}

/**
 * The one term to offer for a claim drawn from a sentence, or null when it uses none, more than one, or a negated one
 * ("not likely" is not the same as "unlikely"): then the analyst chooses.
 */
export function pickLikelihood(sentence: string): LikelihoodMention | null {
  const mentions = findLikelihoods(sentence)
  const [first] = mentions
  if (!first || first.negated) return null
  return mentions.every((mention) => mention.term.term === first.term.term) ? first : null
}
