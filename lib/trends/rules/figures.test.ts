import { expect, it } from 'vitest'
import type { FigurePoint } from '../contract'
import { figureMarks, figuresTitle } from './figures'

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

it('brings all claims about one record together and keeps whose is whose', () => {
  const claims = [figure({ best: 12_500 }), figure({ basis: 'estimated', high: 18_000 })]
  const [series] = figureMarks(claims, 'head', ({ series: name }) => name!)
  expect(series!.marks).toHaveLength(1)
  expect(series!.marks[0]).toMatchObject({ low: 12_500, best: 12_500, high: 18_000 })
  expect(series!.marks[0]!.claims).toHaveLength(2)
})

it('prefers the declared value, never mixes units and leaves parts of a whole out', () => {
  const claims = [
    figure({ basis: 'observed', best: 9 }),
    figure({ best: 7 }),
    figure({ best: 3, part: 'Russian part' }),
    figure({ ref: 'X-D-0002', best: 5, unit: 'money', currency: 'USD' }),
  ]
  const series = figureMarks(claims, 'head', () => 'all')
  expect(series[0]!.marks.map(({ ref, low, best, high }) => ({ ref, low, best, high }))).toEqual([
    { ref: 'X-D-0001', low: 7, best: 7, high: 9 },
  ])
})

it('says from where to where each series went', () => {
  const claims = [
    figure({ best: 12_500, startsOn: '2009-09-08', ref: 'a' }),
    figure({ best: 100_000, startsOn: '2025-09-12', ref: 'b' }),
  ]
  expect(figuresTitle(figureMarks(claims, 'head', () => 'Zapad'))).toBe(
    'Zapad went from 12,500 in 2009 to 100,000 in 2025',
  )
  expect(figuresTitle([])).toBe('Figures as they were claimed')
})
