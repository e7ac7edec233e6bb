import { describe, expect, it } from 'vitest'
import type { Standing } from '@/lib/claims/rules/standing'
import { driftSentence, listed } from './sentences'

const many = (standing: Standing, count: number): Standing[] => Array.from({ length: count }, () => standing)

describe('driftSentence', () => {
  it('names drift and coverage together and what moved', () => {
    const standings = [...many('holding', 20), ...many('overtaken', 6), ...many('contradicted', 4)]
    expect(driftSentence({ drift: 61.7, coverage: 71.4, standings })).toBe(
      'On the 71 % of its weight that has been tested, the baseline has drifted by 62 of 100: of its 30 claims, 4 are contradicted and 6 overtaken.',
    )
  })

  it('says when all of it was tested, and when nothing moved', () => {
    expect(driftSentence({ drift: 3, coverage: 100, standings: many('holding', 2) })).toBe(
      'On all of its weight, the baseline has drifted by 3 of 100; none of its 2 claims has been judged to have moved.',
    )
  })

  it('does not turn untested into 0', () => {
    expect(driftSentence({ drift: null, coverage: 0, standings: many('untested', 3) })).toContain(
      'no drift to report',
    )
  })

  it('speaks of one claim as one', () => {
    expect(driftSentence({ drift: 43, coverage: 50, standings: ['weakened'] })).toContain(
      'of its one claim, 1 is weakened.',
    )
  })
})

describe('listed', () => {
  it('puts "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })
})
