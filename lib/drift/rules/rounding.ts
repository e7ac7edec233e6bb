/**
 * Rounds parts of a whole to a number of decimals so that they still sum to the rounded whole, by giving the leftover
 * units to the largest remainders (of equals, to the first). For lists that are shown with the number they sum to.
 */
export function roundToSum(parts: readonly number[], decimals = 0): number[] {
  const unit = 10 ** decimals
  const scaled = parts.map((part) => part * unit)
  const rounded = scaled.map((part) => Math.floor(part))
  const whole = Math.round(scaled.reduce((sum, part) => sum + part, 0))
  const remainders = scaled
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  let left = whole - rounded.reduce((sum, part) => sum + part, 0)
  for (const { index } of remainders) {
    if (left <= 0) break
    rounded[index] = (rounded[index] ?? 0) + 1
    left -= 1
  }
  return rounded.map((part) => part / unit)
}
