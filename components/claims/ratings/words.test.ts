import { expect, it } from 'vitest'
import type { RatedLink } from '@/lib/ratings/contract'
import { meanWords, ratersWords, ratingShort, ratingsTitle, spreadWords } from './words'

const link = (spread: number | null, revealed = true): RatedLink => ({
  ...{ linkId: 'l', claim: { ref: 'C', statement: '' }, development: { ref: 'D', title: '' } },
  ...{ relation: 'supports', raters: 2, mine: null, ratings: [], mean: 0, spread },
  revealed: revealed ? { at: '2026-01-01', by: 'A' } : null,
})

it.each([
  ['No link is rated yet', []],
  ['One link is rated, none is revealed', [link(null, false)]],
  ['On 1 revealed link the raters agree', [link(1), link(null, false)]],
  ['On 1 of 2 revealed links the raters differ by 2 or more', [link(3), link(0)]],
])('%s', (title, links) => {
  expect(ratingsTitle(links)).toBe(title)
})

it('ratings, means and spreads are written alike everywhere', () => {
  expect([ratingShort(-2), ratingShort(null), ratingShort(1)]).toEqual(['−2', 'n/a', '+1'])
  expect([meanWords(1.25), meanWords(-0.5), meanWords(0.01), meanWords(null)]).toEqual([
    '+1.3',
    '−0.5',
    '0.0',
    '–',
  ])
  expect([spreadWords(null), spreadWords(0), spreadWords(4)]).toEqual([
    'too few ratings',
    'all agree',
    'disagree',
  ])
})

it('who has rated is counted and not named', () => {
  expect(ratersWords({ raters: 0, mine: null, revealed: null })).toBe('Nobody has rated it.')
  expect(ratersWords({ raters: 1, mine: { rating: 1 }, revealed: null })).toBe('A second rating is missing.')
  expect(ratersWords({ raters: 3, mine: { rating: 1 }, revealed: null })).toBe(
    '2 others have rated it, blind.',
  )
})
