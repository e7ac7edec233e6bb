import fc from 'fast-check'
import { expect, it } from 'vitest'
import { burstsOf, burstScale } from './bursts'
import { changePenalty, changePoints, levelsOf, type CountedStep } from './change-points'

const steps = (counts: number[]) => counts.map((n) => ({ n, days: 30 }))
const costOf = (part: readonly CountedStep[]) => {
  const n = part.reduce((sum, one) => sum + one.n, 0)
  const days = part.reduce((sum, one) => sum + one.days, 0)
  return n === 0 ? 0 : 2 * (n - n * Math.log(n / days))
}
const counted = fc.record({ n: fc.integer({ min: 0, max: 20 }), days: fc.integer({ min: 28, max: 31 }) })

it('is no dearer than any other division', () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 9 }), (series) => {
      const penalty = changePenalty(series.length)
      let least = Infinity
      for (let mask = 0; mask < 2 ** (series.length - 1); mask += 1) {
        const cuts = [
          0,
          ...series.flatMap((_, at) => (at > 0 && (mask >> (at - 1)) & 1 ? [at] : [])),
          series.length,
        ]
        const parts = cuts.slice(1).map((to, at) => series.slice(cuts[at], to))
        least = Math.min(
          least,
          parts.reduce((sum, part) => sum + costOf(part), 0) + penalty * (parts.length - 1),
        )
      }
      const levels = levelsOf(series)
      const found = levels.reduce((sum, { first, last }) => sum + costOf(series.slice(first, last + 1)), 0)
      expect(found + penalty * (levels.length - 1)).toBeCloseTo(least, 8)
    }),
  )
})

it('covers every step once and loses no development', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 120 }), (series) => {
      const levels = levelsOf(series)
      expect(levels.flatMap(({ first, last }) => series.slice(first, last + 1))).toEqual(series)
      expect(levels.reduce((sum, { n }) => sum + n, 0)).toBe(series.reduce((sum, { n }) => sum + n, 0))
    }),
  )
})

it('finds where it begins to happen more often, and says nothing of too few', () => {
  const levels = levelsOf(steps([...Array<number>(20).fill(2), ...Array<number>(20).fill(8)]))
  const [only, ...others] = changePoints(levels, 10)
  expect(others).toEqual([])
  expect([only!.at, only!.before.rate * 30, only!.after.rate * 30]).toEqual([20, 2, 8])
  expect(changePoints(levels, 201)).toEqual([])
})

/** Numbers that look drawn by chance and are the same every time (Park & Miller, CACM 31, 1988). */
function chance(seed: number): () => number {
  let at = seed
  return () => (at = (at * 48_271) % 2_147_483_647) / 2_147_483_647
}
function poisson(mean: number, next: () => number): number {
  let [n, left] = [0, next()]
  while (left > Math.exp(-mean)) {
    n += 1
    left *= next()
  }
  return n
}

it('is rarely fooled by what does not change: in fewer than one of twenty series', () => {
  const next = chance(7)
  const series = Array.from({ length: 400 }, (_, at) =>
    steps(Array.from({ length: 40 }, () => poisson([1, 4, 12][at % 3]!, next))),
  )
  expect(series.filter((one) => changePoints(levelsOf(one), 10).length > 0).length).toBeLessThan(20)
})

it('finds a burst and not the calm around it', () => {
  const counts = [2, 1, 2, 3, 2, 9, 12, 10, 2, 1, 2, 2, 3, 1]
  expect(burstsOf(steps(counts), 10)).toMatchObject([{ first: 5, last: 7, n: 31 }])
  expect(burstsOf(steps(counts), 32)).toEqual([])
  expect(burstsOf(steps(Array<number>(30).fill(5)), 1)).toEqual([])
  expect(burstsOf(steps([0, 0, 0]), 1)).toEqual([])
})

it('takes the cheapest way through the two states', () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 10 }), (series) => {
      const all = series.reduce((sum, { n }) => sum + n, 0)
      fc.pre(all > 0)
      const usual = all / series.reduce((sum, { days }) => sum + days, 0)
      const begin = Math.log(Math.max(2, series.length))
      const costOfPath = (busy: (at: number) => boolean) =>
        series.reduce((sum, { n, days }, at) => {
          const rate = usual * (busy(at) ? burstScale : 1)
          const begins = busy(at) && !(at > 0 && busy(at - 1))
          return sum + (begins ? begin : 0) + rate * days - n * Math.log(rate)
        }, 0)
      let least = Infinity
      for (let mask = 0; mask < 2 ** series.length; mask += 1)
        least = Math.min(
          least,
          costOfPath((at) => ((mask >> at) & 1) === 1),
        )
      const bursts = burstsOf(series, 0)
      const found = costOfPath((at) => bursts.some(({ first, last }) => at >= first && at <= last))
      expect(found).toBeCloseTo(least, 8)
    }),
  )
})
