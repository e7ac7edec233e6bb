import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkText } from './text'

it.each([
  ['a NUL', { title: 'a\0b' }, ['title']],
  ['half a surrogate pair', { notes: ['fine', 'a\ud800b'] }, ['notes', 1]],
  ['deep inside', { a: { b: [{ c: '\udc00' }] } }, ['a', 'b', 0, 'c']],
])('refuses %s and names the field', (_what, input, path) => {
  expect(() => checkText(input)).toThrow(
    expect.objectContaining({
      code: 'BAD_REQUEST',
      data: { issues: [{ path, message: expect.any(String) }] },
    }),
  )
})

it('lets every text through that can be kept', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (input) => {
      expect(() => checkText(input)).not.toThrow()
    }),
  )
})
