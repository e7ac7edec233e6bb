import { describe, expect, it } from 'vitest'
import { endsAfterBeginning, readValidity } from './validity'

describe('the validity of an actor', () => {
  it.each([
    ['1991', '1991'],
    ['26 Dec 1991', '1991-12-26'],
    ['about 1991', '1991~'],
    ['', null],
    [null, null],
  ])('reads %s', (typed, edtf) => expect(readValidity(typed)).toEqual({ ok: true, edtf }))

  it.each(['soon', '1991/..'])('refuses %s with what to write', (typed) =>
    expect(readValidity(typed)).toMatchObject({ ok: false, problem: expect.stringMatching(/Write/) }),
  )

  it.each([
    ['1991', '1991-03', true],
    ['1992', '1991', false],
    [null, '1991', true],
    ['1991', null, true],
  ])('from %s to %s: %s', (from, to, fits) => expect(endsAfterBeginning(from, to)).toBe(fits))
})
