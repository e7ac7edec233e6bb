import { describe, expect, it } from 'vitest'
import type { LoadBearingTest } from '@/lib/drift/contract'
import { linchpinWords, moveWords, readKind, titleOf } from './load'

const test = (driftMove: number | null, more: Partial<LoadBearingTest> = {}): LoadBearingTest => ({
  pillar: { kind: 'source', id: 's', ref: null, label: 'A wire' },
  drift: 40,
  coverage: 90,
  driftMove,
  coverageMove: 0,
  flips: [],
  linchpin: false,
  ...more,
})

describe('what carries most', () => {
  it.each([
    [[], 'Nothing bears on this baseline yet'],
    [[test(-12.04)], 'Without “A wire” drift would be 12 points lower'],
    [[test(1)], 'Without “A wire” drift would be 1 point higher'],
    [[test(0.04)], 'No single pillar moves drift'],
    [[test(null)], 'Without “A wire” there is no drift to speak of'],
    [
      [test(-3, { pillar: { kind: 'year', id: '2022', ref: null, label: '2022' } })],
      'Without what began in 2022 drift would be 3 points lower',
    ],
  ])('%#', (tests, sentence) => expect(titleOf({ tests })).toBe(sentence))
})

it.each([
  [0, '0'],
  [-0.04, '0'],
  [3.24, '+3.2'],
  [-10, '−10.0'],
])('a move of %d reads %s', (move, words) => expect(moveWords(move)).toBe(words))

it('counts linchpins', () => {
  expect(linchpinWords([test(1)])).toBe('None of them is a linchpin.')
  expect(linchpinWords([test(1), test(20, { linchpin: true })])).toBe('One of them is a linchpin.')
})

it('takes a kind only as it is written', () => {
  expect(readKind('outlet')).toBe('outlet')
  expect(readKind('outlets')).toBe('development')
  expect(readKind(undefined)).toBe('development')
})
