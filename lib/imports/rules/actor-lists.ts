import { countryOf } from './country-names'
import { splitCell } from './row-cells'

const MARKS = [
  ...[';', '|', '\n', ' / ', '/', ',', ' & ', ' and ', ' и ', ' i ', ' і ', ' und ', ' et '],
  ...[' – ', ' - ', '–'],
] as const
const MOST_KEPT = 20_000

/**
 * Splits a cell that holds several names by another mark than its column: only where each part is known, to the dossier by `isKnown` or to the
 * world as a country. Null where it is one name. Each cell is looked at once.
 */
export function otherwiseSplitter(isKnown: (name: string) => boolean): (name: string) => string[] | null {
  const kept = new Map<string, string[] | null>()
  const split = (name: string): string[] | null => {
    // Bosnia and Herzegovina
    if (countryOf(name) !== null) return null
    for (const mark of MARKS) {
      if (!name.includes(mark)) continue
      const parts = splitCell(name, mark)
      if (parts.length > 1 && parts.every((part) => isKnown(part) || countryOf(part) !== null)) return parts
    }
    return null
  }
  return (name) => {
    const before = kept.get(name)
    if (before !== undefined) return before
    const parts = split(name)
    if (kept.size < MOST_KEPT) kept.set(name, parts)
    return parts
  }
}
