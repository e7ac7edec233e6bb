import { describe, expect, it } from 'vitest'
import { applyChange, type Chosen } from './apply'

const chosen: Chosen = {
  stage: 'completed',
  reviewState: 'accepted',
  marking: 'CLEAR',
  kind: 'statement',
  significance: 3,
  place: null,
  actors: [
    { code: 'RU', role: 'actor' },
    { code: 'RU', role: 'host' },
  ],
  retracted: false,
}

describe('a change to one development', () => {
  it('says only what is different', () => {
    expect(applyChange(chosen, { stage: 'agreed', marking: 'CLEAR' })).toEqual({
      outcome: 'changed',
      before: { stage: 'completed' },
      after: { stage: 'agreed' },
    })
    expect(applyChange(chosen, { place: null, significance: 3 })).toEqual({ outcome: 'unchanged' })
  })

  it('takes an actor out in one role or in all, and puts one in once', () => {
    const after = (change: Parameters<typeof applyChange>[1]) => {
      const applied = applyChange(chosen, change)
      return applied.outcome === 'changed'
        ? applied.after.actors!.map(({ code, role }) => `${code} ${role}`)
        : null
    }
    expect(after({ removeActor: { code: 'ru' } })).toEqual([])
    expect(after({ removeActor: { code: 'RU', role: 'host' } })).toEqual(['RU actor'])
    expect(after({ addActor: { code: 'BY', role: 'host' } })).toEqual(['RU actor', 'RU host', 'BY host'])
    expect(after({ addActor: { code: 'RU', role: 'host' } })).toBeNull()
    expect(
      after({ removeActor: { code: 'RU', role: 'host' }, addActor: { code: 'RU', role: 'host' } }),
    ).toBeNull()
  })

  it('leaves what was retracted until it is restored', () => {
    const gone = { ...chosen, retracted: true }
    expect(applyChange(gone, { stage: 'agreed' }).outcome).toBe('refused')
    expect(applyChange(gone, { retraction: 'retract' }).outcome).toBe('unchanged')
    expect(applyChange(gone, { retraction: 'restore' })).toMatchObject({ after: { retracted: false } })
  })
})
