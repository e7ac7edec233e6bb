import { describe, expect, it } from 'vitest'
import type { MarginLink } from '@/lib/baselines/contract'
import { shownEvidence } from './evidence'

const link = (startsOn: string, rest: Partial<MarginLink> = {}): MarginLink => ({
  linkId: startsOn,
  ref: 'X-D-0001',
  title: startsOn,
  happened: startsOn,
  startsOn,
  relation: 'contradicts',
  strength: 1,
  reliability: 'B',
  credibility: 2,
  side: 'counts',
  ...rest,
})

describe('the developments on a card', () => {
  it('takes the heaviest and shows them newest first', () => {
    const { shown, more } = shownEvidence(
      [link('2020-01-01', { strength: 3 }), link('2021-01-01'), link('2022-01-01', { strength: 2 })],
      2,
    )
    expect(shown.map(({ startsOn }) => startsOn)).toEqual(['2022-01-01', '2020-01-01'])
    expect(more).toBe(1)
  })

  it('counts what was known when written and leaves context out', () => {
    const found = shownEvidence([
      link('2015-01-01', { side: 'known-when-written' }),
      link('2020-01-01', { relation: 'context' }),
      link('2021-01-01', { side: 'left-out' }),
    ])
    expect(found).toEqual({ shown: [], more: 0, knownWhenWritten: 1 })
  })
})
