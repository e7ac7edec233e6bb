import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CREDIBILITY,
  formatGrade,
  isCredibility,
  isReliability,
  parseGrade,
  RELIABILITY,
  spellGrade,
  type Credibility,
  type Reliability,
} from './admiralty'

describe('the Admiralty code', () => {
  test.each([
    ['A', 'Completely reliable', 1],
    ['B', 'Usually reliable', 0.75],
    ['C', 'Fairly reliable', 0.5],
    ['D', 'Not usually reliable', 0.25],
    ['E', 'Unreliable', 0],
    ['F', 'Reliability cannot be judged', 0.5],
  ] as const)('%s is %s and weighs %d', (letter, label, value) => {
    expect(RELIABILITY[letter]).toEqual({ label, value })
  })

  test.each([
    [1, 'Confirmed by other sources', 1],
    [2, 'Probably true', 0.75],
    [3, 'Possibly true', 0.5],
    [4, 'Doubtful', 0.25],
    [5, 'Improbable', 0],
    [6, 'Truth cannot be judged', 0.5],
  ] as const)('%s is %s and weighs %d', (digit, label, value) => {
    expect(CREDIBILITY[digit]).toEqual({ label, value })
  })

  test.each([
    ['B2', 'B2'],
    ['b2', 'B2'],
    [' A1 ', 'A1'],
    ['F-6', 'F6'],
    ['C/3', 'C3'],
    ['D 4', 'D4'],
  ])('reads %j as %s', (typed, grade) => {
    const read = parseGrade(typed)
    expect(read && formatGrade(read)).toBe(grade)
  })

  test.each(['', 'B', '2', '2B', 'G1', 'A0', 'A7', 'B22', 'BB2', 'B--2', 'B2.', 'Б2', 'B２'])(
    'does not read %j',
    (typed) => expect(parseGrade(typed)).toBeNull(),
  )

  test('what is written can be read', () => {
    const letters = Object.keys(RELIABILITY) as Reliability[]
    const digits = Object.keys(CREDIBILITY).map(Number) as Credibility[]
    for (const reliability of letters)
      for (const credibility of digits)
        expect(parseGrade(formatGrade({ reliability, credibility }))).toEqual({ reliability, credibility })
  })

  test('any text is read as a grade or refused, never half', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseGrade(text)
        if (read) expect(isReliability(read.reliability) && isCredibility(read.credibility)).toBe(true)
      }),
    )
  })

  test('spells a grade in words', () => {
    expect(spellGrade({ reliability: 'B', credibility: 2 })).toBe('usually reliable, probably true')
  })

  test('knows its letters and digits', () => {
    expect(['A', 'F'].every(isReliability)).toBe(true)
    expect(['G', 'a', '', 'AB'].some(isReliability)).toBe(false)
    expect([1, 6].every(isCredibility)).toBe(true)
    expect([0, 7, 1.5, Number.NaN].some(isCredibility)).toBe(false)
  })
})
