import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadCounts } from './spread'

it('leaves exact dates where they are and spreads the others by days', () => {
  const rows = [
    { start: '2021-01-01', kind: 'loan', precision: null, n: 2 },
    { start: '2021-01-01', kind: 'loan', precision: 'year', n: 365 },
  ]
  expect(spreadCounts(rows, 'quarter')).toEqual([
    { start: '2021-01-01', kind: 'loan', n: 92, coarse: 90 },
    { start: '2021-04-01', kind: 'loan', n: 91, coarse: 91 },
    { start: '2021-07-01', kind: 'loan', n: 92, coarse: 92 },
    { start: '2021-10-01', kind: 'loan', n: 92, coarse: 92 },
  ])
})

it('counts as many as there are', () => {
  const row = fc.record({
    start: fc.constantFrom('2019-01-01', '2020-03-01', '2020-12-01'),
    kind: fc.constantFrom('loan', 'sanction'),
    precision: fc.constantFrom(null, 'quarter', 'season', 'year', 'decade'),
    n: fc.nat(50),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sum = (counts: { n: number }[]) => counts.reduce((all, { n }) => all + n, 0)
      expect(sum(spreadCounts(rows, 'month'))).toBeCloseTo(sum(rows), 6)
    }),
  )
})
