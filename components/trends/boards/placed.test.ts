import fc from 'fast-check'
import { expect, it } from 'vitest'
import { panelNames } from '@/lib/trends/rules/panels'
import {
  keptQuery,
  leftOf,
  movedPanel,
  placedSaid,
  readPlaced,
  usualBoard,
  wholeBoard,
  withPanel,
} from './placed'

it('comes back from an address as it went in', () => {
  const some = fc.shuffledSubarray([...wholeBoard], { minLength: 1 })
  fc.assert(
    fc.property(some, (placed) => {
      expect(readPlaced(placedSaid(placed))).toEqual(placed)
    }),
  )
})

it.each([[null], [''], ['nothing,else:half']])('%j is no arrangement', (said) =>
  expect(readPlaced(said)).toBeNull(),
)

it('moves a panel by one place and never out of the list', () => {
  const panel = fc.constantFrom(...panelNames)
  fc.assert(
    fc.property(panel, fc.constantFrom(-1 as const, 1 as const), (name, by) => {
      const moved = movedPanel(wholeBoard, name, by)
      expect(new Set(moved.map((one) => one.panel)).size).toBe(wholeBoard.length)
      const [before, after] = [wholeBoard, moved].map((all) => all.findIndex((one) => one.panel === name))
      expect(after).toBe(Math.min(wholeBoard.length - 1, Math.max(0, before! + by)))
    }),
  )
})

it('keeps filters and picks, and not the clocks', () => {
  expect(keptQuery(new URLSearchParams('board=x&step=year&pick.kind=a&world=2020-01-01&panels=grid'))).toBe(
    'step=year&pick.kind=a',
  )
})

it('what does not stand at first can be put there, once', () => {
  const whole = leftOf(usualBoard).reduce(withPanel, usualBoard)
  expect(new Set(whole)).toEqual(new Set(wholeBoard))
  expect(leftOf(whole)).toEqual([])
  expect(withPanel(whole, 'map')).toEqual(whole)
})
