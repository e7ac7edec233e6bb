import { describe, expect, it } from 'vitest'
import type { EarlierClaim, LaterClaim } from '@/lib/lineage/contract'
import { lineageTitle, readLineageView, shownIn } from './words'

const earlier = (ref: string, decided: boolean, silent: string[] = []) =>
  ({ ref, decision: decided ? {} : null, silent }) as unknown as EarlierClaim
const later = (ref: string, from: string[]) => ({ ref, from }) as unknown as LaterClaim

describe('lineage in words', () => {
  const claims = [
    earlier('C-1', true),
    earlier('C-2', false, ['its words are others']),
    earlier('C-3', false),
  ]

  it('says what is seen', () => {
    expect(lineageTitle({ earlier: claims, later: [later('C-4', ['C-1']), later('C-5', [])] })).toBe(
      'What became of 2 of 3 claims nobody has said; one claim changed without a word; one claim comes from none',
    )
    expect(lineageTitle({ earlier: [earlier('C-1', true)], later: [] })).toBe(
      'What became of all 1 claims is said',
    )
  })

  it('shows all, those that are open, or those that changed without a word', () => {
    const refs = (only: string) => shownIn(claims, readLineageView({ only })).map(({ ref }) => ref)
    expect(refs('all')).toEqual(['C-1', 'C-2', 'C-3'])
    expect(refs('open')).toEqual(['C-2', 'C-3'])
    expect(refs('silent')).toEqual(['C-2'])
    expect(refs('nonsense')).toEqual(['C-1', 'C-2', 'C-3'])
  })
})
