import { describe, expect, it } from 'vitest'
import type { Anchor } from '@/lib/baselines/contract'
import { foundWords, stateWords, surroundings, waiting } from './queue'

const place = { block: 'B1', start: 2, end: 6, text: '🤝 loan was late' }
const anchor = (changes: Partial<Anchor>): Anchor => ({
  passageId: 'p',
  exact: 'loan',
  claims: [],
  annotations: 0,
  state: 'review',
  method: 'diff',
  score: 0.876,
  reason: null,
  from: { ...place, version: 1 },
  found: place,
  place,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  revision: 1,
  ...changes,
})

describe('the queue of passages', () => {
  it('shows a stretch in its block, by code points, cut where the block is long', () => {
    expect(surroundings(place)).toEqual({ before: '🤝 ', words: 'loan', after: ' was late' })
    expect(surroundings(place, 1)).toEqual({ before: '… ', words: 'loan', after: ' …' })
  })

  it('holds proposals before orphans, and nothing that somebody has decided', () => {
    const orphan = anchor({
      passageId: 'o',
      state: 'orphan',
      method: 'orphan',
      found: null,
      place: null,
      reason: 'gone',
    })
    const left = anchor({ passageId: 'l', state: 'orphan', decision: 'orphaned' })
    const settled = anchor({ passageId: 's', state: 'settled' })
    expect(waiting([orphan, left, settled, anchor({})]).map(({ passageId }) => passageId)).toEqual(['p', 'o'])
  })

  it('says how each was found and who decided', () => {
    expect(foundWords(anchor({}))).toBe('Found by comparing the versions, 88 % of it the same')
    expect(foundWords(anchor({ method: 'orphan', reason: 'ambiguous' }))).toContain('more than one place')
    expect(stateWords(anchor({ decision: 'moved', decidedBy: 'Ada' }))).toBe('Moved by Ada')
    expect(stateWords(anchor({ state: 'orphan', method: 'orphan' }))).toBe('Without a place')
  })
})
