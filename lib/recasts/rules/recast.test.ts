import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comeAlong, sharedWeights } from './recast'

describe('the weights of parts', () => {
  it.each([
    [5, 2, [3, 2]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [5, 3, [2, 2, 1]],
    [1, 2, [1, 1]],
  ])('of a claim of weight %i in %i are %j', (weight, parts, shared) => {
    expect(sharedWeights(weight, parts)).toEqual(shared)
  })

  it('sum to the whole wherever each can weigh at least 1, and differ by 1 at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 6 }), (weight, parts) => {
        const shared = sharedWeights(weight, parts)
        const sum = shared.reduce((all, one) => all + one, 0)
        expect(sum).toBe(Math.max(weight, parts))
        expect(Math.max(...shared) - Math.min(...shared)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('takes along what the other claim has not, and says where the two were judged differently', () => {
  const link = (id: string, developmentId: string, relation = 'supports', strength = 2) => ({
    ...{ id, developmentId, relation, strength },
  })
  const own = [link('a', 'd1'), link('b', 'd2', 'contradicts')]
  const theirs = [link('c', 'd1'), link('d', 'd2'), link('e', 'd3')]
  const { taken, double } = comeAlong(theirs, own)
  expect(taken.map(({ id }) => id)).toEqual(['e'])
  expect(double.map(({ theirs: { id }, differs }) => [id, differs])).toEqual([
    ['c', false],
    ['d', true],
  ])
})
