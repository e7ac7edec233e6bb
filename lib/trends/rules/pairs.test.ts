import { expect, it } from 'vitest'
import { lensOf } from './lens'
import { nothing } from './selection'
import { monthGrid, gridTitle } from './month-grid'
import type { Cube } from './cube'
import { developmentColumns, type CubeRow } from './cube-columns'
import { pairKey, pairsOf, pairsTitle } from './pairs'

const ordinary = {
  ref: 'BLR-D-0001',
  title: 'Something',
  endsOn: null,
  known: '2021-09-11',
  kind: 'statement',
  stage: 'completed',
  polarity: 'occurred',
  precision: 'day',
  review: 'accepted',
  reliability: '',
  credibility: '',
  significance: 3,
  place: '',
  country: '',
  series: '',
  marking: 'CLEAR',
  sources: 1,
} satisfies Partial<CubeRow>

const lens = (rows: Pick<CubeRow, 'startsOn' | 'actors'>[], precision = 'day') => {
  const columns = developmentColumns(rows.map((row) => ({ ...ordinary, precision, ...row })))
  return lensOf(
    { grain: 'development', revision: '1', total: rows.length, ...columns } satisfies Cube,
    nothing,
  )
}

const name = (code: string) => ({ RU: 'Russia', BY: 'Belarus' })[code] ?? code

it('counts pairs of doer and receiver, each development once per cell and side', () => {
  const pairs = pairsOf(
    lens([
      { startsOn: '2021-09-10', actors: ['RU actor', 'RU supplier', 'BY host', 'UA recipient'] },
      { startsOn: '2021-09-11', actors: ['RU actor', 'BY recipient', 'PL mediator'] },
      { startsOn: '2021-09-12', actors: ['BY actor'] },
    ]),
    9,
  )
  expect(pairs.doers).toEqual([{ code: 'RU', total: 2 }])
  expect(pairs.receivers).toEqual([
    { code: 'BY', total: 2 },
    { code: 'UA', total: 1 },
  ])
  expect(pairs.n.get(pairKey('RU', 'BY'))).toBe(2)
  expect(pairsTitle(pairs, name)).toBe('Most often Russia acted towards Belarus: 2 developments')
  expect(pairsTitle(pairsOf(lens([{ startsOn: '2021-09-12', actors: ['BY actor'] }]), 9), name)).toMatch(
    /^No development/,
  )
})

it('puts months into a grid, and what does not say its month beside the year', () => {
  const rows = [
    { startsOn: '2021-09-10', actors: [] },
    { startsOn: '2021-09-12', actors: [] },
    { startsOn: '2022-02-01', actors: [] },
  ]
  const grid = monthGrid(lens(rows), '2021-08-01', '2022-03-31')
  expect(grid.map(({ year, n }) => [year, n.join()])).toEqual([
    [2021, ',,,,,,,0,2,0,0,0'],
    [2022, '0,1,0,,,,,,,,,'],
  ])
  expect(gridTitle(grid)).toBe('Most fell in September; 6 of 8 months hold nothing')
  const loose = monthGrid(lens(rows, 'year'), '2021-01-01', '2022-12-31')
  expect(loose.map((year) => year.loose)).toEqual([2, 1])
  expect(gridTitle(loose)).toBe('No month of this choice holds a development')
})
