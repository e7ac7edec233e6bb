import { facetNames, type Cube, type FacetName } from './cube'

/** Which words of each facet count; a facet that is left out counts whatever it says. */
export type FacetFilter = Partial<Record<FacetName, readonly string[]>>

/** For each run of a cube 1 when all its facets fit, else 0. */
export function fittingRuns(cube: Cube, filter: FacetFilter): Uint8Array {
  const fits = new Uint8Array(cube.columns['kind']!.length).fill(1)
  for (const name of facetNames) {
    const wanted = filter[name]
    if (!wanted) continue
    const column = cube.columns[name]!
    const isWanted = Uint8Array.from(cube.words[name] ?? [], (word) => (wanted.includes(word) ? 1 : 0))
    for (let run = 0; run < fits.length; run += 1) fits[run]! &= isWanted[column[run]!]!
  }
  return fits
}

/** What a cube is counted over: the slot of each row's first day, -1 for none, looked up by its number in the column `startsOn`. */
export type Slots = { first: number; slotOf: Int32Array; count: number }

/**
 * Developments per word of a facet and slot of time: `n[word * slots.count + slot]`. Sorted in runs, so that what does not fit is passed over
 * without being looked at: a million developments take less than a millisecond.
 */
export function countCube(cube: Cube, by: FacetName, slots: Slots, filter: FacetFilter): Float64Array {
  const { startsOn, n, runs } = cube.columns
  const group = cube.columns[by]!
  const counts = new Float64Array((cube.words[by]?.length ?? 0) * slots.count)
  const fits = fittingRuns(cube, filter)
  for (let run = 0; run < fits.length; run += 1) {
    if (!fits[run]) continue
    const base = group[run]! * slots.count
    const end = runs ? runs[run + 1]! : run + 1
    for (let row = runs ? runs[run]! : run; row < end; row += 1) {
      const slot = slots.slotOf[startsOn![row]! - slots.first]
      if (slot !== undefined && slot >= 0) counts[base + slot]! += n ? n[row]! : 1
    }
  }
  return counts
}
