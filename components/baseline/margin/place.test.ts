import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCards } from './place'

describe('placing cards in the margin', () => {
  it('leaves cards alone that do not meet', () => {
    expect(
      placeCards(
        [
          { wish: 0, height: 50 },
          { wish: 200, height: 50 },
        ],
        10,
      ),
    ).toEqual([0, 200])
  })

  it('parts two that want the same line evenly', () => {
    expect(
      placeCards(
        [
          { wish: 100, height: 40 },
          { wish: 100, height: 40 },
        ],
        10,
      ),
    ).toEqual([75, 125])
  })

  it('lets the chosen card stand at its line and moves the others', () => {
    const [first, chosen, last] = placeCards(
      [
        { wish: 100, height: 40 },
        { wish: 100, height: 200, weight: 1e9 },
        { wish: 110, height: 40 },
      ],
      10,
    )
    expect(chosen).toBeCloseTo(100, 3)
    expect(first).toBeCloseTo(50, 3)
    expect(last).toBeCloseTo(310, 3)
  })

  it('puts nothing above the top', () => {
    expect(
      placeCards(
        [
          { wish: 0, height: 90 },
          { wish: 5, height: 20 },
        ],
        10,
      ),
    ).toEqual([0, 100])
  })

  it('never lets two overlap nor changes their order', () => {
    const card = fc.record({
      wish: fc.integer({ min: 0, max: 2000 }),
      height: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(card, { maxLength: 30 }), (cards) => {
        const tops = placeCards(cards, 8)
        tops.forEach((top, at) => {
          expect(top).toBeGreaterThanOrEqual(0)
          if (at > 0) expect(top - tops[at - 1]! - cards[at - 1]!.height).toBeGreaterThan(8 - 1e-6)
        })
      }),
    )
  })
})
