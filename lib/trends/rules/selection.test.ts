import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNothing, nothing, readSelection, toggled, withSelection } from './selection'

const code = fc.constantFrom('BY', 'RU', 'NATO')
const day = fc.constantFrom('2019-01-01', '2021-09-30')
const selection = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  kinds: fc.subarray(['sanction', 'loan-credit']),
  actor: fc.option(code),
  recipient: fc.option(code),
  who: fc.option(code),
  countries: fc.subarray(['BY', 'PL']),
  places: fc.subarray(['Brest', 'Minsk & around']),
  claims: fc.subarray(['BLR-C-04', 'BLR-C-12']),
})

it('reads back what it wrote, and leaves the rest of the address alone', () => {
  fc.assert(
    fc.property(selection, selection, (first, second) => {
      const params = withSelection(withSelection(new URLSearchParams('step=month&kind=a'), first), second)
      expect(readSelection(params)).toEqual(second)
      expect([params.get('step'), params.get('kind')]).toEqual(['month', 'a'])
      expect(withSelection(params, nothing).toString()).toBe('step=month&kind=a')
    }),
  )
})

it('drops what it cannot read', () => {
  const params = new URLSearchParams('pick.from=yesterday&pick.kind=<b>&pick.country=Belarus&pick.actor=')
  expect(readSelection(params)).toEqual(nothing)
  expect(isNothing(readSelection(params))).toBe(true)
})

it('takes a word in and out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})
