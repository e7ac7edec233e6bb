import { describe, expect, it } from 'vitest'
import { largestStep, linePath, percentOf, stopAt, stopWords, yearTicks } from './track'

const stops = [
  { on: '2019-12-18', drift: 0, coverage: 0 },
  { on: '2019-12-31', drift: 10, coverage: 20 },
  { on: '2020-01-31', drift: 18, coverage: 30 },
  { on: '2020-02-29', drift: 19, coverage: 30 },
]

describe('the track of the date slider', () => {
  it('stands at the last stop on or before a day', () => {
    expect(stopAt(stops, '2020-01-15')).toBe(1)
    expect(stopAt(stops, '2020-01-31')).toBe(2)
    expect(stopAt(stops, '2001-01-01')).toBe(0)
    expect(stopAt(stops, null)).toBe(3)
  })

  it('places a day between two stops in proportion', () => {
    expect(percentOf(stops, '2019-12-18')).toBe(0)
    expect(percentOf(stops, '2020-02-29')).toBe(100)
    expect(percentOf(stops, '2030-01-01')).toBe(100)
    expect(percentOf(stops, '2020-01-15')).toBeCloseTo((100 * (1 + 15 / 31)) / 3, 6)
  })

  it('draws the line with 0 at the foot', () => {
    expect(linePath(stops)).toBe('M0.0 100.0L333.3 90.0L666.7 82.0L1000.0 81.0')
    expect(linePath(stops, 2)).toBe('M666.7 82.0L1000.0 81.0')
    expect(linePath([{ on: '2020-01-01', drift: null, coverage: 0 }])).toBe('')
  })

  it('labels the largest step only when it is large', () => {
    expect(largestStep(stops)).toEqual({ at: 1, by: 10 })
    expect(largestStep(stops.slice(2))).toBeNull()
  })

  it('ticks years where there is room', () => {
    expect(yearTicks(stops).map(({ year }) => year)).toEqual(['2020'])
  })

  it('always says drift with coverage', () => {
    expect(stopWords(stops[1]!)).toBe('drift 10 on 20 % tested')
    expect(stopWords({ on: '2019-12-31', drift: null, coverage: 0 })).toBe('nothing tested, 0 % tested')
  })
})
