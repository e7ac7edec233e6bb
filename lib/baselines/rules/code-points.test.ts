import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints, toCodePoints, toUtf16 } from './code-points'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '\u{1f600}', '\ud83d', '\ude00', 'e\u0301', '\u0416') }),
)

describe('code points', () => {
  it('are counted as iteration counts them', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(codePointLength(value)).toBe([...value].length)
      }),
    )
  })

  it('slice as an array of them does', () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (value, start, end) => {
        expect(sliceCodePoints(value, start, end)).toBe([...value].slice(start, end).join(''))
      }),
    )
  })

  it('lead to UTF-16 and back', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (let count = 0; count <= codePointLength(value); count++)
          expect(toCodePoints(value, toUtf16(value, count))).toBe(count)
      }),
    )
  })

  it('never stand inside a surrogate pair', () => {
    expect(toCodePoints('a\u{1f600}b', 2)).toBe(1)
    expect(toCodePoints('a\u{1f600}b', 3)).toBe(2)
    expect(toUtf16('a\u{1f600}b', 2)).toBe(3)
    expect(toUtf16('ab', 9)).toBe(2)
    expect(toCodePoints('ab', 9)).toBe(2)
  })
})
