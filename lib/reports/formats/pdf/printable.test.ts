import { describe, expect, it } from 'vitest'
import { printable, undisplayed } from './printable'

const none = new Set<string>()

describe('printable', () => {
  it('leaves ordinary text of any script alone', () => {
    const texts = ['Świętość, ŁÓDŹ', 'Лукашенко Ўў', '中文', '😀👨‍👩‍👧', '#eval("x") *b* $x$ <label>']
    const substitutions = { count: 0 }
    expect(printable(texts, none, substitutions)).toEqual(texts)
    expect(substitutions.count).toBe(0)
  })

  it.each([
    ['\u0000', '[U+0000]'],
    ['\u001b', '[U+001B]'],
    ['\ud800', '[U+D800]'],
    ['\u202e', '[U+202E]'],
    ['\ufeff', '[U+FEFF]'],
    ['\uffff', '[U+FFFF]'],
    ['\ue000', '[U+E000]'],
  ])('shows %j by its number', (character, shown) => {
    const substitutions = { count: 0 }
    expect(printable({ a: [`x${character}y`] }, none, substitutions)).toEqual({ a: [`x${shown}y`] })
    expect(substitutions.count).toBe(1)
  })

  it('makes one kind of line end and no tabs', () => {
    expect(printable('a\r\nb\rc\u2028d\te', none, { count: 0 })).toBe('a\nb\nc\nd e')
  })

  it('shows by number what no font has', () => {
    expect(printable('a中b', new Set(['中']), { count: 0 })).toBe('a[U+4E2D]b')
  })

  it('leaves numbers, booleans and null as they are', () => {
    expect(printable({ a: 1, b: null, c: true }, none, { count: 0 })).toEqual({ a: 1, b: null, c: true })
  })
})

describe('undisplayed', () => {
  it('reads the characters out of the words of Typst', () => {
    const words =
      'message: "PDF/UA-1 error: the text `\\"中\\"` could not be displayed with font `\\"Inter\\"`", ' +
      'message: "PDF/UA-1 error: the text `\\"\\\\u{1f468}\\"` could not be displayed with font `\\"Inter\\"`"'
    expect(undisplayed(new Error(words))).toEqual(['中', '👨'])
    expect(undisplayed(new Error('something else'))).toEqual([])
  })
})
