/** Letters and digits of every script, lower case, without accents: "Zapad–2021, " and "zapad 2021" are one title. */
function plainTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? title.normalize('NFKC').replace(/\s+/g, ' ').trim() : words
}

/**
 * The text whose hash tells that a development was logged before: first day, kind and title without their spelling.
 * Two developments with one key are the same one; the dossier refuses the second.
 */
export function contentKey(development: { title: string; start: string | null; kind: string }): string {
  return [development.start ?? '', development.kind, plainTitle(development.title)].join('|')
}
