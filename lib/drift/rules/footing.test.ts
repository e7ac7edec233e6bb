import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deedOf, independenceOf, sayDoOf } from './footing'
import { development } from './testing'

describe('the say-do factor', () => {
  it('is the mean of the stages, each development once', () => {
    const found = sayDoOf([
      development('B2', { stage: 'announced' }),
      development('B2', { stage: 'completed' }),
      development('B2', { stage: 'under-way' }),
      development('B2', { stage: 'reversed' }),
      development('B2', { stage: 'announced', polarity: 'did-not-occur' }),
    ])
    expect(found.counts).toEqual({ said: 1, 'under-way': 1, done: 2, undone: 1 })
    expect(found.factor).toBeCloseTo((0.5 + 1 + 0.9 + 0.5 + 1) / 5)
    expect(sayDoOf([])).toEqual({ counts: { said: 0, 'under-way': 0, done: 0, undone: 0 }, factor: null })
  })

  it.each([
    ['rumoured', 'said'],
    ['funded', 'said'],
    ['under-way', 'under-way'],
    ['completed', 'done'],
    ['suspended', 'undone'],
  ] as const)('calls %s %s', (stage, deed) => {
    expect(deedOf({ stage, polarity: 'occurred' })).toBe(deed)
  })
})

describe('independence', () => {
  it('counts one wire once, and names what several developments rest on', () => {
    const found = independenceOf([
      development(['B2@wire', 'B2@wire', 'C3@wire']),
      development(['B2@wire', 'A1@other']),
      development('B2@third'),
    ])
    expect(found).toEqual({
      citations: 6,
      repeats: 2,
      origins: 3,
      most: [{ sourceId: 'wire', developments: 2, alone: 1 }],
    })
    expect(independenceOf([])).toEqual({ citations: 0, repeats: 0, origins: 0, most: [] })
  })

  it('never has more origins than citations, and the order of developments changes nothing', () => {
    const graded = fc.array(fc.constantFrom('B2@a', 'B2@b', 'A1@c', 'F6'), { maxLength: 5 })
    const many = fc.array(graded, { maxLength: 6 })
    fc.assert(
      fc.property(many, (all) => {
        const developments = all.map((grades) => development(grades))
        const found = independenceOf(developments)
        expect(found.origins + found.repeats).toBeLessThanOrEqual(found.citations)
        expect(independenceOf(developments.toReversed())).toEqual(found)
      }),
    )
  })
})
