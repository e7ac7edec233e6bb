import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionBeing, mentionedIn } from './mentions'

const members = [
  { accountId: '1', name: 'Lead' },
  { accountId: '2', name: 'Lead analyst' },
  { accountId: '3', name: 'Łukasz Żak' },
  { accountId: '4', name: 'Ирина' },
]

describe('who is named in a note', () => {
  it.each([
    ['@Lead analyst, is this so?', ['2']],
    ['(@lead) and @ŁUKASZ ŻAK.', ['1', '3']],
    ['Ask lead@lead.test or me@Lead', []],
    ['@Leader is nobody', []],
    ['@@Ирина', ['4']],
    ['Twice @Lead and @Lead', ['1']],
    ['@', []],
  ])('%s', (body, expected) => {
    expect(mentionedIn(body, members)).toEqual(expected)
  })

  it('two of one name are both, and whoever has no name is nobody', () => {
    expect(
      mentionedIn('@Ann', [
        { accountId: 'a', name: 'Ann' },
        { accountId: 'b', name: 'ann' },
      ]),
    ).toEqual(['a', 'b'])
    expect(mentionedIn('@ x', [{ accountId: 'a', name: ' ' }])).toEqual([])
  })

  it('a text without an @ names nobody, and any name that follows one alone is found', () => {
    const name = fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8})?$/)
    fc.assert(
      fc.property(name, fc.string(), (one, around) => {
        const known = [{ accountId: 'a', name: one }]
        expect(mentionedIn(around.replaceAll('@', ''), known)).toEqual([])
        expect(mentionedIn(`See @${one}: ${around}`, known)).toEqual(['a'])
      }),
    )
  })
})

it.each([
  ['Hello @', ''],
  ['Hello @Lead an', 'Lead an'],
  ['mail me@lead', null],
  ['@Lead, and then', null],
])('what is being typed: %s', (text, expected) => {
  expect(mentionBeing(text)).toBe(expected)
})
