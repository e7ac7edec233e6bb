import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coarserThan } from '@/lib/developments/rules/coarse'
import {
  endOfStep,
  spreadOver,
  startOfStep,
  stepAfter,
  stepName,
  stepsBetween,
  wholeMonths,
  type Step,
} from './steps'

const step = fc.constantFrom<Step>('day', 'week', 'month', 'quarter', 'year')
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it.each([
  ['2021-09-10', 'month', '2021-09-01', '2021-09-30', 'Sep 2021'],
  ['2021-09-10', 'day', '2021-09-10', '2021-09-10', '10 Sep 2021'],
  ['2021-09-12', 'week', '2021-09-06', '2021-09-12', 'week of 6 Sep 2021'],
  ['2021-09-10', 'quarter', '2021-07-01', '2021-09-30', 'Q3 2021'],
  ['2024-02-29', 'month', '2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2021-12-31', 'year', '2021-01-01', '2021-12-31', '2021'],
] as const)('%s falls in the %s from %s to %s, %s', (on, length, start, end, name) => {
  expect(startOfStep(on, length)).toBe(start)
  expect(endOfStep(start, length)).toBe(end)
  expect(stepName(start, length)).toBe(name)
})

it('puts every day into the step that covers it', () => {
  fc.assert(
    fc.property(day, step, (on, length) => {
      const start = startOfStep(on, length)
      expect(start <= on && on <= endOfStep(start, length)).toBe(true)
      expect(startOfStep(start, length)).toBe(start)
    }),
  )
})

it('lists steps without gap or overlap', () => {
  fc.assert(
    fc.property(day, day, step, (a, b, length) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const starts = stepsBetween(from, to, length)
      expect(starts[0]).toBe(startOfStep(from, length))
      expect(starts.at(-1)).toBe(startOfStep(to, length))
      const gap = (start: string, at: number) =>
        Date.parse(starts[at + 1] ?? start) - Date.parse(endOfStep(start, length))
      expect(starts.slice(0, -1).every((start, at) => gap(start, at) === 86_400_000)).toBe(true)
    }),
  )
})

it('calls a date coarse when it does not say the step', () => {
  expect(coarserThan('month')).toContain('quarter')
  expect(coarserThan('quarter')).not.toContain('quarter')
  expect(coarserThan('year')).not.toContain('year')
})

it.each([
  [undefined, undefined, null, null],
  ['2021-02-01', undefined, '2021-02-01', null],
  ['2021-02-02', '2021-04-30', '2021-03-01', '2021-05-01'],
  ['2021-02-01', '2021-04-29', '2021-02-01', '2021-04-01'],
  ['2023-12-31', '2024-02-29', '2024-01-01', '2024-03-01'],
  ['2021-02-15', '2021-03-15', '2021-03-01', '2021-03-01'],
])('from %s to %s the whole months begin on %s and end before %s', (from, to, first, after) => {
  expect(wholeMonths(from, to)).toEqual({ first, after })
})

it('finds no whole month within one, or in a stretch that ends before it begins', () => {
  expect(wholeMonths('2021-02-02', '2021-02-27')).toBeNull()
  expect(wholeMonths('2021-05-02', '2021-02-27')).toBeNull()
})

it('leaves less than a month at either end', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const found = wholeMonths(from, to)
      if (!found) return
      const { first, after } = found
      expect([first!.slice(8), after!.slice(8)]).toEqual(['01', '01'])
      expect(from <= first!).toBe(true)
      expect(Date.parse(first!) - Date.parse(from)).toBeLessThan(31 * 86_400_000)
      expect(Date.parse(to) - Date.parse(after!)).toBeLessThan(31 * 86_400_000)
    }),
  )
})

it.each([
  [
    '2021-01-01',
    'year',
    'quarter',
    { '2021-01-01': 90 / 365, '2021-04-01': 91 / 365, '2021-10-01': 92 / 365 },
  ],
  ['2020-12-01', 'season', 'year', { '2020-01-01': 31 / 90, '2021-01-01': 59 / 90 }],
  ['2021-09-01', 'month', 'week', { '2021-08-30': 5 / 30, '2021-09-06': 7 / 30, '2021-09-27': 4 / 30 }],
  ['2021-09-01', 'month', 'month', { '2021-09-01': 1 }],
] as const)('spreads %s, known to the %s, over each %s by its days', (on, precision, length, some) => {
  const spread = spreadOver(on, precision, length)
  for (const [start, share] of Object.entries(some))
    expect(spread.find((one) => one.start === start)?.share).toBeCloseTo(share, 12)
})

it('loses nothing by spreading', () => {
  const precision = fc.constantFrom('month', 'quarter', 'season', 'year', 'decade')
  fc.assert(
    fc.property(day, precision, step, (on, how, length) => {
      const spread = spreadOver(startOfStep(on, 'month'), how, length)
      expect(spread.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9)
      spread.slice(1).forEach(({ start }, at) => expect(start).toBe(stepAfter(spread[at]!.start, length)))
    }),
  )
})
