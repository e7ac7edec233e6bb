import { describe, expect, it } from 'vitest'
import type { Ripple } from '@/lib/sources/rules/ripple-shapes'
import { driftWords, rippleSentence, standingChange } from './words'

const claim = (from: 'weakened' | 'holding', to: 'weakened' | 'holding') => ({
  ...{ ref: 'X-C-01', statement: 'A claim.', standing: null },
  before: { drift: 40, suggested: from },
  after: { drift: null, suggested: to },
})
const ripple = (given: Partial<Ripple>): Ripple => ({
  ...{
    on: '2025-01-01',
    developments: [],
    changed: 0,
    citing: 0,
    claims: [],
    baselines: [],
    editions: [],
    repeats: [],
  },
  ...given,
})

describe('a ripple in a sentence', () => {
  it.each([
    [{}, 'Nothing cites it, so nothing changes.'],
    [{ citing: 2 }, '2 developments cite it, and none changes its grade or its origins.'],
    [{ citing: 3, changed: 1 }, '1 development of 3 that cite it changes; no claim moves.'],
    [
      { citing: 2, changed: 2, claims: [claim('weakened', 'holding'), claim('holding', 'holding')] },
      '2 developments of 2 that cite it change; 2 claims move; 1 suggested standing turns.',
    ],
  ])('%j', (given, sentence) => expect(rippleSentence(ripple(given))).toBe(sentence))

  it('says how a suggestion turns, and what is untested', () => {
    expect(standingChange(claim('weakened', 'holding'))).toBe('weakened → holding')
    expect(standingChange(claim('holding', 'holding'))).toBe('holding, as before')
    expect([driftWords(null), driftWords(42.6)]).toEqual(['untested', '43'])
  })
})
