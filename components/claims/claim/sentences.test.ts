import { describe, expect, it } from 'vitest'
import type { Relation } from '@/lib/drift/rules/relations'
import { axisTitle } from './sentences'

const titled = (...relations: (Relation | null)[]) =>
  axisTitle({
    terms: relations.map((relation, at) => ({ relation, linkId: relation && `link ${at}` })),
  } as Parameters<typeof axisTitle>[0])

describe('the sentence over the time axis', () => {
  it('counts both sides without the baseline’s own word', () => {
    expect(titled('supports', 'contradicts', 'exceeds', null)).toBe(
      'Three developments since publication: 1 for, 2 against or beyond',
    )
    expect(titled('supports', 'qualifies', null)).toBe(
      'Two developments since publication: 1 for, 0 against or beyond, 1 on both sides',
    )
  })

  it('counts a link once that is in the sum twice', () => {
    const half = { linkId: 'a', relation: 'qualifies' }
    expect(axisTitle({ terms: [half, half] } as Parameters<typeof axisTitle>[0])).toBe(
      'One development since publication: 0 for, 0 against or beyond, 1 on both sides',
    )
  })

  it('says when all speak one way, or nothing has tested it', () => {
    expect(titled('supports', 'fulfils', null)).toBe('Two developments since publication, all for the claim')
    expect(titled('overtakes')).toBe('One development since publication, none for the claim')
    expect(titled()).toBe('Nothing that happened since has tested this claim')
  })
})
