import { describe, expect, it } from 'vitest'
import type { Scorecard } from '@/lib/sources/rules/scorecard'
import { figureOf, gradeRows, leadWords } from './words'

const card: Scorecard = {
  ...{ citations: 9, developments: 8, alone: 2, sources: 5, corrected: 1, retracted: 0, shared: 4, first: 1 },
  ...{ medianLeadDays: -1.5, medianWhenFirstDays: 3 },
  grades: [
    { year: 2021, reliability: 'A', citations: 2 },
    { year: 2021, reliability: 'C', citations: 1 },
    { year: null, reliability: 'B', citations: 6 },
  ],
}

describe('a scorecard in words', () => {
  it.each([
    ['cited', '8', 'by 9 citations'],
    ['alone', '2', 'of 8 (25 %)'],
    ['corrected', '1', 'of 5 sources'],
    ['shared', '4', 'median 1.5 days later'],
    ['first', '1', 'of 4 shared, median 3 days earlier'],
  ] as const)('%s', (measure, value, of) => expect(figureOf(card, measure)).toEqual({ value, of }))

  it('has no share of nothing', () => {
    expect(figureOf({ ...card, developments: 0, alone: 0 }, 'alone').of).toBe('of 0')
    expect([leadWords(null), leadWords(0), leadWords(1)]).toEqual([
      'no lead to measure',
      'on the same day',
      '1 day earlier',
    ])
  })

  it('gives the letters by year', () => {
    expect(gradeRows(card.grades)).toEqual([
      { year: '2021', letters: [2, 0, 1, 0, 0, 0] },
      { year: 'unknown', letters: [0, 6, 0, 0, 0, 0] },
    ])
  })
})
