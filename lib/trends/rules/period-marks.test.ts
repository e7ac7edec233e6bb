import { expect, it } from 'vitest'
import { besideCounts, periodMarks, readMarks } from './period-marks'
import { countsTable } from './panel-table'
import { stepsBetween } from './steps'

const starts = stepsBetween('2018-01-01', '2022-12-31', 'month')
const totals = new Map(starts.slice(6).map((start) => [start, start < '2021-01-01' ? 1 : 6]))
const asked = { starts, step: 'month', totals, today: '2022-12-15', few: 10 } as const

it('tells from where it happens more often, beginning with the first that is logged, without the month that is not over', () => {
  const { marks, level } = periodMarks({ ...asked, marks: ['changes'] })
  expect(marks).toMatchObject([
    { kind: 'changes', from: '2021-01-01', to: '2022-11-30', rises: true, first: 36, last: 58 },
  ])
  expect(marks[0]!.words).toBe('more often from Jan 2021: 1 → 6 a month')
  expect(level.slice(0, 6)).toEqual(Array(6).fill(null))
  expect(level[59]).toBeNull()
  expect(level[6]).toBeCloseTo(1, 1)
})

it('takes what was not logged at the end for no change', () => {
  const [, ...later] = periodMarks({
    ...{ ...asked, marks: ['changes'] },
    totals: new Map([...totals].filter(([start]) => start < '2022-01-01')),
  }).marks
  expect(later).toEqual([])
})

it('says nothing that is switched off, and nothing of too few', () => {
  expect(periodMarks({ ...asked, marks: [] }).marks).toEqual([])
  expect(periodMarks({ ...asked, few: 1_000, marks: ['changes', 'bursts'] }).marks).toEqual([])
})

it('stands in the table beside the sum of its step', () => {
  const counts = starts.map((start) => ({ start, kind: 'talks', n: totals.get(start) ?? 0, coarse: 0 }))
  const { marks } = periodMarks({ ...asked, marks: ['changes'] })
  const { columns, rows } = countsTable({
    ...{ starts, step: 'month', counts, as: 'stacked', nameOf: (code: string) => code },
    beside: { interval: 95, of: besideCounts(95, marks) },
  })
  expect(columns.map(({ name }) => name).slice(-4)).toEqual(['All', 'Low (95 %)', 'High (95 %)', 'Marked'])
  expect(rows.find(([, start]) => start === '2021-01-01')!.slice(3)).toEqual([6, 2.2, 13.06, marks[0]!.words])
})

it('reads an address', () => {
  const read = (query: string) => readMarks(new URLSearchParams(query))
  expect(read('')).toEqual({ marks: ['changes', 'bursts'], interval: 80 })
  expect(read('marks=none&interval=0')).toEqual({ marks: [], interval: 0 })
  expect(read('marks=bursts&interval=12')).toEqual({ marks: ['bursts'], interval: 80 })
})
