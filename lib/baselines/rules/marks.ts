/** A passage on a block, in code points. */
export type MarkedPassage = { id: string; start: number; end: number }

/** A stretch of a block over which the same passages lie. */
export type Run = { text: string; start: number; end: number; passages: string[] }

/**
 * Overlapping passages as flat runs for the page: they lie side by side, make up the whole text, and each names every
 * passage over it, longest first (so that the shortest can be drawn innermost). Passages beyond the text are cut to it.
 */
export function runsOf(text: string, passages: readonly MarkedPassage[]): Run[] {
  const points = [...text]
  const inside = passages
    .map((passage) => ({
      ...passage,
      start: Math.max(0, passage.start),
      end: Math.min(points.length, passage.end),
    }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1))
  const edges = [
    ...new Set([0, points.length, ...inside.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    const over = inside.filter((passage) => passage.start <= start && passage.end >= end)
    return { text: points.slice(start, end).join(''), start, end, passages: over.map(({ id }) => id) }
  })
}
