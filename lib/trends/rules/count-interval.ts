/** The intervals that can be drawn at counts, in per cent; 0 for none. */
export const intervalLevels = [0, 80, 95] as const
export type IntervalLevel = (typeof intervalLevels)[number]

/** ln of the gamma function for x > 0: pushed up by its recurrence until Stirling's series is exact to twelve digits (Abramowitz & Stegun 6.1.41). */
export function lnGamma(x: number): number {
  let [at, shift] = [x, 0]
  for (; at < 12; at += 1) shift += Math.log(at)
  const r = 1 / (at * at)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift
}

/** The share of a gamma distribution of shape a that lies under x: the series where x is small, else Lentz's continued fraction (A & S 6.5.29, 6.5.31). */
export function gammaUnder(a: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(a * Math.log(x) - x - lnGamma(a))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let n = 1; term > sum * 1e-15; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return sum * scale
  }
  let b = x + 1 - a
  let [c, d] = [1e300, 1 / b]
  let h = d
  for (let n = 1, change = 2; Math.abs(change - 1) > 1e-15 && n < 10_000; n += 1) {
    const over = -n * (n - a)
    b += 2
    d = 1 / (over * d + b)
    c = b + over / c
    change = d * c
    h *= change
  }
  return 1 - scale * h
}

/** The value under which a share of a gamma distribution of shape a lies, by halving. */
function gammaQuantile(share: number, a: number): number {
  let [low, high] = [0, a + 10 * Math.sqrt(a) + 20]
  for (let turn = 0; turn < 80; turn += 1) {
    const middle = (low + high) / 2
    if (gammaUnder(a, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Over this, the exact value is slow, and the cube-root approximation right to five digits. */
const exactMost = 2_000
/** Of the normal distribution. */
const z = { 80: 1.281_551_565_544_6, 95: 1.959_963_984_54 }

/**
 * The interval of a count taken as Poisson: the exact one (Garwood, Biometrika 28, 1936: quantiles of the gamma distribution of shape n below
 * and n + 1 above), which holds the true mean in at least as many cases as it says. Fractions, of dates that are spread, are taken as they are.
 */
export function poissonInterval(n: number, level: 80 | 95): { low: number; high: number } {
  const rest = (1 - level / 100) / 2
  if (n <= exactMost) return { low: n > 0 ? gammaQuantile(rest, n) : 0, high: gammaQuantile(1 - rest, n + 1) }
  const side = (shape: number, sign: 1 | -1) =>
    shape * (1 - 1 / (9 * shape) + (sign * z[level]) / (3 * Math.sqrt(shape))) ** 3
  return { low: side(n, -1), high: side(n + 1, 1) }
}
