import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from './code-points'
import { CONTEXT, findExact, fitsSelector, makeSelector } from './selector'
import type { Block } from './text'

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '.', '\u{1f600}', '\u0416', 'e\u0301'),
  minLength: 1,
  maxLength: 120,
})
const stretch = text.chain((value) => {
  const length = codePointLength(value)
  return fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([a, b]) => ({ value, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
})
const paragraph = (value: string, id = 'B1'): Block => ({ id, kind: 'paragraph', text: value })

describe('makeSelector', () => {
  it('keeps the quote and 32 code points on either side', () => {
    const value = `${'a'.repeat(40)}\u{1f600}quote\u{1f600}${'b'.repeat(40)}`
    expect(makeSelector(value, 41, 46)).toEqual({
      exact: 'quote',
      prefix: `${'a'.repeat(31)}\u{1f600}`,
      suffix: `\u{1f600}${'b'.repeat(31)}`,
      start: 41,
      end: 46,
    })
  })

  it('takes what there is at the edges of a block', () => {
    expect(makeSelector('The end.', 0, 3)).toEqual({
      exact: 'The',
      prefix: '',
      suffix: ' end.',
      start: 0,
      end: 3,
    })
  })

  it.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [0, 9],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d to %d', (start, end) => {
    expect(() => makeSelector('The end.', start, end)).toThrow(RangeError)
  })

  it('says again what stands there, in code points', () => {
    fc.assert(
      fc.property(stretch, ({ value, start, end }) => {
        const selector = makeSelector(value, start, end)
        expect(codePointLength(selector.exact)).toBe(end - start)
        expect(codePointLength(selector.prefix)).toBe(Math.min(CONTEXT, start))
        expect(codePointLength(selector.suffix)).toBe(Math.min(CONTEXT, codePointLength(value) - end))
        expect(value).toContain(selector.prefix + selector.exact + selector.suffix)
        expect(sliceCodePoints(value, start, end)).toBe(selector.exact)
        expect(fitsSelector(value, selector)).toBe(true)
      }),
    )
  })
})

describe('fitsSelector', () => {
  it('finds any contradiction', () => {
    const selector = makeSelector('One two three.', 4, 7)
    expect(fitsSelector('One two three.', selector)).toBe(true)
    for (const wrong of [
      { exact: 'tvo' },
      { prefix: 'on ' },
      { suffix: '' },
      { start: 3 },
      { end: 99 },
      { start: -1 },
      { start: 9 },
    ]) {
      expect(fitsSelector('One two three.', { ...selector, ...wrong })).toBe(false)
    }
  })
})

describe('findExact', () => {
  it('finds every place, and only with the words around it', () => {
    const selector = makeSelector('the loan and the debt', 17, 21)
    expect(findExact([paragraph('the loan and the debt')], selector)).toEqual([
      { block: 'B1', start: 17, end: 21 },
    ])
    expect(findExact([paragraph('the loan and his debt')], selector)).toEqual([])
    const twice = [paragraph('the loan and the debt'), paragraph('the loan and the debt', 'B2')]
    expect(findExact(twice, selector)).toHaveLength(2)
  })

  it('does not take a heading of one word for every such word', () => {
    const selector = makeSelector('Outlook', 0, 7)
    expect(findExact([paragraph('The Outlook is grim')], selector)).toEqual([])
    expect(findExact([paragraph('Outlook')], selector)).toHaveLength(1)
    expect(findExact([paragraph('The Outlook is grim')], selector, false)).toEqual([
      { block: 'B1', start: 4, end: 11 },
    ])
  })

  it('counts code points', () => {
    const selector = makeSelector('\u{1f600}\u{1f600} loan', 3, 7)
    expect(findExact([paragraph('\u{1f600}\u{1f600} loan')], selector)).toEqual([
      { block: 'B1', start: 3, end: 7 },
    ])
  })

  it('always finds a passage on its own text', () => {
    fc.assert(
      fc.property(stretch, ({ value, start, end }) => {
        const places = findExact([paragraph(value)], makeSelector(value, start, end))
        expect(places).toContainEqual({ block: 'B1', start, end })
      }),
    )
  })
})
