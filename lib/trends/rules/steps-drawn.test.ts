import { expect, it } from 'vitest'
import { drawnKinds, drawnSteps, periodTitle, restCode } from './steps-drawn'

const count = (start: string, kind: string, n: number) => ({ start, kind, n, coarse: 0 })
const starts = ['2019-01-01', '2020-01-01', '2021-01-01']
const counts = [
  ...['a', 'b', 'c', 'd', 'e'].map((kind, at) => count('2019-01-01', kind, 9 - at)),
  count('2021-01-01', 'f', 2),
  count('2021-01-01', 'g', 1),
  count('2021-01-01', 'a', 4),
]

it('gives the five most frequent kinds a colour and puts the rest together', () => {
  const kinds = drawnKinds(counts, (code) => code.toUpperCase())
  expect(kinds.map(({ name, total }) => `${name} ${total}`)).toEqual([
    'A 13',
    'B 8',
    'C 7',
    'D 6',
    'E 5',
    '2 other kinds 3',
  ])
  expect(new Set(kinds.map(({ colour }) => colour)).size).toBe(6)
  expect(drawnKinds(counts.slice(0, 6), (code) => code).at(-1)!.code).toBe('f')
})

it('gives a rare kind a colour when it is picked', () => {
  const kinds = drawnKinds(counts, (code) => code, ['g'])
  expect(kinds.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd', 'g', restCode])
  expect(kinds.at(-1)!.total).toBe(7)
})

it('draws a step without anything as a gap, and adds up over it', () => {
  const kinds = drawnKinds(counts, (code) => code)
  const [first, gap, last] = drawnSteps(starts, 'year', counts, kinds)
  expect(first!.n['a']).toBe(9)
  expect(gap).toMatchObject({ total: 0, n: { a: null }, sum: { a: 9 }, tip: ['2020: nothing logged'] })
  expect(last).toMatchObject({ total: 7, n: { a: 4, [restCode]: 3 }, sum: { a: 13 } })
})

it.each([
  [[], 'Nothing is logged for this choice'],
  [[count('2019-01-01', 'a', 1)], '1 development, all in 2019'],
  [[count('2019-01-01', 'a', 1), count('2020-01-01', 'a', 3)], '4 developments; most in 2020, with 3'],
  [
    [count('2019-01-01', 'a', 3), count('2020-01-01', 'b', 3)],
    '6 developments; most in 2019 and 2020, with 3',
  ],
  [starts.map((start) => count(start, 'a', 2)), '6 developments; no year stands out'],
])('says of %o: %s', (some, sentence) => {
  expect(
    periodTitle(
      drawnSteps(
        starts,
        'year',
        some,
        drawnKinds(some, (code) => code),
      ),
      'year',
    ),
  ).toBe(sentence)
})
