/** A step of time as it was counted: `days` is what it counts over. */
export type CountedStep = { n: number; days: number }

/** Steps with one rate: from the first to the last, both included; `n` in all of them, `rate` in developments a day. */
export type Level = { first: number; last: number; n: number; days: number; rate: number }

/** Twice the negative log likelihood of steps under one Poisson rate, without what no choice changes. */
const costOf = (n: number, days: number) => (n === 0 ? 0 : 2 * (n - n * Math.log(n / days)))

/** What a further change costs: three times ln of the number of steps, as in the modified BIC (Zhang & Siegmund, Biometrics 63, 2007, p. 22). */
export const changePenalty = (steps: number): number => 3 * Math.log(Math.max(2, steps))

/**
 * The levels of a series of counts by PELT (Killick, Fearnhead & Eckley, JASA 107, 2012, p. 1590) with the cost of a Poisson rate per day: the
 * division into stretches whose cost and penalties are least of all divisions, exactly. A stretch that could never be the last is dropped on the way.
 */
export function levelsOf(steps: readonly CountedStep[], penalty = changePenalty(steps.length)): Level[] {
  const [n, days] = [[0], [0]]
  for (const [at, one] of steps.entries()) {
    n.push(n[at]! + one.n)
    days.push(days[at]! + one.days)
  }
  const cost = (from: number, to: number) => costOf(n[to]! - n[from]!, days[to]! - days[from]!)
  const least = [-penalty]
  const before = [0]
  let open = [0]
  for (let to = 1; to <= steps.length; to += 1) {
    const sums = open.map((from) => least[from]! + cost(from, to))
    let best = 0
    for (const [at, sum] of sums.entries()) if (sum < sums[best]!) best = at
    least.push(sums[best]! + penalty)
    before.push(open[best]!)
    open = [...open.filter((_, at) => sums[at]! <= least[to]!), to]
  }
  const levels: Level[] = []
  for (let to = steps.length; to > 0; to = before[to]!) {
    const from = before[to]!
    const [inIt, over] = [n[to]! - n[from]!, days[to]! - days[from]!]
    levels.unshift({ first: from, last: to - 1, n: inIt, days: over, rate: inIt / over })
  }
  return levels
}

/** The steps at which a level begins that differs from the one before; only where the two hold at least `few` developments together. */
export function changePoints(
  levels: readonly Level[],
  few: number,
): { at: number; before: Level; after: Level }[] {
  return levels.slice(1).flatMap((after, at) => {
    const before = levels[at]!
    return before.n + after.n >= few ? [{ at: after.first, before, after }] : []
  })
}
