import { expect, it } from 'vitest'
import { independenceWords, replayTitle, sayDoWords, stepsOf } from './words'

const line = (...drifts: (number | null)[]) =>
  drifts.map((drift, at) => ({ on: `2021-0${at + 1}-28`, drift }))

it('the steps are where the number shown changes', () => {
  expect(stepsOf(line(null, null, 43.1, 43.4, 50, null)).map(({ on }) => on)).toEqual([
    '2021-03-28',
    '2021-05-28',
    '2021-06-28',
  ])
  expect(stepsOf(line(null, null))).toEqual([])
})

it.each([
  ['Nothing has tested it yet', line(null, null)],
  ['Its drift stands at 43 since 28 Feb 2021', line(null, 43, 43)],
  ['Its drift stands at 60, its highest, since 28 Feb 2021', line(43, 60)],
  ['Its drift rose to 60 and stands at 20 since 28 Mar 2021', line(43, 60, 20)],
])('%s', (title, points) => {
  expect(replayTitle(points)).toBe(title)
})

it('words and deeds are counted, and what they would weigh', () => {
  const sayDo = { counts: { said: 2, 'under-way': 0, done: 3, undone: 1 }, factor: 0.75 }
  expect(sayDoWords({ sayDo, drift: 40.2, atFaceValue: 55 })).toBe(
    '3 done, 2 only said, 1 taken back. Drift would be 55 instead of 40 if words weighed like deeds.',
  )
  expect(sayDoWords({ sayDo, drift: 40.2, atFaceValue: 40 })).toContain('Drift is 40 all the same')
})

it('repeats of one wire are said', () => {
  expect(independenceWords({ citations: 0, repeats: 0, origins: 0, most: [] })).toBe('No source is cited.')
  expect(independenceWords({ citations: 6, repeats: 1, origins: 4, most: [] })).toBe(
    '6 citations from 4 independent origins; 1 citation repeats one already there.',
  )
})
