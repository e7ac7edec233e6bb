import { describe, expect, it } from 'vitest'
import { tripwireStates } from '@/lib/tripwires/rules/rule'
import { countsByClaim, stateLook, waitingSentence } from './words'

const wire = (ref: string, state: (typeof tripwireStates)[number]) => ({
  claim: { ref, statement: '' },
  state,
})

describe('tripwires in words', () => {
  it('have a look for every state', () => {
    for (const state of tripwireStates) expect(stateLook({ state, effect: 'breaks' }).word).not.toBe('')
    expect(stateLook({ state: 'tripped', effect: 'confirms' }).tone).toBe('supports')
  })

  it('are counted by claim, without those that were taken away or logged', () => {
    const counts = countsByClaim([
      wire('C-1', 'tripped'),
      wire('C-1', 'armed'),
      wire('C-2', 'logged'),
      wire('C-3', 'expired'),
    ])
    expect([...counts]).toEqual([
      ['C-1', { tripped: 1, expired: 0, armed: 1 }],
      ['C-2', { tripped: 0, expired: 0, armed: 0 }],
      ['C-3', { tripped: 0, expired: 1, armed: 0 }],
    ])
    expect(waitingSentence(counts.values())).toBe(
      'A tripwire of one claim is tripped. For one claim something expected did not happen.',
    )
    expect(waitingSentence([])).toBe('')
  })
})
