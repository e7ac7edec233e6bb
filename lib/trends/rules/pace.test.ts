import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pacesOf, paceTitle } from './pace'

const years = { yearsBefore: 2, yearsAfter: 2 }
const span = { from: '2017-01-01', to: '2020-12-31', step: 'year' as const, split: '2019-07-18' }

it('gives yearly means on either side; the split’s own step counts as after', () => {
  const counts = [
    { start: '2017-01-01', kind: 'a', n: 3 },
    { start: '2018-01-01', kind: 'a', n: 1 },
    { start: '2019-01-01', kind: 'a', n: 6 },
    { start: '2020-01-01', kind: 'b', n: 1 },
  ]
  expect(pacesOf(counts, span)).toEqual([
    { kind: 'a', total: 10, before: 2, after: 3, yearsBefore: 2, yearsAfter: 2 },
    { kind: 'b', total: 1, before: 0, after: 0.5, yearsBefore: 2, yearsAfter: 2 },
  ])
})

it('compares nothing when one side is shorter than a year', () => {
  expect(
    pacesOf([{ start: '2019-01-01', kind: 'a', n: 1 }], { ...span, from: '2019-01-01' })[0],
  ).toMatchObject({ before: null })
  expect(pacesOf([{ start: '2019-01-01', kind: 'a', n: 1 }], { ...span, split: null })[0]).toMatchObject({
    before: null,
    after: null,
  })
})

it('loses no development, whatever the split', () => {
  const counts = fc.array(
    fc.record({
      start: fc.constantFrom('2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'),
      kind: fc.constantFrom('a', 'b'),
      n: fc.nat(50),
    }),
  )
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom(null, '2016-05-01', '2018-02-03', '2019-07-18', '2024-01-01'),
      (rows, split) => {
        const sum = pacesOf(rows, { ...span, split }).reduce((all, { total }) => all + total, 0)
        expect(sum).toBe(rows.reduce((all, { n }) => all + n, 0))
      },
    ),
  )
})

it.each([
  [[], 'Nothing is logged for this choice'],
  [[{ kind: 'a', total: 1, before: null, after: null, ...years }], 'Developments by kind'],
  [
    [
      { kind: 'a', total: 9, before: 1, after: 2, ...years },
      { kind: 'b', total: 9, before: 2, after: 1, ...years },
    ],
    'Since the baseline, a became more frequent, b less',
  ],
  [
    [{ kind: 'a', total: 9, before: 2, after: 2.1, ...years }],
    'No kind of development became much more or less frequent since the baseline',
  ],
])('says %j as “%s”', (paces, title) => {
  expect(paceTitle(paces, (kind) => kind)).toBe(title)
})

it('counts the unfinished step by the days that were', () => {
  const halfway = pacesOf([{ start: '2020-01-01', kind: 'a', n: 3 }], { ...span, until: '2020-07-01' })
  expect(halfway[0]!.yearsAfter).toBeCloseTo(1.5, 2)
  expect(halfway[0]!.after).toBeCloseTo(2, 1)
})
