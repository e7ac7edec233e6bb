import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords, pairRuns } from './word-diff'
import { alikeness, lettersBefore, wordsOf } from './words'

/** The new words for the old ones, '-' where one is gone. */
function aligned(before: string, after: string): string {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  return [...alignWords(old, now)].map((pair) => now[pair]?.text ?? '-').join(' ')
}

describe('wordsOf', () => {
  it('parts words and punctuation, and says where they stand', () => {
    expect(wordsOf("Russia's F-35, cafe\u0301!").map(({ text }) => text)).toEqual([
      'Russia',
      "'",
      's',
      'F',
      '-',
      '35',
      ',',
      'cafe\u0301',
      '!',
    ])
    expect(wordsOf(' a  b')).toEqual([
      { text: 'a', start: 1, end: 2 },
      { text: 'b', start: 4, end: 5 },
    ])
    expect([...lettersBefore(wordsOf('ab c'))]).toEqual([0, 2, 3])
  })
})

describe('alikeness', () => {
  const of = (a: string, b: string) => alikeness({ text: a, start: 0, end: 0 }, { text: b, start: 0, end: 0 })

  it.each([
    ['council', 'council', 7],
    ['council', 'cuoncil', 5.5],
    ['council', 'councils', 6.5],
    ['The', 'the', 2.5],
    ['council', 'country', 0],
    ['of', 'in', 0],
    ['contradicted', 'ocntradicted', 10.5],
    ['a', 'b', 0],
  ])('%s and %s have %d letters in common', (a, b, letters) => {
    expect(of(a, b)).toBe(letters)
    expect(of(b, a)).toBe(letters)
  })
})

describe('alignWords', () => {
  it.each([
    ['one two three', 'one two three', 'one two three'],
    ['one two three', 'one three', 'one - three'],
    ['one two three', 'one new two three', 'one two three'],
    ['the harbour was old', 'the harbuor was old', 'the harbuor was old'],
    ['It came. It went.', 'It came. New words. It went.', 'It came . It went .'],
    ['It came. It went.', 'It came. It stayed. It went.', 'It came . It went .'],
    ['', 'new', ''],
    ['gone', '', '-'],
  ])('%j to %j', (before, after, expected) => expect(aligned(before, after)).toBe(expected))

  it('puts the full stop where the sentence ends, not at the end of a new one', () => {
    const [old, now] = [wordsOf('He left.'), wordsOf('He left. Nobody saw it.')]
    expect([...alignWords(old, now)]).toEqual([0, 1, 2])
  })

  it('gives up chance words for misspelt ones', () => {
    expect(aligned('Nobody contradicted him of course.', 'Of late nobody ocntradicted him.')).toBe(
      'nobody ocntradicted him - - .',
    )
  })

  const words = fc
    .array(fc.constantFrom('the', 'harbour', 'harbuor', 'of', '.', 'council', 'a', 'province'), {
      maxLength: 25,
    })
    .map((all) => all.join(' '))

  it('pairs alike words, each once, in order', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [old, now] = [wordsOf(before), wordsOf(after)]
        const pairs = alignWords(old, now)
        expect(pairs).toHaveLength(old.length)
        let last = -1
        pairs.forEach((pair, index) => {
          if (pair < 0) return
          expect(pair).toBeGreaterThan(last)
          const [a, b] = [old[index], now[pair]]
          expect(a && b ? alikeness(a, b) : 0).toBeGreaterThan(0)
          last = pair
        })
        expect(pairRuns(pairs).reduce((sum, run) => sum + run.length, 0)).toBe(
          [...pairs].filter((pair) => pair >= 0).length,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every word of a text that only grew at one end', () => {
    fc.assert(
      fc.property(words, words, (text, more) => {
        const old = wordsOf(text)
        expect([...alignWords(old, wordsOf(`${text} ${more}`))].every((pair) => pair >= 0)).toBe(true)
        expect([...alignWords(old, wordsOf(`${more} ${text}`))].every((pair) => pair >= 0)).toBe(true)
      }),
    )
  })
})
