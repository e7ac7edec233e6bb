import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figureAxes, shareOf } from './figure-axes'

const mark = fc.record({
  at: fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2030, 0) }),
  value: fc.integer({ min: 1, max: 10_000_000_000 }),
})
const scale = fc.constantFrom('log' as const, 'linear' as const)

it('makes room for every mark and threshold', () => {
  fc.assert(
    fc.property(
      fc.array(mark, { minLength: 1, maxLength: 12 }),
      scale,
      fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 2 }),
      (marks, kind, thresholds) => {
        const series = [
          {
            name: 'a',
            marks: marks.map(({ at, value }) => ({
              at,
              low: value,
              high: value,
              best: value,
              href: '',
              tip: [],
            })),
          },
        ]
        const axes = figureAxes(series, kind, thresholds)
        for (const { at } of marks) expect(shareOf(at, axes.x, 'linear')).toBeGreaterThan(0)
        for (const value of [...marks.map((one) => one.value), ...thresholds]) {
          expect(shareOf(value, axes.y, kind)).toBeGreaterThanOrEqual(0)
          expect(shareOf(value, axes.y, kind)).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect(axes.years.length).toBeLessThanOrEqual(7)
      },
    ),
  )
})

it('steps by powers of ten on a log axis and by round numbers on a linear one', () => {
  const series = [
    { name: 'a', marks: [{ at: 0, low: 3_000, high: 200_000, best: 9_000, href: '', tip: [] }] },
  ]
  expect(figureAxes(series, 'log', []).ticks).toEqual([1_000, 10_000, 100_000, 1_000_000])
  expect(figureAxes(series, 'linear', []).ticks).toEqual([0, 50_000, 100_000, 150_000, 200_000])
})
