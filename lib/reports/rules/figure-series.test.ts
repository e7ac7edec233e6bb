import { expect, it } from 'vitest'
import type { FigurePoint } from '@/lib/trends/contract'
import { figureSeries } from './figure-series'

const figure = (over: Partial<FigurePoint>): FigurePoint => ({
  ref: 'X-D-0001',
  title: 'Exercise',
  happened: '2021-09-10',
  startsOn: '2021-09-10',
  kind: 'military-exercise',
  series: 'Zapad',
  metric: 'personnel',
  part: null,
  low: null,
  best: null,
  high: null,
  unit: 'head',
  currency: null,
  basis: 'declared',
  attributedTo: null,
  note: null,
  ...over,
})

it('joins what recurs and lets the rest stand together as marks', () => {
  const { series } = figureSeries([figure({ best: 5 }), figure({ ref: 'b', series: null, best: 7 })], 'All')
  expect(series.map(({ name, joined }) => [name, joined])).toEqual([
    ['Zapad', true],
    ['All', false],
  ])
})

it('draws the most frequent unit, counting figures of the whole only', () => {
  const loan = { series: null, unit: 'money', currency: 'USD' }
  const part = figure({ best: 1, part: 'in Belarus' })
  const drawn = figureSeries(
    [part, part, figure({ ...loan, best: 5e8 }), figure({ ...loan, ref: 'b', best: 1e9 })],
    'All',
  )
  expect(drawn.unit).toBe('USD')
  expect(drawn.series[0]!.points).toHaveLength(2)
})

it('has a bar only for a range, and no zero', () => {
  const pointOf = (over: Partial<FigurePoint>) => figureSeries([figure(over)], 'All').series[0]?.points[0]
  expect(pointOf({ low: 4, best: 5, high: 6 })).toMatchObject({ low: 4, best: 5, high: 6 })
  expect(pointOf({ best: 5 })).toMatchObject({ low: null, best: 5, high: null })
  expect(pointOf({ high: 5 })).toMatchObject({ low: null, best: null, high: 5 })
  expect(pointOf({ low: 0, best: 5 })).toMatchObject({ low: null, best: 5, high: null })
  expect(pointOf({ best: 0 })).toBeUndefined()
})
