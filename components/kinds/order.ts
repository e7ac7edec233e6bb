/** The list with one entry moved a place up (-1) or down (1); at the edge it stays. */
export function moved(codes: readonly string[], code: string, by: -1 | 1): string[] {
  const from = codes.indexOf(code)
  const to = from + by
  if (from < 0 || to < 0 || to >= codes.length) return [...codes]
  const rest = codes.toSpliced(from, 1)
  return rest.toSpliced(to, 0, code)
}
