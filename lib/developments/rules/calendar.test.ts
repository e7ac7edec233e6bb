import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysInMonth,
  firstDay,
  isoText,
  lastDay,
  monthName,
  monthNumber,
  MONTHS,
  previousDay,
} from './calendar'

describe('calendar', () => {
  it.each([
    [2021, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2021, 4, 30],
    [2021, 9, 30],
    [2021, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days))

  it('agrees with UTC for every month of nine centuries', () => {
    for (let year = 1600; year < 2500; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }
    }
  })

  it('steps back a day as UTC does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 300_000 }), (days) => {
        const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect(previousDay(iso(days))).toBe(iso(days - 1))
      }),
    )
  })

  it('writes and names', () => {
    expect(isoText(2021)).toBe('2021')
    expect(isoText(987, 9)).toBe('0987-09')
    expect(firstDay(2021, 9)).toBe('2021-09-01')
    expect(lastDay(2024, 2)).toBe('2024-02-29')
    expect(MONTHS.map((name) => monthNumber(name))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(['Sept.', 'SEP', 'mar', 'ma', 'septem', 'sebt', ''].map(monthNumber)).toEqual([
      9,
      9,
      3,
      null,
      9,
      null,
      null,
    ])
    expect(monthName(9)).toBe('September')
  })
})
