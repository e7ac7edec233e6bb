import { describe, expect, it } from 'vitest'
import { mapping, type Target } from '@/lib/imports/rules/mapping'
import { keyOf, lacking, targetOf, targetOptions, withTarget } from './targets'

const empty = mapping.parse({ columns: [] })
const begun = withTarget(withTarget(empty, 'Troops', 'figure:f1:best'), 'Link', 'citation:s1:url')

describe('a meaning', () => {
  it.each(targetOptions(begun).flatMap(({ items }) => items.map(({ value }) => value)))(
    '%s is an option that comes back as itself, and that a mapping may hold',
    (value) => {
      const target = targetOf(value)!
      expect(keyOf(target)).toBe(value)
      expect(mapping.safeParse({ columns: [{ column: 'a', target }] }).success).toBe(true)
    },
  )

  it('keeps what splits the cells when another role is chosen', () => {
    const before: Target = { field: 'actors', role: 'actor', split: ';' }
    expect(targetOf('actors:supplier', before)).toEqual({ field: 'actors', role: 'supplier', split: ';' })
  })
})

describe('a mapping', () => {
  it('gets the rule that a new group of columns shares, and loses a column that is left out', () => {
    expect(begun.figures['f1']).toMatchObject({ metric: null, basis: 'declared' })
    expect(begun.citations['s1']).toMatchObject({ reliability: 'F', credibility: 6 })
    expect(withTarget(begun, 'Troops', '').columns.map(({ column }) => column)).toEqual(['Link'])
  })

  it('says what it still lacks', () => {
    expect(lacking(empty)).toHaveLength(3)
    const whole = { ...empty, titleTemplate: '{a}', defaults: { kind: 'statement' } }
    expect(lacking(withTarget(whole, 'Date', 'happened:whole'))).toEqual([])
  })
})
