import { describe, expect, it } from 'vitest'
import { emptyForm, formOf, readForm } from './draft'

const form = { ...emptyForm('It is opened.'), byDate: '2030-01-01' }

describe('the form of a tripwire', () => {
  it('begins with what would break the claim', () => {
    expect(emptyForm('It is opened.').says).toBe('It is opened.')
    expect(emptyForm(null).says).toBe('')
  })

  it('says what is wrong, each beside its field', () => {
    expect(readForm(emptyForm(null), 'armed')).toEqual({
      ok: false,
      problems: {
        says: 'Say in a sentence what you are waiting for.',
        rule: 'Name at least one of kind, actor, place, words or figure.',
        byDate: 'Give the last day on which it counts.',
      },
    })
    for (const value of ['', 'many', '1e999'])
      expect(readForm({ ...form, metric: 'personnel', value }, 'armed')).toMatchObject({
        problems: { value: expect.stringContaining('9,000') },
      })
  })

  it('can be tried without its sentence', () => {
    expect(readForm({ ...form, says: '', words: ' base ' }, 'trial')).toEqual({
      ok: true,
      rule: { kinds: [], actors: [], place: null, words: 'base', figure: null },
    })
  })

  it('gives back what was stored', () => {
    const rule = {
      ...{ kinds: ['sanction'], actors: ['RU'], place: 'Brest', words: 'x' },
      figure: { metric: 'personnel', op: 'at-most' as const, value: 9000.5 },
    }
    const stored = { says: 'So', effect: 'confirms', rule, byDate: '2030-01-01' }
    expect(readForm(formOf(stored as never), 'armed')).toEqual({ ok: true, rule })
    expect(readForm({ ...formOf(stored as never), value: '9,000' }, 'armed')).toMatchObject({
      rule: { figure: { value: 9000 } },
    })
  })
})
