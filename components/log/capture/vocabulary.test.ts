import { describe, expect, it } from 'vitest'
import { listed, missingFrom, vocabularyOf } from '@/components/log/capture/vocabulary'
import type { FormChoices } from '@/components/log/form/choices'
import { parseCapture } from '@/lib/developments/rules/capture'

const choices: FormChoices = {
  key: 'BLR',
  kinds: [{ code: 'military-exercise', label: 'Military exercise', measures: [] }],
  actors: [{ code: 'RU', name: 'Russia' }],
  moreActors: false,
  places: [],
  series: [],
  outlets: [],
  claims: [{ ref: 'BLR-C-04', statement: 'x' }],
  moreClaims: false,
  canDecide: true,
  canLink: true,
  today: '2026-11-24',
}
const missing = (line: string, rationales = {}) => {
  const { draft, chips } = parseCapture(line, vocabularyOf(choices))
  return missingFrom(draft, chips, rationales)
}

describe('the capture line', () => {
  it('knows the other words of a seeded kind', () => {
    expect(parseCapture('#drill', vocabularyOf(choices)).draft.kind).toBe('military-exercise')
  })

  it('checks actors only against a whole list', () => {
    expect(missing('2021 x #drill XK>RU')).toEqual(['another look at what is marked'])
    const { chips } = parseCapture('XK>RU', vocabularyOf({ ...choices, moreActors: true }))
    expect(chips[0]?.problem).toBeUndefined()
  })

  it('is complete with a date, a title and a kind', () => {
    expect(missing('2021-09-10 Zapad #drill')).toEqual([])
    expect(missing('')).toEqual(['a date', 'a title', 'a #kind'])
  })

  it('wants a grade for an address, an address for a grade and a reason for a link', () => {
    expect(missing('2021-09-10 Zapad #drill https://example.org')).toEqual([
      'a grade for the address, such as B2',
    ])
    expect(missing('2021-09-10 Zapad #drill B2')).toEqual(['an address for the grade'])
    expect(missing('2021-09-10 Zapad #drill ~C-04+')).toEqual(['why it bears on C-04'])
    expect(missing('2021-09-10 Zapad #drill ~C-04+', { 'C-04': 'It was held.' })).toEqual([])
  })

  it('lists as in a sentence', () => {
    expect(listed([])).toBe('')
    expect(listed(['a'])).toBe('a')
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
