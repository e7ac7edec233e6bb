import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentKey } from './content-key'

const key = (title: string) => contentKey({ title, start: '2021-09-10', kind: 'military-exercise' })

describe('contentKey', () => {
  it('is first day, kind and plain title', () => {
    expect(key('Exercise  Zapad\u20132021.')).toBe('2021-09-10|military-exercise|exercise zapad 2021')
    expect(contentKey({ title: 'x', start: null, kind: 'other' })).toBe('|other|x')
  })

  it.each([
    ['Zapad-2021', 'ZAPAD 2021'],
    ['Zapad 2021', ' zapad,\n2021 '],
    ['\u0141uck: "talks"', '\u0141UCK talks'],
    ['S\u0142u\u017cba Wojskowa', 's\u0142uz\u0307ba wojskowa'],
    ['caf\u00e9', 'cafe\u0301'],
    ['\ufb01rst', 'first'],
    ['\u0423\u0447\u0435\u043d\u0438\u044f', '\u0443\u0447\u0435\u043d\u0438\u044f'],
  ])('%j and %j are one', (one, other) => expect(key(one)).toBe(key(other)))

  it.each([
    ['Zapad 2021', 'Zapad 2017'],
    ['\u0423\u0447\u0435\u043d\u0438\u044f', '\u0423\u0447\u0435\u043d\u0438\u0435'],
    ['!!!', '???'],
    ['\u{1f600}', '\u{1f601}'],
    ['a b', 'ab'],
  ])('%j and %j are two', (one, other) => expect(key(one)).not.toBe(key(other)))

  it('tells days and kinds apart, and no title can imitate them', () => {
    expect(contentKey({ title: 'x', start: '2021-09-10', kind: 'other' })).not.toBe(key('x'))
    expect(contentKey({ title: 'x', start: '2021-09-11', kind: 'military-exercise' })).not.toBe(key('x'))
    expect(key('a|b')).not.toBe(key('ab'))
  })

  it('does not depend on case, blanks or marks around the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ0189\u0416\u0436 -'.split('')) }), (title) => {
        expect(key(`  ${title.toUpperCase()} . `)).toBe(
          key(/[^\s-]/.test(title) ? title.toLowerCase() : `${title} .`),
        )
      }),
    )
  })
})
