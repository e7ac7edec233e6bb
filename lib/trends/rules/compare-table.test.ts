import { expect, it } from 'vitest'
import { comparedRows } from './compare'
import { comparedFigures, comparedFiguresTable, comparedTable, comparedTitle } from './compare-table'

const periods = [
  { from: '2019-01-01', to: '2019-12-31' },
  { from: '2021-01-01', to: '2021-12-31' },
]
const count = (kind: string, n: number) => ({ start: '2019-01-01', kind, n, coarse: 0 })
const rows = comparedRows(
  periods,
  [
    [count('loan', 10), count('statement', 30)],
    [count('loan', 40), count('statement', 8), count('sanction', 1)],
  ],
  10,
)
const nameOf = (code: string) => ({ loan: 'Loans', statement: 'Statements' })[code] ?? code

it('has every count with its interval and rate, and every change with its level', () => {
  const { columns, rows: cells } = comparedTable(periods, rows, nameOf)
  expect(columns.length).toBe(1 + 2 * 4 + 4)
  const loans = cells[1]!
  expect(loans.slice(0, 5)).toEqual(['Loans', 10, 4.8, 18.4, 10.01])
  expect(loans.slice(9)).toEqual(['surge', 4, 2, 8])
  expect(cells[3]!.slice(9)).toEqual(['too few to tell', null, null, null])
})

it('names what clearly changed, and nothing else', () => {
  expect(comparedTitle(rows, nameOf)).toBe('In all no clear change: more loans, less statements')
  expect(comparedTitle(comparedRows(periods, [[], []], 10), nameOf)).toBe(
    'Nothing is logged in these periods',
  )
  const few = comparedRows(periods, [[count('loan', 1)], [count('loan', 2)]], 10)
  expect(comparedTitle(few, nameOf)).toBe('In all too few to tell; no kind clearly changed')
})

it('sets figures beside each other without adding them', () => {
  const mark = (startsOn: string, low: number, best: number | null, high: number) => ({
    ...{ ref: startsOn, title: 'Zapad', happened: startsOn, startsOn, low, best, high, claims: [] },
  })
  const series = [
    {
      name: 'Zapad',
      marks: [
        mark('2019-02-01', 9, 10, 12),
        mark('2019-09-01', 5, 20, 30),
        mark('2021-09-10', 12, null, 200),
      ],
    },
    { name: 'Union Shield', marks: [mark('2017-09-01', 1, 1, 1)] },
  ]
  const figures = comparedFigures(periods, series, 'head')
  expect(comparedFiguresTable(['Before', 'After'], figures).rows).toEqual([
    ['Zapad', 'head', '15; 5 to 30; 2 records', '12 to 200; 1 record'],
  ])
})
