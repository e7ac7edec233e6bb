import { codePointLength, toCodePoints, toUtf16 } from '@/lib/baselines/rules/code-points'

/** A place in a row of texts: which of them, and how many UTF-16 units into it. */
export type Spot = { text: number; offset: number }

/** A stretch of a block in code points, as the API takes it. */
export type Stretch = { block: string; start: number; end: number }

/**
 * How many code points of a block lie before a spot. The browser splits a block into many text nodes (marks, sentences) and counts
 * UTF-16 units in each; a spot inside a surrogate pair counts as before the pair.
 */
export function pointsBefore(texts: readonly string[], { text, offset }: Spot): number {
  const before = texts.slice(0, text).reduce((sum, each) => sum + codePointLength(each), 0)
  return before + toCodePoints(texts[text] ?? '', offset)
}

/**
 * The spot of a number of code points. At the border of two texts the earlier one's end is meant for the end of a stretch, the later
 * one's beginning for its start, so that a range never takes in an empty piece of a neighbour.
 */
export function spotOf(texts: readonly string[], points: number, edge: 'start' | 'end'): Spot | null {
  let left = points
  for (const [at, text] of texts.entries()) {
    const length = codePointLength(text)
    const inside = edge === 'start' ? left < length : left <= length && (left > 0 || points === 0)
    if (inside) return { text: at, offset: toUtf16(text, left) }
    left -= length
  }
  const last = texts.length - 1
  return last < 0 ? null : { text: last, offset: (texts[last] ?? '').length }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

/**
 * A stretch with the space at its ends taken off and words that it cuts through taken whole, or null where nothing but space was
 * chosen: a mouse seldom stops exactly at the end of a word, and half a word is no quote.
 */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } | null {
  const points = [...text]
  const letter = (at: number) => LETTER.test(points[at] ?? '')
  const space = (at: number) => /\s/.test(points[at] ?? ' ')
  let [from, to] = [Math.max(0, start), Math.min(points.length, end)]
  while (from < to && space(from)) from += 1
  while (to > from && space(to - 1)) to -= 1
  if (from >= to) return null
  while (from > 0 && letter(from) && letter(from - 1)) from -= 1
  while (to < points.length && letter(to - 1) && letter(to)) to += 1
  return { start: from, end: to }
}
