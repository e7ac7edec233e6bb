import { codePointLength, sliceCodePoints, toCodePoints, toUtf16 } from './code-points'
import { comparer, prepareAll, type Comparer } from './compare'
import { locate, type Located } from './locate'
import { nearPlaces, type Near } from './letters'
import { sentencesOf, type Sentence } from './sentences'
import { findExact, type Place, type PlacedSelector } from './selector'
import type { Block } from './text'
import { wordsOf } from './words'

/**
 * Where a passage is in a text, and how that was found. `score` is how much of it is still the same (1 is all). `review`
 * asks a person to look: the words changed. An orphan is never put anywhere: its passage is gone, or stands in two places.
 */
export type Resolution =
  | (Place & { method: 'exact' | 'diff' | 'quote' | 'fuzzy'; score: number; review: boolean })
  | { method: 'orphan'; reason: 'gone' | 'ambiguous' }

/**
 * What a place found by comparing has to keep of the passage. The limits were set on edited texts like those of
 * anchor-trial.test.ts, with other seeds.
 */
const LEAST = {
  /** part of the letters of a passage, and of a short one (the word may be misspelt; what is beside it decides) */
  kept: 0.42,
  keptOfShort: 0.4,
  /** likeness as a whole; a passage with a sentence put into it is less alike but all there */
  score: 0.45,
  keptOfStretched: 0.8,
  /** likeness from which a little context, a neighbour or so many letters are enough */
  sureScore: 0.7,
  sureLetters: 24,
  /** part of the words around it: with a sure likeness, and without */
  context: 0.3,
  wideContext: 0.5,
  /** and what a single word needs not to be looked at by a person */
  fewContext: 0.7,
  /** words around a short one */
  around: 3,
  /** likeness from which a few words are enough by themselves */
  quoteScore: 0.8,
}
/** A quote of fewer letters is a word or two that stand elsewhere too. */
const SHORT = 12
/** Three words and as many letters as no phrase of small words has. */
const LEAST_QUOTE = { words: 3, letters: 12 }
/** By how much the best place has to be better than the next, or there are two and a person decides. */
const MARGIN = 0.1
/** Whether a word or two are where they were: by what stands around them, for the same words stand elsewhere too. */
function holdsShort({ kept, context, around, aroundAll, neighbours }: Located): boolean {
  if (kept <= LEAST.keptOfShort || neighbours === 0 || context < LEAST.wideContext) return false
  return around >= LEAST.around || (around === aroundAll && neighbours === 2)
}

function holds(found: Located, leastContext: number): boolean {
  const { kept, score, context, neighbours, letters, words } = found
  if (letters / kept < SHORT) return holdsShort(found)
  if (kept < LEAST.kept) return false
  if (score >= LEAST.quoteScore && words >= LEAST_QUOTE.words && letters >= LEAST_QUOTE.letters) return true
  if (score >= LEAST.sureScore)
    return context >= leastContext || letters >= LEAST.sureLetters || neighbours > 0
  if (score < LEAST.score && kept < LEAST.keptOfStretched) return false
  return neighbours === 2 || (neighbours === 1 && context >= LEAST.wideContext)
}

function throughDiff(compare: Comparer, selector: PlacedSelector, method: 'diff' | 'fuzzy'): Resolution {
  const compared = compare(selector.block)
  if (!compared) return { method: 'orphan', reason: 'gone' }
  const { old, candidates } = compared
  const from = toUtf16(old.block.text, selector.start)
  const to = toUtf16(old.block.text, selector.end)
  const [best, second] = candidates
    .flatMap(({ now, pairs }) => {
      const found = locate(from, to, old.words, now.words, pairs)
      return found && holds(found, method === 'diff' ? LEAST.context : LEAST.wideContext)
        ? [{ ...found, block: now.block, rank: found.score + found.context }]
        : []
    })
    .toSorted((a, b) => b.rank - a.rank)
  if (!best) return { method: 'orphan', reason: 'gone' }
  if (second && best.rank - second.rank < MARGIN) return { method: 'orphan', reason: 'ambiguous' }
  const { id, text } = best.block
  const changed = text.slice(best.start, best.end) !== selector.exact
  // its words are the same, but little else is: a person should look
  const few = best.words < 2 && best.context < LEAST.fewContext
  const alone = (few || best.context < LEAST.context) && best.neighbours < 2
  const place = { block: id, start: toCodePoints(text, best.start), end: toCodePoints(text, best.end) }
  return { ...place, method, score: best.score, review: changed || alone || method === 'fuzzy' }
}

/** A quote that stands once in the text, and stood once in the old one: it was moved, or all around it was rewritten. */
function byQuote(
  blocks: readonly Block[],
  { exact }: PlacedSelector,
  previous?: readonly Block[],
): Resolution | null {
  const words = wordsOf(exact).filter(({ text }) => /\p{L}/u.test(text))
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  if (words.length < LEAST_QUOTE.words || letters < LEAST_QUOTE.letters) return null
  const standing = (list: readonly Block[]) =>
    findExact(list, { exact, prefix: '', suffix: '', start: 0, end: 0 }, false)
  const [only, another] = standing(blocks)
  if (another) return { method: 'orphan', reason: 'ambiguous' }
  if (!only || (previous && standing(previous).length !== 1)) return null
  return { ...only, method: 'quote', score: 1, review: true }
}

/**
 * A place found by letters: how long the quote is at least (a whole sentence or heading, and any other, of which the like stands elsewhere too) and
 * at most (a longer one has words enough to be found by); which part of it may have changed, and by how much the next best place has to be worse.
 */
const BY_LETTERS = { least: 12, leastOfPart: 24, longest: 120, changed: 0.34, margin: 0.1 }

/** Whether a quote is a whole sentence, heading or paragraph: a few words of one stand elsewhere too. */
const isWhole = ({ prefix, exact, suffix }: PlacedSelector) =>
  /(^|[.!?\u2026:]["'\u201d\u2019\u00bb)]*\s*)$/u.test(prefix) &&
  (/[.!?\u2026]["'\u201d\u2019\u00bb)]*$/u.test(exact) || /^([.!?\u2026]|$)/u.test(suffix))

/** A quote of which no word is left whole, though most of its letters are: found letter by letter. */
function byLetters(blocks: readonly Block[], selector: PlacedSelector): Resolution | null {
  const { exact } = selector
  const size = codePointLength(exact)
  if (size < (isWhole(selector) ? BY_LETTERS.least : BY_LETTERS.leastOfPart) || size > BY_LETTERS.longest)
    return null
  const most = Math.floor(size * BY_LETTERS.changed)
  const within = Math.floor(size * (BY_LETTERS.changed + BY_LETTERS.margin))
  const places = blocks.flatMap(({ id, text }) =>
    nearPlaces(text, exact, within).map((near) => ({ ...near, block: id })),
  )
  const better = (a: Near, b: Near) =>
    a.errors - b.errors || Math.abs(a.end - a.start - size) - Math.abs(b.end - b.start - size)
  const [best] = places.toSorted(better)
  if (!best || best.errors > most) return null
  const isElsewhere = (near: Near & { block: string }) =>
    near.block !== best.block || near.end <= best.start || near.start >= best.end
  const rival = places.some(
    (near) => isElsewhere(near) && near.errors - best.errors < size * BY_LETTERS.margin,
  )
  if (rival) return { method: 'orphan', reason: 'ambiguous' }
  const { block, start, end, errors } = best
  return { block, start, end, method: 'fuzzy', score: 1 - errors / size, review: true }
}

/** Without the earlier version, all that is left of it are the quote and the words around it. */
function contextOf({ block, prefix, exact, suffix }: PlacedSelector): [Block, PlacedSelector] {
  const start = codePointLength(prefix)
  const text = prefix + exact + suffix
  const selector = { block, prefix, exact, suffix, start, end: start + codePointLength(exact) }
  return [{ id: block, kind: 'paragraph', text }, selector]
}

/** Part of a passage that has to lie in one of its sentences for that one to speak for it. */
const MOST_OF_IT = 0.5

/**
 * The sentence that a passage lies in, or most of it does: one that went into another paragraph is little like any block there as part of its old
 * one, and is itself nearly whole. The others may have gone elsewhere.
 */
function sentenceAround(text: string, { start, end }: PlacedSelector): { from: number; to: number } | null {
  const shared = (one: Sentence) => Math.min(one.end, end) - Math.max(one.start, start)
  const [most] = sentencesOf(text).toSorted((a, b) => shared(b) - shared(a))
  return most && shared(most) > MOST_OF_IT * (end - start) ? { from: most.start, to: most.end } : null
}

/** From so many words and such a likeness on a sentence is known wherever it went; and what is left of a passage in it, at least. */
const BY_SENTENCE = { words: 3, letters: 12, score: 0.7, kept: 0.5 }

/**
 * A passage through its own sentences alone, wherever they went: first they are found, once and nearly whole, then the passage in them by the words
 * of theirs that are still there. For review, since its paragraph did not go with them.
 */
function bySentence(
  after: Parameters<typeof comparer>[1],
  old: Block | undefined,
  selector: PlacedSelector,
): Resolution | null {
  const around = old ? sentenceAround(old.text, selector) : null
  if (!old || !around) return null
  const text = sliceCodePoints(old.text, around.from, around.to)
  const compared = comparer([{ ...old, text }], after)(old.id)
  if (!compared) return null
  const inText = (offset: number) =>
    toUtf16(text, Math.min(Math.max(offset, around.from), around.to) - around.from)
  const [best, second] = compared.candidates
    .flatMap(({ now, pairs }) => {
      const whole = locate(0, text.length, compared.old.words, now.words, pairs)
      return whole ? [{ whole, now, pairs }] : []
    })
    .toSorted((a, b) => b.whole.score - a.whole.score)
  if (!best || (second && best.whole.score - second.whole.score < MARGIN)) return null
  const { whole, now, pairs } = best
  const { words, letters, score } = whole
  if (words < BY_SENTENCE.words || letters < BY_SENTENCE.letters || score < BY_SENTENCE.score) return null
  const found = locate(inText(selector.start), inText(selector.end), compared.old.words, now.words, pairs)
  if (!found || found.kept < BY_SENTENCE.kept) return null
  const { id, text: there } = now.block
  const place = { block: id, start: toCodePoints(there, found.start), end: toCodePoints(there, found.end) }
  return { ...place, method: 'fuzzy', score: found.score, review: true }
}

/**
 * Where passages made on one version of a text are in another, in this order: the quote with the words around it, if that
 * stands in one place only; through the comparison of its block with those of the version it was made on (`previous`); by
 * the quote alone where it is long and stands once; by the words of the selector alone, which finds what went into a
 * block that is little like its old one; else an orphan. The last two are always for review. The selectors themselves
 * are never changed.
 */
export function resolveSelectors(
  blocks: readonly Block[],
  selectors: readonly PlacedSelector[],
  previous?: readonly Block[],
): Resolution[] {
  const after = prepareAll(blocks)
  const compare = previous ? comparer(previous, after) : null
  const olds = new Map(previous?.map((block) => [block.id, block]))
  return selectors.map((selector) => {
    const exact = findExact(blocks, selector)
    const [only] = exact
    if (only && exact.length === 1) return { ...only, method: 'exact', score: 1, review: false }
    const found = compare?.(selector.block) ? throughDiff(compare, selector, 'diff') : null
    if (found && found.method !== 'orphan') return found
    const quoted = byQuote(blocks, selector, previous)
    if (quoted) return quoted
    const moved = bySentence(after, olds.get(selector.block), selector)
    if (moved) return moved
    const [context, placed] = contextOf(selector)
    const near = throughDiff(comparer([context], after), placed, 'fuzzy')
    if (near.method !== 'orphan') return near
    const lost = found ?? near
    return (lost.method === 'orphan' && lost.reason === 'gone' ? byLetters(blocks, selector) : null) ?? lost
  })
}

/** `resolveSelectors` for one passage. */
export function resolveSelector(
  blocks: readonly Block[],
  selector: PlacedSelector,
  previous?: readonly Block[],
): Resolution {
  return resolveSelectors(blocks, [selector], previous)[0] ?? { method: 'orphan', reason: 'gone' }
}
