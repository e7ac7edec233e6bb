import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gammaUnder, lnGamma, poissonInterval } from './count-interval'

it.each([
  [0, 95, 0, 3.688_88],
  [1, 95, 0.025_32, 5.571_64],
  [10, 95, 4.795_39, 18.390_36],
  [100, 95, 81.363_99, 121.627_0],
  [10, 80, 6.221_3, 15.406_64],
] as const)('%d at %d %% is what the tables of Garwood say', (n, level, low, high) => {
  const found = poissonInterval(n, level)
  expect(found.low).toBeCloseTo(low, 3)
  expect(found.high).toBeCloseTo(high, 3)
})

/** The chance of at most n, added up term by term. */
function atMost(n: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0]
  for (let k = 0; k <= n; k += 1) {
    sum += term
    term *= mean / (k + 1)
  }
  return sum
}

it('leaves just so much on either side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(80 as const, 95 as const), (n, level) => {
      const { low, high } = poissonInterval(n, level)
      const rest = (1 - level / 100) / 2
      expect(1 - atMost(n - 1, low)).toBeCloseTo(rest, 8)
      expect(atMost(n, high)).toBeCloseTo(rest, 8)
    }),
  )
})

it('goes on without a step where it stops being exact', () => {
  const [exact, near] = [poissonInterval(2_000, 95), poissonInterval(2_000.001, 95)]
  expect(near.low / exact.low).toBeCloseTo(1, 5)
  expect(near.high / exact.high).toBeCloseTo(1, 5)
})

it('knows factorials and the exponential distribution', () => {
  expect(Math.exp(lnGamma(6))).toBeCloseTo(120, 8)
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11)
  for (const x of [0.1, 1, 5]) expect(gammaUnder(1, x)).toBeCloseTo(1 - Math.exp(-x), 12)
})
