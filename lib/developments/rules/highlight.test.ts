import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK_CLOSE, MARK_OPEN, marksOf, snippetOf } from './highlight'

const marked = (text: string) => text.replaceAll('[', MARK_OPEN).replaceAll(']', MARK_CLOSE)
const cut = (text: string, marks: [number, number][]) => marks.map(([from, to]) => text.slice(from, to))

describe('where a search found something', () => {
  it.each<[string, string, string[]]>([
    ['Учения под Гомелем', 'ucheniya pod [gomelem]', ['Гомелем']],
    ['Przemyśl rail yard', '[przemysl] rail [yard]', ['Przemyśl', 'yard']],
    ['Obuz-Lesnovsky range', '[obuz]-[lesnovsky] range', ['Obuz-Lesnovsky']],
    ['A straße', 'a [strasse]', ['straße']],
    ['Nothing here', 'nothing here', []],
  ])('in %s', (text, folded, expected) => {
    expect(cut(text, marksOf(text, marked(folded)))).toEqual(expected)
  })

  it('is nowhere when the words do not match up', () => {
    expect(marksOf('one two', marked('[one]'))).toEqual([])
  })

  it('lies within a snippet that is not too long', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.nat(), (words, nth) => {
        const text = words.join(' ')
        const at = nth % words.length
        const from = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
        const snippet = snippetOf(text, [[from, from + words[at]!.length]])!
        expect(cut(snippet.text, snippet.marks)).toEqual([words[at]])
        expect(snippet.text.length).toBeLessThanOrEqual(164)
      }),
    )
  })
})
