import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duration } from './output.mjs'

test.each([
  [0, '0.0 s'],
  [449, '0.4 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 00 s'],
  [64_400, '1 min 04 s'],
  [119_600, '2 min 00 s'],
])('%i ms is %s', (ms, expected) => {
  expect(duration(ms)).toBe(expected)
})

test('no time is ever told with sixty seconds, or more than half a second wrong', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (ms) => {
      const [, minutes = '0', seconds = ''] = /^(?:(\d+) min )?([\d.]+) s$/.exec(duration(ms)) ?? []
      expect(Number(seconds)).toBeLessThan(60)
      expect(Math.abs(Number(minutes) * 60_000 + Number(seconds) * 1000 - ms)).toBeLessThanOrEqual(500)
    }),
  )
})
