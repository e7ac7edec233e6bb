import { expect, it } from 'vitest'
import { dueWords, lineTitle } from './sentences'

const line = (...drifts: (number | null)[]) => ({
  baselineId: '',
  publishedOn: '2019-07-18',
  clocks: { world: '', known: '', now: true },
  points: drifts.map((drift, at) => ({
    on: `2019-${String(8 + at).padStart(2, '0')}-28`,
    drift,
    coverage: 0,
    held: 0,
    against: 0,
    beyond: 0,
    overtakenPoints: 0,
    ownWord: 0,
  })),
})

it.each([
  [line(null, null), 'Nothing has tested the baseline yet'],
  [line(null, 10, 11), 'Reality has moved 11 points away from the baseline'],
  [
    line(10, 11, 30.4, 28),
    'Reality has moved 28 points away from the baseline; the largest step, 19, came in October 2019',
  ],
])('says what the points show', (points, title) => {
  expect(lineTitle(points)).toBe(title)
})

it('says what is due, and nothing of what is not', () => {
  expect(dueWords({ tripped: 2, expired: 0, overdue: 1 })).toBe(
    '2 developments trip a tripwire, one forecast is past its horizon',
  )
  expect(dueWords({ tripped: 0, expired: 1, overdue: 0 })).toBe('One thing expected did not happen')
})
