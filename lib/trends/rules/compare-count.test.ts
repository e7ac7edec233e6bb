import { expect, it } from 'vitest'
import type { Cube } from './cube'
import { developmentColumns, type CubeRow } from './cube-columns'
import { comparedPeriods, countablePeriods, countsIn, usualCompare } from './compare-count'
import { lensOf } from './lens'
import { nothing } from './selection'

const within = { from: '2016-01-01', to: '2026-02-28' }
const row = (startsOn: string, precision: string): CubeRow => ({
  ...{
    ref: 'X-D-0001',
    title: 'T',
    startsOn,
    endsOn: startsOn,
    known: startsOn,
    kind: 'loan',
    stage: 'agreed',
  },
  ...{
    polarity: 'occurred',
    precision,
    review: 'accepted',
    reliability: 'B',
    credibility: '2',
    significance: 3,
  },
  ...{ place: '', country: '', series: '', marking: 'CLEAR', sources: 1, actors: [] },
})
const cube: Cube = {
  ...{ grain: 'development', revision: '1', total: 3 },
  ...developmentColumns([row('2019-01-01', 'year'), row('2019-07-17', 'day'), row('2019-07-18', 'day')]),
}
const lens = lensOf(cube, { ...nothing, from: '2024-01-01' })

it('counts a period to the day, whatever stretch is picked', () => {
  const n = (from: string, to: string, dates: 'begin' | 'spread') =>
    countsIn(lens, { from, to }, dates).reduce((sum, count) => sum + count.n, 0)
  expect(n('2016-01-01', '2019-07-17', 'begin')).toBe(2)
  expect(n('2019-07-18', '2019-12-31', 'begin')).toBe(1)
  expect(n('2019-07-18', '2019-12-31', 'spread')).toBeCloseTo(1 + 167 / 365, 5)
})

it('compares before and after the baseline unless there is none in sight', () => {
  expect(usualCompare({ within, baselineOn: '2019-07-18' })).toEqual({ by: 'baseline' })
  expect(usualCompare({ within, baselineOn: '2027-01-01' })).toMatchObject({
    by: 'periods',
    periods: [{}, { from: '2025-02-28', to: '2026-02-28' }],
  })
})

it('waits for the day of a development, and takes whole months of a long log', () => {
  const known = { within, baselineOn: '2019-07-18', even: false }
  const compare = { by: 'development', ref: 'BLR-D-0001' } as const
  expect(comparedPeriods(compare, { ...known, splitOn: null })).toBeNull()
  const periods = comparedPeriods(compare, { ...known, splitOn: '2022-02-24' })!
  expect(periods[1]).toEqual({ from: '2022-02-24', to: '2026-02-28' })
  const byMonth = { ...lens, cube: { ...cube, grain: 'month' as const } }
  expect(countablePeriods(byMonth, periods)[0]!.to).toBe('2022-02-28')
})
