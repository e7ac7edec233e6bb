import { describe, expect, it } from 'vitest'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { CONTRARY_FIRST, missing, nextOpen, NO_DRAFT, readDrafts, titleOf, type AcrossClaim } from './across'

const claim = (ref: string, linked = false, breaks = false) =>
  ({ ref, breaks, trips: false, link: linked ? {} : null }) as unknown as AcrossClaim

describe('working across', () => {
  it('asks for every relation, what is contrary first', () => {
    expect([...CONTRARY_FIRST].toSorted()).toEqual([...RELATIONS].toSorted())
    expect(CONTRARY_FIRST[0]).toBe('contradicts')
  })

  it('goes on to the next claim without a link, round the end', () => {
    const claims = [claim('C-1'), claim('C-2'), claim('C-3', true), claim('C-4', true)]
    expect(nextOpen(claims, 'C-1')).toBe('C-2')
    expect(nextOpen(claims, 'C-2')).toBe('C-1')
    expect(nextOpen([claim('C-1', true)], 'C-1')).toBe('C-1')
    expect(nextOpen([], 'C-1')).toBe('C-1')
  })

  it('says what is missing, the relation first', () => {
    expect(missing(NO_DRAFT)).toBe('Say how it bears on the claim.')
    expect(missing({ ...NO_DRAFT, relation: 'supports', rationale: ' ' })).toMatch(/why/)
    expect(missing({ ...NO_DRAFT, relation: 'supports', rationale: 'Because.' })).toBeNull()
  })

  it('reads what the browser kept, and leaves out what it cannot read', () => {
    const kept = { relation: 'fails', strength: 3, rationale: 'It came late.' }
    expect(readDrafts({ 'C-1': kept, 'C-2': { relation: 'x' }, 'C-3': null })).toEqual({ 'C-1': kept })
    expect(readDrafts({ 'C-1': { rationale: 'Half', strength: 9 } })).toEqual({
      'C-1': { relation: null, strength: 2, rationale: 'Half' },
    })
    for (const nothing of [null, 'x', 4, []]) expect(readDrafts(nothing)).toEqual({})
  })

  it('says what is seen', () => {
    expect(titleOf([claim('C-1')])).toBe('It bears on no claim yet')
    expect(titleOf([claim('C-1', true, true), claim('C-2', false, true)])).toBe(
      'It bears on 1 of 2 claims; one more may be broken by it',
    )
  })
})
