/** Words that say nothing about what a sentence is about, in the languages that logs are mostly written in. */
const STOP = new Set(
  `a about after against all also an and any are as at be been before between both but by can could did do does during each for from
   further had has have he her him his if in into is it its more most no nor not of on one only or other our out over own same she
   since so some such than that the their them then there these they this those through to under until up was we were what when
   where which while who will with within without would yet
   в во и из к как на не о от по при с со у что это для или за до же бы был была были`.split(/\s+/),
)

/** Letters that a word is cut to, so that "integrate", "integration" and "integrated" are one. */
const STEM_LETTERS = 6

/**
 * The words of a text that can tell one text from another, cut to their first six letters and without accents. Numbers stay whole. Crude on
 * purpose: it works alike for English and Russian, and an analyst can see why two texts were found alike.
 */
export function stemsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .filter((word) => word.length > 1 && !STOP.has(word))
    .map((word) => (/^\p{N}/u.test(word) ? word : word.slice(0, STEM_LETTERS)))
}

/** How much a stem tells, from how many of the texts have it: 0 for one that all of them have. */
export type Telling = (stem: string) => number

/** Weighs stems over a collection of texts: log of (texts / texts with the stem), as in tf-idf; one that none has tells most. */
export function tellingOver(texts: readonly string[]): Telling {
  const having = new Map<string, number>()
  for (const text of texts)
    for (const stem of new Set(stemsOf(text))) having.set(stem, (having.get(stem) ?? 0) + 1)
  return (stem) => Math.log((texts.length + 1) / (having.get(stem) ?? 1))
}

/** How alike two texts are, 0-1: the cosine of their stems, each weighed by how much it tells. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, telling: Telling): number {
  const squares = (stems: ReadonlySet<string>) =>
    [...stems].reduce((sum, stem) => sum + telling(stem) ** 2, 0)
  const both = [...a].filter((stem) => b.has(stem)).reduce((sum, stem) => sum + telling(stem) ** 2, 0)
  const long = Math.sqrt(squares(a) * squares(b))
  return long === 0 ? 0 : both / long
}

/** The words of a text, as written, whose stems are in the other one; the most telling first, each stem once. */
export function sharedWords(text: string, other: ReadonlySet<string>, telling: Telling): string[] {
  const found = new Map<string, string>()
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [stem] = stemsOf(word)
    if (stem && other.has(stem) && !found.has(stem)) found.set(stem, word)
  }
  return [...found].toSorted(([a], [b]) => telling(b) - telling(a)).map(([, word]) => word)
}
