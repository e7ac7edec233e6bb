import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength } from '@/lib/baselines/rules/code-points'
import { piecesOf } from './pieces'

const textOf = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ runs }) => runs.map(({ text }) => text).join('')).join('')

describe('pieces of a block', () => {
  it('keeps sentences whole and the space between them apart', () => {
    const pieces = piecesOf('One. Two here.', [])
    expect(pieces.map(({ sentence, start, end }) => [sentence, start, end])).toEqual([
      [true, 0, 4],
      [false, 4, 5],
      [true, 5, 14],
    ])
  })

  it('cuts a mark over two sentences into runs that name the same passage', () => {
    const pieces = piecesOf('One. Two here.', [{ id: 'p', start: 1, end: 8 }])
    const marked = pieces.flatMap(({ runs }) => runs.filter(({ passages }) => passages.includes('p')))
    expect(marked.map(({ text }) => text)).toEqual(['ne.', ' ', 'Two'])
  })

  it('never names a sentence as a passage', () => {
    const named = piecesOf('One. Two.', [{ id: 'p', start: 0, end: 3 }]).flatMap(({ runs }) =>
      runs.flatMap(({ passages }) => passages),
    )
    expect(named).toEqual(['p'])
  })

  it('loses no text, whatever the passages', () => {
    const words = fc.array(fc.constantFrom('Word', 'end.', '𝔘nion', 'é', '?', '“quote.”'), { maxLength: 20 })
    const spans = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { maxLength: 6 })
    fc.assert(
      fc.property(words, spans, (parts, pairs) => {
        const text = parts.join(' ')
        const passages = pairs.map(([a, b], at) => ({
          id: `p${at}`,
          start: Math.min(a, b),
          end: Math.max(a, b),
        }))
        const pieces = piecesOf(text, passages)
        expect(textOf(pieces)).toBe(text)
        expect(pieces.at(-1)?.end ?? 0).toBe(codePointLength(text))
      }),
    )
  })
})
