import { describe, expect, it } from 'vitest'
import { everyYear, yearsSentence } from './years'

describe('bars by year', () => {
  it('leave no year out, and keep to the last sixty', () => {
    expect(
      everyYear([
        { year: 2019, developments: 2 },
        { year: 2021, developments: 1 },
      ]),
    ).toEqual([
      { year: 2019, developments: 2 },
      { year: 2020, developments: 0 },
      { year: 2021, developments: 1 },
    ])
    expect(
      everyYear([
        { year: 1700, developments: 1 },
        { year: 2021, developments: 1 },
      ]),
    ).toHaveLength(60)
    expect(everyYear([])).toEqual([])
  })

  it('are said in a sentence', () => {
    expect(yearsSentence([])).toBe('No development yet.')
    expect(yearsSentence([{ year: 2021, developments: 3 }])).toBe('All in 2021.')
    expect(
      yearsSentence([
        { year: 2020, developments: 3 },
        { year: 2021, developments: 3 },
      ]),
    ).toBe('In 2 different years, the most in 2020 (3).')
  })
})
