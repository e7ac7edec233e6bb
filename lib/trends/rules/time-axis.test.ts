import { expect, it } from 'vitest'
import { partOf, placeOf, yearsOn } from './time-axis'

const span = { from: '2021-01-01', to: '2021-12-31' }

it('puts days where they begin, and stretches from the beginning of one to the end of the other', () => {
  expect(placeOf('2021-01-01', span)).toBe(0)
  expect(placeOf('2022-01-01', span)).toBe(1)
  expect(placeOf('2021-07-02', span)).toBeCloseTo(182 / 365, 9)
  expect(partOf({ from: '2021-12-31', to: '2022-06-30' }, span)).toEqual({
    at: 364 / 365,
    width: 1 - 364 / 365,
  })
  expect(partOf({ from: null, to: '2021-01-01' }, span)).toEqual({ at: 0, width: 1 / 365 })
  expect(partOf({ from: '2022-01-01', to: null }, span)).toBeNull()
  expect(partOf({ from: null, to: '2020-12-31' }, span)).toBeNull()
})

it('names as many years as there is room for', () => {
  expect(yearsOn(span)).toEqual([{ year: 2021, at: 0 }])
  const long = yearsOn({ from: '2001-05-01', to: '2025-12-31' }, 10)
  expect(long.map(({ year }) => year)).toEqual([2004, 2007, 2010, 2013, 2016, 2019, 2022, 2025])
})
