/** Stretches of a text, from and to in UTF-16 units, that a search found. */
export type Marks = [number, number][]

/** What the database puts around what it found; both are for private use and stand in no text. */
export const MARK_OPEN = '\uE000'
export const MARK_CLOSE = '\uE001'

const words = /[\p{L}\p{N}\p{M}]+/gu

/** For each word of a marked text, whether it stands inside marks. */
function markedWords(marked: string): boolean[] {
  const found: boolean[] = []
  let open = false
  for (const [part] of marked.matchAll(/[\p{L}\p{N}\p{M}]+|[\uE000\uE001]/gu)) {
    if (part === MARK_OPEN) open = true
    else if (part === MARK_CLOSE) open = false
    else found.push(open)
  }
  return found
}

/**
 * Where in a text the words are that its folded twin has marked. Folding changes letters, never the number of words, so the nth is the nth; a text
 * where it is not so gets no marks.
 */
export function marksOf(text: string, marked: string): Marks {
  const found = markedWords(marked)
  const all = [...text.matchAll(words)]
  if (all.length !== found.length) return []
  const marks: Marks = []
  for (const [at, { index, 0: word }] of all.entries()) {
    if (!found[at]) continue
    const last = marks.at(-1)
    // Neighbours with only a space or a hyphen between them are one stretch.
    if (last && found[at - 1] && index - last[1] <= 1) last[1] = index + word.length
    else marks.push([index, index + word.length])
  }
  return marks
}

/** The part of a long text about its first mark, at most `most` units, with its marks; null without any. */
export function snippetOf(text: string, marks: Marks, most = 160): { text: string; marks: Marks } | null {
  const [first] = marks
  if (!first) return null
  let from = Math.max(0, first[0] - Math.floor(most / 4))
  if (from > 0) from = Math.min(first[0], text.indexOf(' ', from) + 1 || from)
  const cut = text.slice(from, from + most)
  const whole = from + most >= text.length
  const end = whole ? cut.length : Math.max(cut.lastIndexOf(' '), first[1] - from)
  const [before, after] = [from > 0 ? '… ' : '', whole ? '' : ' …']
  const shift = before.length - from
  return {
    text: before + cut.slice(0, end) + after,
    marks: marks.flatMap(([a, b]) => (a >= from && b <= from + end ? [[a + shift, b + shift]] : [])),
  }
}
