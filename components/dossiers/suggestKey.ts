/** A key for a dossier of this title: its initials, or the first letters of a single word; empty where it has no Latin letters. */
export function suggestKey(title: string): string {
  const words = title
    .normalize('NFD')
    .toUpperCase()
    .split(/[^A-Z0-9\p{M}]+/u)
    .map((word) => word.replace(/\P{ASCII}/gu, ''))
    .filter(Boolean)
  const letters = words.length === 1 ? words[0]!.slice(0, 3) : words.map((word) => word[0]).join('')
  return letters.replace(/^[0-9]+/, '').slice(0, 8)
}
