import { describe, expect, it } from 'vitest'
import { draftOfQuote } from '@/components/claims/form/fields'
import { differences, theirsOf } from './versions'

describe('two versions of a claim', () => {
  const yours = draftOfQuote('He refuses.')

  it('are read from the answer to a stale write', () => {
    const theirs = theirsOf({ ...yours, horizon: null, likelihood: null, weight: 5, version: 4 })
    expect(theirs).toMatchObject({ version: 4, draft: { weight: 5, horizon: '' } })
    expect(theirsOf({ version: 4 })).toBeNull()
    expect(theirsOf(null)).toBeNull()
  })

  it('differ field by field', () => {
    expect(differences(yours, { ...yours, weight: 5 })).toEqual([
      { field: 'weight', label: 'Weight', yours: '3', theirs: '5' },
    ])
    expect(differences(yours, yours)).toEqual([])
  })
})
