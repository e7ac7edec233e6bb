/**
 * A pattern that finds whole words in the name of a column as `wordsOf` gives it: small letters without accents, so that `ў` and `й` are looked for as what is
 * left of them. `words` are alternatives of a regular expression.
 */
export function wordPattern(words: string): RegExp {
  const bare = words.normalize('NFD').replace(/\p{M}+/gu, '')
  return new RegExp(`(?<![\\p{L}\\d])(?:${bare})(?!\\p{L})`, 'iu')
}
