import { describe, expect, it } from 'vitest'
import type { Recast } from '@/lib/recasts/contract'
import { judgedWords, leftWords, numbersWords, otherEnds, recastWords } from './words'

const numbers = (drift: number | null, coverage: number) => ({ drift, coverage })

describe('what a recast would change', () => {
  it('says from where to where, or that all stays', () => {
    expect(numbersWords({ before: numbers(38.24, 76.6), after: numbers(40, 76.6) })).toBe(
      'The baseline goes from drift 38.2 on 77 % tested to drift 40.0 on 77 %.',
    )
    expect(numbersWords({ before: numbers(38.24, 76.6), after: numbers(38.21, 76.9) })).toBe(
      'The baseline stays at drift 38.2 on 77 % tested.',
    )
    expect(numbersWords({ before: numbers(null, 0), after: numbers(0, 20) })).toBe(
      'The baseline goes from untested on 0 % tested to drift 0.0 on 20 %.',
    )
  })

  it('says what the links say of a claim, and what is left', () => {
    const part = { statement: 'One.', drift: 50, suggested: 'contradicted', links: 1 } as const
    expect(judgedWords(part)).toBe('drift 50.0, the links suggest contradicted')
    expect(leftWords(0, 'BLR-C-04')).toBeNull()
    expect(leftWords(2, 'BLR-C-04')).toBe('2 links go to no part, readable with BLR-C-04 alone.')
  })
})

it('names what was done from where one stands', () => {
  const [whole, part] = [
    { ref: 'BLR-C-04', statement: 'Both.' },
    { ref: 'BLR-C-31', statement: 'One.' },
  ]
  const recast = { kind: 'split', as: 'gone', from: whole, to: [part] } as Recast
  expect([recastWords(recast), otherEnds(recast)]).toEqual(['Split into', [part]])
  const seen: Recast = { ...recast, as: 'goes-on' }
  expect([recastWords(seen), otherEnds(seen)]).toEqual(['A part of', [whole]])
  expect(recastWords({ ...seen, kind: 'merged' })).toBe('Took in')
})
