import { codePointLength, sliceCodePoints, toCodePoints } from './code-points'
import type { Block } from './text'

/** How many code points of the words before and after a quote are kept with it. */
export const CONTEXT = 32

/** A stretch of a block in code points, with its words and the words around it (W3C TextQuote and TextPosition). */
export type Selector = { exact: string; prefix: string; suffix: string; start: number; end: number }

/** A selector and the block that it was made on. */
export type PlacedSelector = Selector & { block: string }

/** The selector of a stretch of a block's text, offsets in code points. Throws a RangeError where there is no such stretch. */
export function makeSelector(blockText: string, start: number, end: number): Selector {
  const length = codePointLength(blockText)
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length) {
    throw new RangeError(`A passage from ${start} to ${end} does not lie in a text of ${length} characters.`)
  }
  return {
    exact: sliceCodePoints(blockText, start, end),
    prefix: sliceCodePoints(blockText, Math.max(0, start - CONTEXT), start),
    suffix: sliceCodePoints(blockText, end, end + CONTEXT),
    start,
    end,
  }
}

/** Whether a selector says what stands at its offsets: what is stored may never contradict its text. */
export function fitsSelector(blockText: string, selector: Selector): boolean {
  const { start, end } = selector
  if (start < 0 || end <= start || end > codePointLength(blockText)) return false
  const own = makeSelector(blockText, start, end)
  return own.exact === selector.exact && own.prefix === selector.prefix && own.suffix === selector.suffix
}

export type Place = { block: string; start: number; end: number }

/**
 * Every place where quote and context stand unchanged. A context shorter than it could be says that the quote stood at
 * the edge of its block, and it has to stand there again: a heading of one word is not every such word in the text. `atEdges` false lets it stand anywhere.
 */
export function findExact(
  blocks: readonly Block[],
  { exact, prefix, suffix }: Selector,
  atEdges = true,
): Place[] {
  const wanted = prefix + exact + suffix
  const first = atEdges && codePointLength(prefix) < CONTEXT
  const last = atEdges && codePointLength(suffix) < CONTEXT
  return blocks.flatMap(({ id, text }) => {
    const places: Place[] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if ((first && at > 0) || (last && at + wanted.length < text.length)) continue
      const start = toCodePoints(text, at + prefix.length)
      places.push({ block: id, start, end: start + codePointLength(exact) })
    }
    return places
  })
}
