import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundToSum } from './rounding'

test.each([
  [[33.333, 33.333, 33.334], 0, [33, 33, 34]],
  [[1 / 3, 1 / 3, 1 / 3], 0, [1, 0, 0]],
  [[42.857, 57.143], 0, [43, 57]],
  [[42.857, 57.143], 1, [42.9, 57.1]],
  [[0.5, 0.5], 0, [1, 0]],
  [[71.4, 0.4, 0.4], 0, [72, 0, 0]],
  [[], 0, []],
  [[0, 0], 0, [0, 0]],
])('%j to %d decimals is %j', (parts, decimals, expected) => {
  expect(roundToSum(parts, decimals)).toEqual(expected)
})

test('the rounded parts sum to the rounded whole, and none moves by a unit or more', () => {
  const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 })
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 2 }), (parts, decimals) => {
      const unit = 10 ** decimals
      const rounded = roundToSum(parts, decimals)
      const units = rounded.reduce((sum, part) => sum + Math.round(part * unit), 0)
      expect(units).toBe(Math.round(parts.map((part) => part * unit).reduce((sum, part) => sum + part, 0)))
      rounded.forEach((part, index) =>
        expect(Math.abs(part - (parts[index] ?? 0)) * unit).toBeLessThanOrEqual(1),
      )
    }),
  )
})
