import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Count } from '../contract'
import {
  intensitySteps,
  intensityTable,
  intensityTitle,
  meanChange,
  scoreSaid,
  sideOf,
  unscoredKinds,
} from './intensity'

const scores: Record<string, number> = { aid: 10, sanction: -6, talks: 2.5 }
const scoreOf = (kind: string) => scores[kind] ?? null
const count = (start: string, kind: string, n: number): Count => ({ start, kind, n, coarse: 0 })

it('is a mean and a sum of scores, and a gap where nothing with a score was logged', () => {
  const counts = [
    count('2020-01-01', 'aid', 1),
    count('2020-01-01', 'sanction', 3),
    count('2020-01-01', 'speech', 5),
    count('2022-01-01', 'speech', 2),
  ]
  const found = intensitySteps(['2020-01-01', '2021-01-01', '2022-01-01'], 'year', counts, scoreOf)
  expect(found).toEqual([
    { start: '2020-01-01', name: '2020', mean: -2, sum: -8, scored: 4, unscored: 5 },
    { start: '2021-01-01', name: '2021', mean: null, sum: null, scored: 0, unscored: 0 },
    { start: '2022-01-01', name: '2022', mean: null, sum: null, scored: 0, unscored: 2 },
  ])
  expect(intensityTable(found, 'year').rows).toEqual([
    ['2020', '2020-01-01', -2, -8, 4, 5],
    ['2022', '2022-01-01', null, null, 0, 2],
  ])
  expect(unscoredKinds(counts, scoreOf)).toEqual([{ kind: 'speech', n: 7 }])
})

const counted = fc.record({
  start: fc.constantFrom('2019-01-01', '2020-01-01', '2021-01-01'),
  kind: fc.constantFrom('aid', 'sanction', 'talks', 'speech'),
  n: fc.integer({ min: 1, max: 40 }),
  coarse: fc.constant(0),
})

it('adds up over steps, and its means lie between the lowest and the highest score', () => {
  fc.assert(
    fc.property(fc.array(counted), (counts) => {
      const found = intensitySteps(['2019-01-01', '2020-01-01', '2021-01-01'], 'year', counts, scoreOf)
      const all = sideOf(counts, scoreOf)
      const sum = found.reduce((total, one) => total + (one.sum ?? 0), 0)
      expect(sum).toBeCloseTo(all ? all.mean * all.n : 0, 6)
      expect(found.reduce((n, one) => n + one.scored + one.unscored, 0)).toBe(
        counts.reduce((n, one) => n + one.n, 0),
      )
      for (const { mean } of found)
        if (mean !== null) {
          expect(mean).toBeGreaterThanOrEqual(-6)
          expect(mean).toBeLessThanOrEqual(10)
        }
    }),
  )
})

it('has the interval of the difference of two means', () => {
  // Two samples by hand: 4 of +10 and 4 of -6 (mean 2, variance 512/7), 8 of -6 (no variance).
  const before = sideOf([count('', 'aid', 4), count('', 'sanction', 4)], scoreOf)!
  const after = sideOf([count('', 'sanction', 8)], scoreOf)!
  expect(before).toMatchObject({ n: 8, mean: 2 })
  expect(before.variance).toBeCloseTo(512 / 7, 9)
  const reach = 1.96 * Math.sqrt(512 / 7 / 8)
  expect(meanChange(before, after)).toEqual({ by: -8, low: -8 - reach, high: -8 + reach })
})

it('says in which direction it went only where it is more than chance and not of a few', () => {
  const asked = { starts: [], step: 'year' as const, scoreOf, baselineOn: '2020-06-01', few: 5 }
  const of = (before: Count[], after: Count[]) => intensityTitle({ ...asked, counts: [...before, ...after] })
  const [aid, sanction] = [
    (start: string, n: number) => count(start, 'aid', n),
    (start: string, n: number) => count(start, 'sanction', n),
  ]
  expect(of([aid('2019-01-01', 20)], [sanction('2021-01-01', 20)])).toBe(
    'Intensity +10 before the baseline, −6 since: towards conflict',
  )
  expect(of([sanction('2019-01-01', 20)], [aid('2020-01-01', 20)])).toContain('towards cooperation')
  expect(
    of([aid('2019-01-01', 6), sanction('2019-01-01', 6)], [aid('2021-01-01', 6), sanction('2021-01-01', 7)]),
  ).toContain('no clear change')
  expect(of([aid('2019-01-01', 4)], [sanction('2021-01-01', 20)])).toBe(
    'Intensity is −3.3 on average over 24 developments',
  )
  expect(intensityTitle({ ...asked, counts: [count('2020-01-01', 'speech', 3)] })).toContain('with a score')
})

it('writes scores with their sign', () => {
  expect([2.54, -6, 0, -0.04, 10].map(scoreSaid)).toEqual(['+2.5', '−6', '0', '0', '+10'])
})
