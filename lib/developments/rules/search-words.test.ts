import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchWords, widerSearches } from './search-words'

const said = (q: string) =>
  searchWords(q).map((group) => group.map(({ how, text, not }) => `${not ? '-' : ''}${how} ${text}`))

describe('what is typed into the search', () => {
  it.each<[string, string[][]]>([
    ['', []],
    ['!&| "', []],
    ['joint command', [['word joint', 'word command']]],
    ['"joint command" post', [['phrase joint command', 'word post']]],
    ['“joint command”', [['phrase joint command']]],
    ['«общий пост»', [['phrase общий пост']]],
    ['"not closed', [['phrase not closed']]],
    ['-rail -"rail yard"', [['-word rail', '-phrase rail yard']]],
    ['zapad* -', [['beginning zapad']]],
    ['a OR b', [['word a'], ['word b']]],
    ['or or', []],
    ['Zapad-2021', [['word Zapad-2021']]],
  ])('%s is read', (q, expected) => {
    expect(said(q)).toEqual(expected)
  })

  it('can always be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (q) => {
        for (const { text } of searchWords(q).flat()) expect(text).toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})

describe('a wider search', () => {
  it.each<[string, string[]]>([
    ['zapad', ['zapad*']],
    ['"joint command"', ['joint command']],
    ['zapad drill', ['zapad* drill*', 'zapad or drill']],
    ['zapad -drill', ['zapad* -drill', 'zapad']],
    ['zapad*', []],
  ])('than %s', (q, expected) => {
    expect(widerSearches(q)).toEqual(expected)
  })
})
