import type { Pace } from './pace'

/** How much more or less often something is logged after a day than before it. */
export type Change = {
  /** the rate after, divided by the rate before */
  ratio: number
  /** the 95 % interval of the ratio */
  low: number
  high: number
  level: 'too few to tell' | 'no clear change' | 'limited' | 'moderate' | 'large' | 'surge'
  rises: boolean
}

/** With fewer developments than this on both sides together, nothing is said about a change. */
export const fewDefault = 10

/** From which factor, up or down, a clear change has which name. */
const names = [
  { from: 3, level: 'surge' },
  { from: 2, level: 'large' },
  { from: 1.5, level: 'moderate' },
  { from: 1, level: 'limited' },
] as const

/**
 * The change of a rate between two stretches, counts taken as Poisson: the ratio of rates with the 95 % interval of its logarithm, exp(ln r +- 1.96
 * sqrt(1/a + 1/b)) (Rothman, Modern Epidemiology, ch. 14), half a count added to both where one is 0. An interval that holds 1 is no clear change;
 * fewer than `few` developments in all are too few to tell.
 */
export function changeOf(
  before: { n: number; years: number },
  after: { n: number; years: number },
  few = fewDefault,
): Change {
  const half = before.n === 0 || after.n === 0 ? 0.5 : 0
  const [b, a] = [before.n + half, after.n + half]
  const ratio = a / after.years / (b / before.years)
  const spread = Math.exp(1.96 * Math.sqrt(1 / a + 1 / b))
  const [low, high] = [ratio / spread, ratio * spread]
  const found = { ratio, low, high, rises: ratio >= 1 }
  if (before.n + after.n < few) return { ...found, level: 'too few to tell' }
  if (low <= 1 && high >= 1) return { ...found, level: 'no clear change' }
  const factor = Math.max(ratio, 1 / ratio)
  return { ...found, level: names.find(({ from }) => factor >= from)!.level }
}

/** The change of a kind's pace; null where one side is shorter than a year. */
export function changeOfPace({ before, after, yearsBefore, yearsAfter }: Pace, few?: number): Change | null {
  if (before === null || after === null) return null
  const of = (rate: number, years: number) => ({ n: rate * years, years })
  return changeOf(of(before, yearsBefore), of(after, yearsAfter), few)
}

/** The change in two or three words: large rise, limited fall, surge, no clear change. */
export function changeWords({ level, rises }: Change): string {
  if (level === 'too few to tell' || level === 'no clear change') return level
  if (level === 'surge') return rises ? 'surge' : 'collapse'
  return `${level} ${rises ? 'rise' : 'fall'}`
}

/** The ratio with its interval: ×2.5, 95 % between 1.4 and 4.4. */
export const changeFigures = ({ ratio, low, high }: Change): string =>
  `×${ratio.toFixed(1)}, 95 % between ${low.toFixed(1)} and ${high.toFixed(1)}`
