import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackMarks, xOf, yearsBetween, type AxisMark } from './axis'

const scale = { from: '2019-01-01', to: '2021-01-01', width: 731 }

describe('the time axis of a claim', () => {
  it('places days in proportion and keeps to its ends', () => {
    expect(xOf(scale, '2019-01-01')).toBe(0)
    expect(xOf(scale, '2020-01-01')).toBeCloseTo(365, 6)
    expect(xOf(scale, '2030-01-01')).toBe(731)
  })

  it('puts support above the line and the rest below', () => {
    const [up, down, both] = stackMarks(
      [
        { id: 'a', day: '2019-02-01', side: 1, radius: 5 },
        { id: 'b', day: '2019-06-01', side: -1, radius: 5 },
        { id: 'c', day: '2019-12-01', side: 0, radius: 5 },
      ],
      scale,
      14,
    )
    expect(up!.y).toBeLessThan(0)
    expect(down!.y).toBeGreaterThan(0)
    expect(both!.y).toBe(0)
  })

  it('lets no two marks of a side cover each other', () => {
    const day = fc
      .integer({ min: 0, max: 730 })
      .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10))
    const mark: fc.Arbitrary<AxisMark> = fc.record({
      id: fc.uuid(),
      day,
      side: fc.constantFrom(1 as const, -1 as const),
      radius: fc.integer({ min: 3, max: 7 }),
    })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const placed = stackMarks(marks, scale, 14)
        for (const [at, a] of placed.entries())
          for (const b of placed.slice(at + 1))
            if (a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(a.radius + b.radius)
      }),
    )
  })

  it('names every year, or every so many', () => {
    expect(yearsBetween(scale)).toEqual(['2020', '2021'])
    expect(yearsBetween({ from: '2000-05-01', to: '2026-01-01' }, 9)).toEqual([
      '2001',
      '2004',
      '2007',
      '2010',
      '2013',
      '2016',
      '2019',
      '2022',
      '2025',
    ])
  })
})
