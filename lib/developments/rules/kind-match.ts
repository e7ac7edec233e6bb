type Named = { code: string; aliases?: readonly string[] }

function tidied(text: string): string {
  return text.toLowerCase().replaceAll('_', '-')
}

/**
 * The kinds that a word after `#` may mean. The whole code wins; then a whole alias or a whole part of a code
 * ("exercise" of military-exercise); then the beginnings of them. Several mean that the word is ambiguous.
 */
export function matchKinds<Kind extends Named>(typed: string, list: readonly Kind[]): Kind[] {
  const word = tidied(typed)
  if (word === '') return []
  const exact = list.filter((each) => each.code === word)
  if (exact.length > 0) return exact
  const names = (each: Kind) => [each.code, ...(each.aliases ?? []), ...each.code.split('-')]
  const whole = list.filter((each) => names(each).includes(word))
  return whole.length > 0 ? whole : list.filter((each) => names(each).some((name) => name.startsWith(word)))
}
