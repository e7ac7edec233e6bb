import type { CountedStep } from './change-points'

/** Steps in which more happened than usual: from the first to the last, both included. */
export type Burst = { first: number; last: number; n: number; days: number; times: number }

/** How much more often things happen in a burst than on the whole, and what it costs to begin one, in units of ln of the number of steps. */
export const burstScale = 2
export const burstCost = 1

/** The negative log likelihood of a step under a rate per day, without what no choice changes. */
const costOf = ({ n, days }: CountedStep, rate: number) => rate * days - n * Math.log(rate)

/**
 * Bursts by Kleinberg's automaton with two states (Data Mining and Knowledge Discovery 7, 2003, p. 373), fed with counts by step instead of gaps: a
 * usual state with the rate of the whole series and a busy one with twice that, each step costing what it is unlikely under its state's Poisson
 * rate; to turn busy costs ln of the number of steps, to calm down costs nothing. The cheapest way through is found by Viterbi's algorithm. Bursts of
 * fewer than `few` developments are left out.
 */
export function burstsOf(steps: readonly CountedStep[], few: number): Burst[] {
  const all = steps.reduce((sum, { n }) => sum + n, 0)
  const over = steps.reduce((sum, { days }) => sum + days, 0)
  if (all === 0) return []
  const usual = all / over
  const begin = burstCost * Math.log(Math.max(2, steps.length))
  const from: [boolean, boolean][] = []
  let [calm, busy] = [0, begin]
  for (const step of steps) {
    const [toCalm, toBusy] = [Math.min(calm, busy), Math.min(calm + begin, busy)]
    from.push([busy < calm, busy <= calm + begin])
    calm = toCalm + costOf(step, usual)
    busy = toBusy + costOf(step, usual * burstScale)
  }
  const isBusy = steps.map(() => false)
  let state = busy < calm
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    isBusy[at] = state
    state = from[at]![state ? 1 : 0]
  }
  return stretchesOf(isBusy).flatMap(([first, last]) => {
    const inside = steps.slice(first, last + 1)
    const n = inside.reduce((sum, one) => sum + one.n, 0)
    const days = inside.reduce((sum, one) => sum + one.days, 0)
    return n >= few ? [{ first, last, n, days, times: n / days / usual }] : []
  })
}

/** First and last of each run of what is true. */
function stretchesOf(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (const [at, flag] of flags.entries()) {
    if (!flag) continue
    const last = found.at(-1)
    if (last && last[1] === at - 1) last[1] = at
    else found.push([at, at])
  }
  return found
}
