import { expect, it } from 'vitest'
import { countsTable, figuresTable, gridTable, pairsTable, type PeriodAs } from './panel-table'

const counts = [
  { start: '2019-01-01', kind: 'statement', n: 1, coarse: 0 },
  { start: '2021-01-01', kind: 'statement', n: 1, coarse: 0 },
  { start: '2021-01-01', kind: 'sanction', n: 3, coarse: 0 },
]
const starts = ['2019-01-01', '2020-01-01', '2021-01-01']
const table = (as: PeriodAs) =>
  countsTable({ starts, counts, as, step: 'year', nameOf: (code) => code.toUpperCase() })

it('has a row for each step with anything in it, and a gap where nothing was logged', () => {
  const { columns, rows } = table('stacked')
  expect(columns.map(({ name }) => name)).toEqual(['Year', 'First day', 'SANCTION', 'STATEMENT', 'All'])
  expect(rows).toEqual([
    ['2019', '2019-01-01', null, 1, 1],
    ['2021', '2021-01-01', 3, 1, 4],
  ])
})

it('says shares in per cent, and sums from the first step on with every step', () => {
  expect(table('share').rows).toEqual([
    ['2019', '2019-01-01', null, 100, 100],
    ['2021', '2021-01-01', 75, 25, 100],
  ])
  expect(table('cumulative').rows).toEqual([
    ['2019', '2019-01-01', 0, 1, 1],
    ['2020', '2020-01-01', 0, 1, 1],
    ['2021', '2021-01-01', 3, 2, 5],
  ])
})

it('puts what does not say its month beside the year', () => {
  const n = Array.from({ length: 12 }, (_, month) => (month === 8 ? 2 : month > 9 ? null : 0))
  const { rows } = gridTable([{ year: 2021, n, loose: 1 }])
  expect(rows[0]).toEqual(['2021', ...Array.from({ length: 12 }, (_, at) => (at === 8 ? 2 : null)), 1])
})

it('has every doer and receiver', () => {
  const pairs = {
    doers: [{ code: 'RU', total: 3 }],
    receivers: [
      { code: 'BY', total: 2 },
      { code: 'KZ', total: 1 },
    ],
    n: new Map([['RU BY', 3]]),
  }
  expect(pairsTable(pairs, (code) => code).rows).toEqual([['RU', 3, null, 3]])
})

it('has each claimed figure with whose it is', () => {
  const claim = { low: 9000, best: 12_000, high: null, basis: 'declared', attributedTo: null }
  const mark = { ref: 'BLR-D-0001', title: 'Zapad', happened: '2021-09', claims: [claim] }
  const series = [{ name: 'Zapad', marks: [mark] }] as unknown as Parameters<typeof figuresTable>[0]
  expect(figuresTable(series, 'head').rows).toEqual([
    ['BLR-D-0001', 'Zapad', '2021-09', 9000, 12_000, null, 'declared', 'not said'],
  ])
})
