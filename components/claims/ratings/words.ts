import type { RatedLink } from '@/lib/ratings/contract'
import { LEAST_RATINGS } from '@/lib/ratings/rules/spread'

/** The scale in words, from speaks against to speaks for. */
export const RATING_WORDS: { rating: number | null; short: string; word: string }[] = [
  { rating: -2, short: '−2', word: 'strongly inconsistent' },
  { rating: -1, short: '−1', word: 'inconsistent' },
  { rating: 0, short: '0', word: 'neither' },
  { rating: 1, short: '+1', word: 'consistent' },
  { rating: 2, short: '+2', word: 'strongly consistent' },
  { rating: null, short: 'n/a', word: 'says nothing about it' },
]

/** A rating as it is written: a real minus, and n/a for one that says nothing. */
export const ratingShort = (rating: number | null) =>
  RATING_WORDS.find((one) => one.rating === rating)?.short ?? String(rating)

/** A mean with one digit, its sign before it. */
export function meanWords(mean: number | null): string {
  if (mean === null) return '–'
  const rounded = Math.abs(Math.round(10 * mean) / 10).toFixed(1)
  if (Number(rounded) === 0) return '0.0'
  return `${mean > 0 ? '+' : '−'}${rounded}`
}

/** Where the rating of a link is, in a sentence. */
export function ratersWords({
  raters,
  mine,
  revealed,
}: Pick<RatedLink, 'raters' | 'mine' | 'revealed'>): string {
  if (revealed) return ''
  if (raters === 0) return 'Nobody has rated it.'
  const others = raters - (mine ? 1 : 0)
  const who =
    others === 0
      ? ''
      : others === 1
        ? 'One other has rated it, blind.'
        : `${others} others have rated it, blind.`
  const missing = raters < LEAST_RATINGS ? 'A second rating is missing.' : ''
  return [who, missing].filter(Boolean).join(' ')
}

/** How far apart ratings lie, in a word. */
export function spreadWords(spread: number | null): string {
  if (spread === null) return 'too few ratings'
  if (spread === 0) return 'all agree'
  if (spread === 1) return 'nearly agree'
  return spread === 2 ? 'differ' : 'disagree'
}

/** What is most disputed, in a sentence that is true of the links; the greatest spread comes first. */
export function ratingsTitle(links: readonly RatedLink[]): string {
  const revealed = links.filter((link) => link.revealed)
  const blind = links.length - revealed.length
  if (links.length === 0) return 'No link is rated yet'
  if (revealed.length === 0)
    return `${blind === 1 ? 'One link is' : `${blind} links are`} rated, none is revealed`
  const disputed = revealed.filter(({ spread }) => spread !== null && spread >= 2).length
  const of = `${revealed.length} revealed ${revealed.length === 1 ? 'link' : 'links'}`
  return disputed === 0
    ? `On ${of} the raters agree`
    : `On ${disputed} of ${of} the raters differ by 2 or more`
}
