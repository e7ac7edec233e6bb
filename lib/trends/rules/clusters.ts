/** A place on a map, in px, with how many developments it stands for. A region or country is a loose one: its point says no more than its middle. */
export type Placed = { name: string; x: number; y: number; n: number; loose: boolean }

/** Places that are drawn as one mark. */
export type Cluster = { x: number; y: number; n: number; loose: boolean; places: string[] }

/**
 * Places that fall into one cell of a grid over the map become one mark in the middle of their developments; loose ones stay apart from those whose
 * spot is known. The largest come first, so that small ones are drawn over them.
 */
export function clusterPlaces(placed: readonly Placed[], cell: number): Cluster[] {
  const cells = new Map<string, Placed[]>()
  for (const place of placed) {
    const key = `${Math.floor(place.x / cell)} ${Math.floor(place.y / cell)} ${place.loose}`
    const found = cells.get(key)
    if (found) found.push(place)
    else cells.set(key, [place])
  }
  return [...cells.values()]
    .map((some) => {
      const n = some.reduce((sum, one) => sum + one.n, 0)
      const middle = (of: 'x' | 'y') => some.reduce((sum, one) => sum + one[of] * one.n, 0) / n
      return {
        ...{ x: middle('x'), y: middle('y'), n, loose: some[0]!.loose },
        places: some.toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)).map(({ name }) => name),
      }
    })
    .toSorted((a, b) => b.n - a.n || a.x - b.x)
}

/** Two marks as one, in the middle of their developments; `into` is the larger one. */
function joined(into: Cluster, other: Cluster): Cluster {
  const n = into.n + other.n
  const middle = (of: 'x' | 'y') => (into[of] * into.n + other[of] * other.n) / n
  return {
    ...{ x: middle('x'), y: middle('y'), n, loose: into.loose },
    places: [...into.places, ...other.places],
  }
}

/**
 * Marks that are so near that a finger could not tell them apart become one, until all are at least `apart` from one another; loose ones stay apart from
 * those whose spot is known. The largest come first.
 */
export function spacedClusters(clusters: readonly Cluster[], apart: number): Cluster[] {
  const left = clusters.toSorted((a, b) => b.n - a.n || a.x - b.x)
  const spaced: Cluster[] = []
  for (let next = left.shift(); next; next = left.shift()) {
    const near = spaced.findIndex(
      ({ x, y, loose }) => loose === next.loose && Math.hypot(x - next.x, y - next.y) < apart,
    )
    if (near === -1) spaced.push(next)
    // Its middle has moved: it may have come near another.
    else left.unshift(joined(spaced.splice(near, 1)[0]!, next))
  }
  return spaced.toSorted((a, b) => b.n - a.n || a.x - b.x)
}

/** The sentence over the map: where most happened. */
export function mapTitle(places: readonly { name: string; n: number }[], nowhere: number): string {
  if (places.length === 0)
    return nowhere > 0 ? 'No development of this choice says where' : 'Nothing is logged for this choice'
  const highest = Math.max(...places.map(({ n }) => n))
  const most = places.filter(({ n }) => n === highest)
  const all = places.reduce((sum, { n }) => sum + n, 0)
  const where = `${all.toLocaleString('en-GB')} ${all === 1 ? 'development' : 'developments'} at ${places.length.toLocaleString('en-GB')} ${places.length === 1 ? 'place' : 'places'}`
  if (places.length === 1) return `${where}: ${most[0]!.name}`
  return most.length > 2
    ? `${where}; none stands out`
    : `${where}, most at ${most.map(({ name }) => name).join(' and ')}`
}
