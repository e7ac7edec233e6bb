import { alikeness, lettersBefore, type Word } from './words'

/**
 * Where a stretch of the old text lies in the new one (UTF-16 offsets). `kept` is the part of its letters that are still
 * there, `letters` how many they are, `score` how alike both stretches are; `context` is the part of the words around it
 * that are still around it, and `neighbours` (0-2) how much of what was right beside it is beside it still.
 */
export type Located = {
  start: number
  end: number
  kept: number
  letters: number
  score: number
  context: number
  /** how many words around it that is, and how many there were */
  around: number
  aroundAll: number
  neighbours: number
  /** words of it that are still there */
  words: number
}

/** How many words on each side are the context, and how far from the passage they may have moved (two sentences). */
const NEAR = 6
const FAR = 40

type Ends = readonly [number, number]

/** The words around the passage that still stand near it, of how many; none of none, where the passage is its whole block. */
function contextKept(pairs: Int32Array, [first, last]: Ends, [begin, finish]: Ends): [number, number] {
  let [all, kept] = [0, 0]
  for (let index = Math.max(0, first - NEAR); index <= Math.min(pairs.length - 1, last + NEAR); index++) {
    if (index >= first && index <= last) continue
    const pair = pairs[index] ?? -1
    all++
    if (pair >= 0 && Math.abs(pair - (index < first ? begin : finish)) <= FAR) kept++
  }
  return [kept, all]
}

/** How many of the passage's two neighbours, words or edges of the block, are beside it still. */
function neighboursKept(
  pairs: Int32Array,
  [first, last]: Ends,
  [begin, finish]: Ends,
  length: number,
): number {
  const previous = pairs[first - 1] ?? -1
  const next = pairs[last + 1] ?? -1
  const before = first === 0 ? begin === 0 : previous >= 0 && previous >= begin - 2
  const after = last === pairs.length - 1 ? finish === length - 1 : next >= 0 && next <= finish + 2
  return Number(before) + Number(after)
}

/** The words of the passage that still stand first and last in it, or null when none does. */
function keptEnds(pairs: Int32Array, first: number, last: number): [number, number] | null {
  let [from, to] = [first, last]
  while (from <= last && (pairs[from] ?? -1) < 0) from++
  while (to > from && (pairs[to] ?? -1) < 0) to--
  return from > last ? null : [from, to]
}

const STOP = /^[.!?\u2026;:]$/

/** A full stop that stands far behind the last word of the passage belongs to what was put in between. */
function earlierStop(now: readonly Word[], after: number, stop: number): number {
  for (let index = after + 1; index < stop; index++) if (now[index]?.text === now[stop]?.text) return index
  return stop
}

/** A word may have been replaced by this many more. */
const MORE = 2

/**
 * How many new words stand for the words lost at one end of a passage: all of the gap, if it is about as long as it was
 * and nothing else was lost in it; else one for one.
 */
function replaced(lost: number, oldGap: number, newGap: number): number {
  if (lost !== oldGap) return oldGap === newGap ? lost : 0
  return newGap <= lost + MORE ? newGap : lost
}

/** The new word that the passage begins with, though its first words may have been replaced. */
function firstWord(pairs: Int32Array, first: number, firstKept: number): number {
  const kept = pairs[firstKept] ?? 0
  if (firstKept === first) return kept
  let before = firstKept - 1
  while (before >= 0 && (pairs[before] ?? -1) < 0) before--
  const edge = before < 0 ? -1 : (pairs[before] ?? -1)
  return kept - replaced(firstKept - first, firstKept - before - 1, kept - edge - 1)
}

/** The same for the last word. */
function lastWord(pairs: Int32Array, last: number, lastKept: number, length: number): number {
  const kept = pairs[lastKept] ?? 0
  if (lastKept === last) return kept
  let after = lastKept + 1
  while (after < pairs.length && (pairs[after] ?? -1) < 0) after++
  const edge = after === pairs.length ? length : (pairs[after] ?? length)
  return kept + replaced(last - lastKept, after - lastKept - 1, edge - kept - 1)
}

/** Finds the old stretch from `from` to `to` (UTF-16) by the words that are still there; null when none is. */
export function locate(
  from: number,
  to: number,
  old: readonly Word[],
  now: readonly Word[],
  pairs: Int32Array,
): Located | null {
  const pair = (index: number) => pairs[index] ?? -1
  const first = old.findIndex((word) => word.end > from)
  const last = old.findLastIndex((word) => word.start < to)
  const ends = first < 0 || last < first ? null : keptEnds(pairs, first, last)
  if (!ends) return null
  const [firstKept, lastKept] = ends
  const begin = firstWord(pairs, first, firstKept)
  let finish = lastWord(pairs, last, lastKept, now.length)
  if (lastKept === last && STOP.test(old[lastKept]?.text ?? '') && lastKept > firstKept) {
    const word = keptEnds(pairs, first, lastKept - 1)?.[1]
    if (word !== undefined && word >= first) finish = earlierStop(now, pair(word), finish)
  }
  const [oldSums, nowSums] = [lettersBefore(old), lettersBefore(now)]
  const whole = (oldSums[last + 1] ?? 0) - (oldSums[first] ?? 0)
  const span = (nowSums[finish + 1] ?? 0) - (nowSums[begin] ?? 0)
  let [letters, words] = [0, 0]
  for (let index = first; index <= last; index++) {
    const [was, is] = [old[index], now[pair(index)]]
    if (!was || !is) continue
    letters += alikeness(was, is)
    words += Number(/\p{L}/u.test(is.text))
  }
  // a passage may begin or end within a word
  const cutStart = firstKept === first ? Math.max(0, from - (old[first]?.start ?? 0)) : 0
  const cutEnd = lastKept === last ? Math.max(0, (old[last]?.end ?? 0) - to) : 0
  const start = (now[begin]?.start ?? 0) + cutStart
  const end = (now[finish]?.end ?? 0) - cutEnd
  if (end <= start) return null
  const [around, aroundAll] = contextKept(pairs, [first, last], [begin, finish])
  const neighbours = neighboursKept(pairs, [first, last], [begin, finish], now.length)
  return {
    start,
    end,
    kept: letters / whole,
    context: aroundAll === 0 ? 0 : around / aroundAll,
    around,
    aroundAll,
    neighbours,
    letters,
    words,
    score: Math.min(1, (2 * letters) / (whole + span)),
  }
}
