/**
 * The source that a source goes back to, following "repeats" to its end: A repeats B, B repeats C, so the origin of A is C.
 * A source that repeats nothing is its own origin. Sources that repeat each other in a ring share one origin, the first
 * id of the ring in order, so that a slip of the finger cannot make them independent.
 */
export function originOf(sourceId: string, repeats: (sourceId: string) => string | null | undefined): string {
  const path: string[] = []
  let at = sourceId
  while (!path.includes(at)) {
    path.push(at)
    const next = repeats(at)
    if (!next) return at
    at = next
  }
  const ring = path.slice(path.indexOf(at))
  return ring.reduce((first, id) => (id < first ? id : first))
}
