import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { pointsBefore, spotOf, wholeWords } from './offsets'

describe('offsets in a block that is split into text nodes', () => {
  const texts = ['Zapad ', '𝔘nion ', 'ok']

  it('counts code points over the nodes before, not UTF-16 units', () => {
    expect(pointsBefore(texts, { text: 1, offset: 0 })).toBe(6)
    expect(pointsBefore(texts, { text: 1, offset: 2 })).toBe(7)
    expect(pointsBefore(texts, { text: 2, offset: 2 })).toBe(14)
  })

  it('puts a spot inside a surrogate pair before the pair', () => {
    expect(pointsBefore(texts, { text: 1, offset: 1 })).toBe(6)
  })

  it('begins in the later node and ends in the earlier one at a border', () => {
    expect(spotOf(texts, 6, 'start')).toEqual({ text: 1, offset: 0 })
    expect(spotOf(texts, 6, 'end')).toEqual({ text: 0, offset: 6 })
  })

  it('finds the ends of the text', () => {
    expect(spotOf(texts, 0, 'start')).toEqual({ text: 0, offset: 0 })
    expect(spotOf(texts, 14, 'end')).toEqual({ text: 2, offset: 2 })
    expect(spotOf(texts, 99, 'end')).toEqual({ text: 2, offset: 2 })
    expect(spotOf([], 0, 'start')).toBeNull()
  })

  it('comes back to the same point from either edge', () => {
    const node = fc.string({
      unit: fc.constantFrom('a', ' ', 'é', '𝔘', '👩🏽', 'ß'),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), fc.nat(60), (nodes, wanted) => {
        const length = [...nodes.join('')].length
        const points = Math.min(wanted, length)
        for (const edge of ['start', 'end'] as const)
          expect(pointsBefore(nodes, spotOf(nodes, points, edge)!)).toBe(points)
      }),
    )
  })
})

describe('whole words', () => {
  const text = 'He has  turned down 𝔘nion requests.'
  const chosen = (start: number, end: number) => {
    const found = wholeWords(text, start, end)
    return found && sliceCodePoints(text, found.start, found.end)
  }

  it('takes cut words whole and space off', () => {
    expect(chosen(4, 10)).toBe('has  turned')
    expect(chosen(6, 15)).toBe('turned')
    expect(chosen(21, 22)).toBe('𝔘nion')
  })

  it('leaves punctuation as it was chosen', () => {
    expect(chosen(26, 34)).toBe('requests')
    expect(chosen(26, 35)).toBe('requests.')
  })

  it('finds nothing in space alone', () => {
    expect(chosen(6, 8)).toBeNull()
    expect(chosen(3, 3)).toBeNull()
  })
})
