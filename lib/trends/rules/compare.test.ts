import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparedRows,
  compareSaid,
  countInterval,
  passedPeriods,
  readCompare,
  splitAt,
  withOneBefore,
} from './compare'

const period = (from: string, to: string) => ({ from, to })
const year = (name: number) => period(`${name}-01-01`, `${name}-12-31`)

describe('what an address compares', () => {
  it.each([
    [['baseline'], { by: 'baseline' }],
    [['BLR-D-0042'], { by: 'development', ref: 'BLR-D-0042' }],
    [
      ['2019-01-01..2019-12-31', '2021-01-01..2021-06-30'],
      { by: 'periods', periods: [year(2019), period('2021-01-01', '2021-06-30')] },
    ],
    [['2019-01-01..2019-12-31'], null],
    [['2019-12-31..2019-01-01', '2020-01-01..2020-12-31'], null],
    [['2019-13-01..2019-12-31', 'x'], null],
    [[], null],
  ])('%j', (said, compare) => {
    expect(readCompare(said)).toEqual(compare)
    if (compare) expect(compareSaid(readCompare(said)!)).toEqual(said)
  })
})

describe('like for like', () => {
  it('takes as many days before as there are after, next to the day', () => {
    const within = period('2016-01-01', '2019-07-27')
    expect(splitAt('2019-07-18', within, true)).toEqual([
      period('2019-07-08', '2019-07-17'),
      period('2019-07-18', '2019-07-27'),
    ])
    expect(splitAt('2019-07-18', within, false)).toEqual([
      period('2016-01-01', '2019-07-17'),
      period('2019-07-18', '2019-07-27'),
    ])
    expect(splitAt('2016-01-01', within, true)).toBeNull()
    expect(splitAt('2020-01-01', within, true)).toBeNull()
  })

  it('takes the same part of a year that is over as has passed of the one that is not', () => {
    expect(passedPeriods([year(2025), year(2026)], '2026-03-31', true)).toEqual([
      period('2025-01-01', '2025-03-31'),
      period('2026-01-01', '2026-03-31'),
    ])
    expect(passedPeriods([year(2025), year(2026)], '2026-03-31', false)![0]).toEqual(year(2025))
    expect(passedPeriods([year(2025), year(2027)], '2026-03-31', true)).toBeNull()
  })

  it('knows the stretch before a stretch', () => {
    expect(withOneBefore(year(2020))[0]).toEqual(period('2018-12-31', '2019-12-31'))
  })
})

it('gives periods of equal length whatever is asked for', () => {
  const start = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const stretch = fc.tuple(start, start).map(([a, b]) => (a < b ? period(a, b) : period(b, a)))
  const days = ({ from, to }: { from: string; to: string }) =>
    (Date.parse(to) - Date.parse(from)) / 86_400_000
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 2, maxLength: 4 }), start, (periods, last) => {
      const passed = passedPeriods(periods, last, true)
      expect(passed === null).toBe(periods.some(({ from }) => from > last))
      if (passed === null) return
      expect(new Set(passed.map(days)).size).toBe(1)
      for (const { to } of passed) expect(to <= last).toBe(true)
    }),
  )
})

it('says how sure a count is (exact: 0 to 3.69 of 0, 4.80 to 18.39 of 10, 80.4 to 119.6 of 99)', () => {
  const [none, ten] = [countInterval(0), countInterval(10)]
  expect(none.low).toBe(0)
  expect(none.high).toBeGreaterThan(3)
  expect(none.high).toBeLessThan(4)
  expect(ten.low).toBeCloseTo(4.79, 1)
  expect(ten.high).toBeCloseTo(18.39, 1)
})

it('compares each kind with the first period, by rates, and all together first', () => {
  const count = (kind: string, n: number) => ({ start: '2019-01-01', kind, n, coarse: 0 })
  const rows = comparedRows(
    [year(2019), period('2020-01-01', '2021-12-31')],
    [
      [count('loan', 4), count('loan', 6)],
      [count('loan', 70), count('statement', 2)],
    ],
    10,
  )
  expect(rows.map(({ kind, n }) => [kind, n])).toEqual([
    ['', [10, 72]],
    ['loan', [10, 70]],
    ['statement', [0, 2]],
  ])
  expect(rows[1]!.rates[1]).toBeCloseTo(35, 0)
  expect(rows[1]!.changes[0]).toMatchObject({ level: 'surge', rises: true })
  expect(rows[1]!.changes[0]!.ratio).toBeCloseTo(3.5, 1)
  expect(rows[2]!.changes[0]!.level).toBe('too few to tell')
})
