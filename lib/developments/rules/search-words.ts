/** One thing asked for: a word, the beginning of one, or words in a row. */
export type SearchTerm = { how: 'word' | 'beginning' | 'phrase'; text: string; not: boolean }

/** What is asked for: any of the groups, and of a group every term. */
export type SearchWords = SearchTerm[][]

const token = /(-?)"([^"]*)(?:"|$)|(\S+)/gu
const quotes = /[“”„«»]/g
const hasWord = /[\p{L}\p{N}]/u

function wordOf(typed: string): SearchTerm | null {
  if (!hasWord.test(typed)) return null
  const not = /^-[\p{L}\p{N}]/u.test(typed)
  const bare = not ? typed.slice(1) : typed
  const begins = /^[\p{L}\p{N}]+\*$/u.test(bare)
  return { how: begins ? 'beginning' : 'word', text: begins ? bare.slice(0, -1) : bare, not }
}

/**
 * Reads what is typed into the search: words, "phrases" in any quotation marks, -without, or, begin*. Everything can be read; marks that are
 * no words are passed over.
 */
export function searchWords(q: string): SearchWords {
  const groups: SearchWords = [[]]
  for (const [, minus, phrase, typed] of q.replace(quotes, '"').matchAll(token)) {
    if (typed !== undefined && /^(or|\|)$/i.test(typed)) {
      groups.push([])
      continue
    }
    const term: SearchTerm | null =
      phrase === undefined
        ? wordOf(typed!)
        : hasWord.test(phrase)
          ? { how: 'phrase', text: phrase.trim(), not: minus === '-' }
          : null
    if (term) groups.at(-1)!.push(term)
  }
  return groups.filter((group) => group.length > 0)
}

const written = ({ how, text, not }: SearchTerm) =>
  `${not ? '-' : ''}${how === 'phrase' ? `"${text}"` : how === 'beginning' ? `${text}*` : text}`

/** Searches that find more than this one: with the beginnings of its words, with its phrases apart, with any of its words. Without those that say the same. */
export function widerSearches(q: string): string[] {
  const groups = searchWords(q)
  const wanted = (each: (term: SearchTerm) => string) =>
    groups.map((group) => group.map((term) => (term.not ? written(term) : each(term))).join(' ')).join(' or ')
  const begun = wanted((term) =>
    term.how === 'word' && /^[\p{L}\p{N}]{3,}$/u.test(term.text) ? `${term.text}*` : written(term),
  )
  const apart = wanted((term) => (term.how === 'phrase' ? term.text : written(term)))
  const any = groups.flatMap((group) => group.filter(({ not }) => !not).map(written)).join(' or ')
  const same = new Set(['', wanted(written)])
  return [begun, apart, any].filter((wider) => !same.has(wider) && same.add(wider))
}
