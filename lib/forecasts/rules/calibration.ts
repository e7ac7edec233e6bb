import { truthOf, type Outcome } from './outcome'
import { wilson } from './wilson'

/** A forecast as it is scored. The band of its word in per cent; null where it was said without a word of likelihood. */
export type Scored = {
  word: string | null
  low: number | null
  high: number | null
  author: string
  outcome: Outcome
}

/** With fewer scored forecasts than this a share says nothing: it is neither drawn nor judged, only counted. */
export const FEW = 5

/** The probability that a band stands for, 0-1: its middle. */
export const probabilityOf = (low: number, high: number) => (low + high) / 200

/** The Brier score of one forecast, 0 (sure and right) to 1 (sure and wrong): the square of what was missing. Null while it cannot be scored. Brier 1950. */
export function brierOf({ low, high, outcome }: Pick<Scored, 'low' | 'high' | 'outcome'>): number | null {
  const truth = truthOf(outcome)
  return truth === null || low === null || high === null ? null : (probabilityOf(low, high) - truth) ** 2
}

/** Forecasts taken together: how many could be scored, how many of those came about in their time, and their mean Brier score. */
export type Tally = { scored: number; came: number; brier: number | null }

/** The tally of some forecasts; those that cannot be scored are left out. */
export function tallyOf(forecasts: readonly Scored[]): Tally {
  const scores = forecasts.flatMap((one) => brierOf(one) ?? [])
  const came = forecasts.filter((one) => brierOf(one) !== null && truthOf(one.outcome) === 1).length
  const brier = scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length
  return { scored: scores.length, came, brier }
}

/** How what came about lies to the band that was said. Only an interval wholly outside the band is called off it. */
export const fits = ['too-few', 'as-said', 'oftener', 'rarer'] as const
export type Fit = (typeof fits)[number]

/** A word of likelihood with how often what it was said of came about. All shares and the band are per cent. */
export type WordTally = Tally & {
  word: string
  low: number
  high: number
  /** of those scored, how many came about; null while they are too few */
  share: number | null
  /** the 95 per cent interval of the share (Wilson) */
  interval: { low: number; high: number } | null
  fit: Fit
}

function wordTally(word: string, low: number, high: number, said: readonly Scored[]): WordTally {
  const tally = tallyOf(said)
  const { scored, came } = tally
  const band = { word, low, high, ...tally }
  if (scored < FEW) return { ...band, share: null, interval: null, fit: 'too-few' }
  const interval = wilson(came, scored)
  const fit = interval.low > high ? 'oftener' : interval.high < low ? 'rarer' : 'as-said'
  return { ...band, share: (100 * came) / scored, interval, fit }
}

/** By word, from the least likely to the most. */
export function byWord(forecasts: readonly Scored[]): WordTally[] {
  const words = new Map<string, { low: number; high: number }>()
  for (const { word, low, high } of forecasts)
    if (word !== null && low !== null && high !== null) words.set(word, { low, high })
  return [...words]
    .map(([word, { low, high }]) =>
      wordTally(
        word,
        low,
        high,
        forecasts.filter((one) => one.word === word),
      ),
    )
    .toSorted((a, b) => a.low - b.low || (a.word < b.word ? -1 : 1))
}

/** By author: first those with enough to be told apart, the best score before the others; then those with few, then those without a score. */
export function byAuthor(forecasts: readonly Scored[]): (Tally & { author: string })[] {
  const rank = ({ scored }: Tally) => (scored >= FEW ? 0 : scored > 0 ? 1 : 2)
  return [...new Set(forecasts.map(({ author }) => author))]
    .map((author) => ({ author, ...tallyOf(forecasts.filter((one) => one.author === author)) }))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) || (a.brier ?? 0) - (b.brier ?? 0) || a.author.localeCompare(b.author, 'en'),
    )
}
