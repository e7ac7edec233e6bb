import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearPlaces } from './letters'

const best = (text: string, quote: string, most: number) =>
  nearPlaces(text, quote, most).toSorted((a, b) => a.errors - b.errors)[0]

describe('places by letters', () => {
  it.each([
    ['The hrabour question', 'harbour', 1, 'hrabour', 1],
    ['A qestion, then', 'question', 2, 'qestion', 1],
    ['so, the HARBOUR it is', 'harbour', 0, 'HARBOUR', 0],
    ['🤝 гвани 🤝', 'гавани', 1, 'гвани', 1],
  ] as const)('%s: %s', (text, quote, most, found, errors) => {
    const near = best(text, quote, most)!
    expect([...text].slice(near.start, near.end).join('')).toBe(found)
    expect(near.errors).toBe(errors)
  })

  it('nothing is found where too much changed', () => {
    expect(nearPlaces('something else entirely', 'harbour', 3)).toEqual([])
  })

  it('a quote put into any text is found in it without a change', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🙂', ' '), maxLength: 30 })
    const quoted = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🙂'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(letters, quoted, letters, (before, quote, after) => {
        const near = best(before + quote + after, quote, 0)!
        expect([...(before + quote + after)].slice(near.start, near.end).join('')).toBe(quote)
      }),
    )
  })
})
