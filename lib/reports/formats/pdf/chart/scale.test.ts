import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FiguresChart } from '@/lib/reports/rules/chart'
import { dayNumber, scaleOf, spread, yearStarts, yearTicks } from './scale'

const chart = (scale: 'linear' | 'log', values: number[]): FiguresChart => ({
  type: 'figures',
  title: 't',
  subtitle: 's',
  sourceLine: 's',
  alt: 'a',
  table: { columns: [{ header: 'h', numeric: false }], rows: [] },
  unit: 'head',
  scale,
  baselineDate: null,
  series: [
    {
      name: 'n',
      joined: true,
      points: values.map((best) => ({ date: '2020-01-01', low: null, best, high: null })),
    },
  ],
  thresholds: [],
})

describe('scaleOf', () => {
  it('takes whole decades on a log scale', () => {
    const scale = scaleOf(chart('log', [3_000, 200_000]))
    expect(scale.domain).toEqual([1_000, 1_000_000])
    expect(scale.ticks).toEqual([1_000, 10_000, 100_000, 1_000_000])
    expect(scale.place(10_000)).toBeCloseTo(1 / 3)
  })

  it('takes round steps from zero on a linear scale', () => {
    expect(scaleOf(chart('linear', [630, 1_500])).ticks).toEqual([0, 500, 1_000, 1_500])
  })

  it('holds every figure, however far apart they are', () => {
    const figures = fc.array(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(figures, fc.constantFrom('linear' as const, 'log' as const), (values, kind) => {
        const scale = scaleOf(chart(kind, values))
        expect(scale.ticks.length).toBeLessThan(20)
        for (const value of values) {
          expect(scale.place(value)).toBeGreaterThanOrEqual(-1e-9)
          expect(scale.place(value)).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})

describe('spread', () => {
  it('keeps labels apart and in their order', () => {
    expect(spread([10, 12, 50], 11, 200)).toEqual([10, 21, 50])
    expect(spread([199, 198], 11, 200)).toEqual([200, 189])
  })
})

describe('axis ticks', () => {
  it('names at most five years of quarters', () => {
    const quarters = Array.from({ length: 104 }, (_, at) => `${2000 + Math.floor(at / 4)} Q${(at % 4) + 1}`)
    expect(yearTicks(quarters)).toEqual(['2000 Q1', '2006 Q1', '2012 Q1', '2018 Q1', '2024 Q1'])
  })

  it('names at least one time, however short the span', () => {
    expect(yearTicks(['2020 Q2', '2020 Q3'])).toEqual(['2020 Q2'])
    expect(yearStarts([dayNumber('2020-03-01'), dayNumber('2020-06-01')])).toEqual([dayNumber('2020-03-01')])
  })

  it('names first days of years in no time zone at all', () => {
    expect(yearStarts([dayNumber('2018-06-01'), dayNumber('2021-02-01')])).toEqual(
      ['2019-01-01', '2020-01-01', '2021-01-01'].map(dayNumber),
    )
  })
})
