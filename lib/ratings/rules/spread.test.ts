import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnosticityOf, RATINGS, spreadOf } from './spread'

describe('mean and spread', () => {
  it.each([
    [[], null, null],
    [[null, null], null, null],
    [[1], 1, null],
    [[1, null], 1, null],
    [[2, -2, null], 0, 4],
    [[1, 1, 1], 1, 0],
  ] as const)('of %j', (ratings, mean, spread) => {
    expect(spreadOf(ratings)).toEqual({ mean, spread })
  })

  it('the spread is 0 to 4, the mean within the scale, and the order changes nothing', () => {
    const given = fc.array(fc.constantFrom(...RATINGS, null), { maxLength: 8 })
    fc.assert(
      fc.property(given, (ratings) => {
        const { mean, spread } = spreadOf(ratings)
        if (spread !== null) expect(spread >= 0 && spread <= 4).toBe(true)
        if (mean !== null) expect(Math.abs(mean)).toBeLessThanOrEqual(2)
        const turned = spreadOf(ratings.toReversed())
        expect(turned.spread).toBe(spread)
      }),
    )
  })
})

it('what tells claims apart comes first, and what is rated on one claim is not there', () => {
  const rated = (developmentId: string, claimRef: string, ...ratings: (number | null)[]) => ({
    ...{ developmentId, claimRef, ratings },
  })
  const found = diagnosticityOf([
    rated('fits-all', 'C-1', 1, 1),
    rated('fits-all', 'C-2', 1, 1),
    rated('tells', 'C-1', 2, 1),
    rated('tells', 'C-2', -2, -1),
    rated('alone', 'C-1', 2, 2),
    rated('silent', 'C-1', null, null),
    rated('silent', 'C-2', 1, 1),
  ])
  expect(found.map(({ developmentId, spread }) => [developmentId, spread])).toEqual([
    ['tells', 3],
    ['fits-all', 0],
  ])
  expect(found[0]!.means).toEqual([
    { claimRef: 'C-1', mean: 1.5 },
    { claimRef: 'C-2', mean: -1.5 },
  ])
})
