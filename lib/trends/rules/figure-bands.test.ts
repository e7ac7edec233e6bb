import { expect, it } from 'vitest'
import type { FigurePoint } from '../contract'
import type { FigureBand } from '../contract'
import { bandSeries, bandsTable, mainSeries, seriesMost, seriesName } from './figure-bands'
import { figureMarks } from './figures'

const figure = (ref: string, attributedTo: string | null, best: number, more: object = {}): FigurePoint => ({
  ...{
    ref,
    title: ref,
    happened: '2021-09-10',
    startsOn: '2021-09-10',
    kind: 'military-exercise',
    series: null,
  },
  ...{ metric: 'personnel', part: null, low: null, best, high: null, unit: 'head', currency: null },
  ...{ basis: 'declared', attributedTo, note: null, ...more },
})

it('is a series for each claimant, each basis or each undertaking', () => {
  const said = figure('D-1', 'BY', 12_800, { series: 'Zapad' })
  expect(seriesName('series', said)).toBe('Zapad')
  expect(seriesName('series', { ...said, series: null })).toBe('D-1')
  expect(seriesName('claimant', said)).toBe('BY')
  expect(seriesName('claimant', { ...said, attributedTo: null })).toBe('Claimant not said')
  expect(seriesName('basis', said)).toBe('declared')
})

it('keeps the series with the most figures apart, and the others as the widest range of each record', () => {
  const claimants = ['a', 'b', 'c', 'd', 'e', 'f']
  const figures = claimants.flatMap((who, at) => [
    figure('D-1', who, 10 * (at + 1)),
    ...(at < seriesMost ? [figure('D-2', who, 5)] : []),
  ])
  const series = figureMarks(figures, 'head', (one) => seriesName('claimant', one))
  const main = mainSeries(series)
  expect(main.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', '2 others'])
  expect(main.at(-1)!.marks).toMatchObject([{ ref: 'D-1', low: 50, high: 60, claims: [{}, {}] }])
  const all = main.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims))
  expect(all).toHaveLength(figures.length)
  expect(mainSeries(series.slice(0, 2))).toEqual(series.slice(0, 2))
})

const band = (name: string | null, n: number, more: object = {}): FigureBand => ({
  ...{ start: '2021-01-01', name, unit: 'money', currency: 'USD', low: 1, high: 9, median: 5, n, ...more },
})

it('draws the bands of one currency, the most frequent first, and counts what it leaves', () => {
  const bands = [
    band('World Bank', 3),
    band(null, 8),
    band('EDB', 4, { currency: 'EUR' }),
    ...Array.from({ length: 5 }, (_, at) => band(`Lender ${at}`, 1)),
  ]
  const { series, left } = bandSeries(bands, 'USD', 'claimant')
  expect(series.map(({ name }) => name)).toEqual([
    'Claimant not said',
    'World Bank',
    'Lender 0',
    'Lender 1',
    'Lender 2',
  ])
  expect(left).toBe(4 + 2)
  expect(bandsTable(bands, 'EUR', 'claimant', 'year').rows).toEqual([
    ['2021', '2021-01-01', 'EDB', 1, 5, 9, 4],
  ])
})
