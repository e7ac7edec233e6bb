/** A card that wants to stand at `wish` (px from the top) and is `height` px high. A greater `weight` gives way less. */
export type Wish = { wish: number; height: number; weight?: number }

type Pool = { mean: number; weight: number; count: number }

function merged(a: Pool, b: Pool): Pool {
  const weight = a.weight + b.weight
  return { mean: (a.mean * a.weight + b.mean * b.weight) / weight, weight, count: a.count + b.count }
}

/**
 * Where cards stand so that, in their order and `gap` px apart, none overlaps and all together are as near to their wishes as can be
 * (least weighted squares). Taking the heights above it off each wish turns this into isotonic regression, which pooling adjacent
 * violators solves exactly in one pass (Ayer and others, 1955); nothing stands above 0.
 */
export function placeCards(cards: readonly Wish[], gap: number): number[] {
  const above: number[] = []
  let used = 0
  for (const { height } of cards) {
    above.push(used)
    used += height + gap
  }
  const pools: Pool[] = []
  cards.forEach(({ wish, weight = 1 }, at) => {
    let pool: Pool = { mean: wish - (above[at] ?? 0), weight, count: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pool = merged(last, pool)
      pools.pop()
    }
    pools.push(pool)
  })
  const bases = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => Math.max(0, mean)))
  return bases.map((base, at) => base + (above[at] ?? 0))
}
