import { describe, expect, it } from 'vitest'
import { draftOfQuote, readDraft } from './fields'

describe('a claim in the form', () => {
  it('begins with the quote and the one likelihood it names', () => {
    expect(draftOfQuote('It is very likely that he refuses.')).toMatchObject({
      statement: 'It is very likely that he refuses.',
      likelihood: 'very likely',
    })
    expect(draftOfQuote('He refuses.').likelihood).toBe('')
  })

  it('sends nothing for what was left empty', () => {
    expect(readDraft({ ...draftOfQuote('He refuses.'), falsifier: '  ' })).toMatchObject({
      ok: true,
      fields: { statement: 'He refuses.', horizon: null, likelihood: null, falsifier: null, weight: 3 },
    })
  })

  it('says beside the field what is missing', () => {
    const read = readDraft({ ...draftOfQuote(''), horizon: '2019-13-40' })
    expect(read).toEqual({
      ok: false,
      errors: { statement: 'Write a sentence.', horizon: 'Write the date as YYYY-MM-DD.' },
    })
  })
})
