import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeFigures, changeOf, changeWords } from './change'

const over = (n: number, years: number) => ({ n, years })

it.each([
  [over(4, 5), over(5, 5), 'too few to tell'],
  [over(10, 5), over(12, 5), 'no clear change'],
  [over(200, 5), over(260, 5), 'limited rise'],
  [over(260, 5), over(200, 5), 'limited fall'],
  [over(40, 5), over(70, 5), 'moderate rise'],
  [over(40, 5), over(100, 5), 'large rise'],
  [over(100, 5), over(40, 5), 'large fall'],
  [over(10, 5), over(60, 5), 'surge'],
  [over(60, 5), over(0, 5), 'collapse'],
])('from %o to %o is: %s', (before, after, words) => {
  expect(changeWords(changeOf(before, after))).toBe(words)
})

it('gives the interval of the ratio of two rates', () => {
  // By hand: ln 2 = 0.693, 1.96 * sqrt(1/20 + 1/40) = 0.537.
  expect(changeFigures(changeOf(over(20, 1), over(40, 1)))).toBe('×2.0, 95 % between 1.2 and 3.4')
})

it('reads the same forwards and backwards', () => {
  const side = fc.record({ n: fc.nat(300), years: fc.double({ min: 1, max: 20, noNaN: true }) })
  fc.assert(
    fc.property(side, side, (a, b) => {
      const [forth, back] = [changeOf(a, b), changeOf(b, a)]
      expect(back.level).toBe(forth.level)
      expect(back.ratio * forth.ratio).toBeCloseTo(1, 6)
      expect(back.low * forth.high).toBeCloseTo(1, 6)
    }),
  )
})

it('says less when more is asked for', () => {
  const change = (few: number) => changeOf(over(10, 5), over(40, 5), few).level
  expect([change(10), change(51)]).toEqual(['surge', 'too few to tell'])
})
