import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TermLine } from '@/lib/drift/contract'
import { shownTerms } from './terms'

const term = (bucket: TermLine['bucket'], contribution: number): TermLine => ({
  linkId: bucket === 'own-word' ? null : `${bucket}${contribution}`,
  development: null,
  relation: null,
  strength: null,
  grade: null,
  stageFactor: 1,
  weight: 0,
  bucket,
  contribution,
  from: null,
})

const sum = (terms: { points: number }[]) =>
  Math.round(10 * terms.reduce((all, { points }) => all + points, 0)) / 10

describe('the terms of a claim', () => {
  it('shows lines that add up to the drift shown over them', () => {
    const terms = [33.34, 33.33, 0.04].map((points) => term('against', points))
    const shown = shownTerms({ drift: 66.71, tested: true }, [...terms, term('own-word', 33.29)])
    expect(shown.total).toBe(66.7)
    expect(sum(shown.drift)).toBe(66.7)
    expect(shown.ownWord?.points).toBe(33.3)
  })

  it('adds up to 100 whatever the points', () => {
    const points = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(points, points, fc.integer({ min: 1, max: 10_000 }), (against, held, word) => {
        const whole = [...against, ...held, word].reduce((all, each) => all + each, 0)
        const share = (part: number) => (100 * part) / whole
        const terms = [
          ...against.map((each) => term('against', share(each))),
          ...held.map((each) => term('held', share(each))),
          term('own-word', share(word)),
        ]
        const drift = share(against.reduce((all, each) => all + each, 0))
        const shown = shownTerms({ drift, tested: true }, terms)
        expect(sum(shown.drift)).toBe(shown.total)
        expect(sum(shown.held)).toBe(shown.heldTotal)
        expect(sum([...shown.drift, ...shown.held, shown.ownWord!])).toBe(100)
      }),
    )
  })

  it('has no points for a claim that nothing has tested', () => {
    const shown = shownTerms({ drift: null, tested: false }, [])
    expect(shown).toEqual({ drift: [], total: 0, held: [], heldTotal: 0, ownWord: null })
  })
})
