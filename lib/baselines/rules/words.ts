/** A word or a mark of punctuation of a text; offsets in UTF-16 units. */
export type Word = { text: string; start: number; end: number }

/** The words of a text. Blanks are left out: how a text is set does not matter to what it says. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** How many letters stand before each word, and in all as the last entry. */
export function lettersBefore(words: readonly Word[]): Int32Array {
  const sums = new Int32Array(words.length + 1)
  words.forEach((word, index) => {
    sums[index + 1] = (sums[index] ?? 0) + word.text.length
  })
  return sums
}

/** Edits between two words (insert, delete, replace, swap), or more than `most` where there are more than that. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : replace
      row.push(Math.min(replace, swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/**
 * How much two words have in common: their letters where they are the same, fewer where one is the other with a slip of
 * the finger or another ending (at most a third of the letters differ), 0 else.
 */
export function alikeness(a: Word, b: Word): number {
  const longest = Math.max(a.text.length, b.text.length)
  if (a.text === b.text) return longest
  const most = Math.floor(longest / 3)
  const [first, second] = [a.text, b.text]
  // a slip seldom hits both ends; this spares most words the count
  if (most === 0 || (first[0] !== second[0] && first.at(-1) !== second.at(-1))) return 0
  const edits = editsBetween(a.text.toLowerCase(), b.text.toLowerCase(), most)
  return edits <= most ? longest - edits - 0.5 : 0
}
