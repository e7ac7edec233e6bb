/** Where a key leads from the mark at `at` of `count`; null for a key that does not walk, or where there is nothing to walk to. */
export function stepFrom(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
  }
  const next = to[key]
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1)
}
