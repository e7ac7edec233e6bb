import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coarserThan, endOfStep, startOfStep, stepName, stepsBetween, wholeMonths, type Step } from './steps'

const step = fc.constantFrom<Step>('month', 'quarter', 'year')
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it.each([
  ['2021-09-10', 'month', '2021-09-01', '2021-09-30', 'Sep 2021'],
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
      starts.slice(1).forEach((start, at) => {
        const before = new Date(`${endOfStep(starts[at]!, length)}T00:00:00Z`).getTime()
        expect(new Date(`${start}T00:00:00Z`).getTime() - before).toBe(86_400_000)
      })
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
