import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualFrom, usualOf, type CountedFigures } from './usual'

it.each([
  ['nothing is logged', null, null, '2019-07-17', null],
  ['the log reaches back beyond the baseline', '1999-12-08', '2025-09-12', '2019-07-17', '2016-01-01'],
  ['the log begins after the baseline', '2021-03-01', '2025-09-12', '2019-07-17', '2019-01-01'],
  ['the log begins a little before the baseline', '2018-03-01', '2025-09-12', '2019-07-17', '2018-01-01'],
  ['all of the log is long before the baseline', '1990-01-01', '2004-09-12', '2019-07-17', null],
  ['there is no baseline', '1990-01-01', '2004-09-12', null, '1995-01-01'],
  ['there is no baseline and the log is short', '2003-05-02', '2004-09-12', null, '2003-01-01'],
])('when %s the usual period begins on %4$s', (_when, first, last, baselineOn, from) => {
  expect(usualFrom({ first, last, baselineOn })).toBe(from)
})

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it('the usual period always holds something of what is logged', () => {
  fc.assert(
    fc.property(day, day, fc.option(day), (one, other, baselineOn) => {
      const [first, last] = [one, other].toSorted() as [string, string]
      const from = usualFrom({ first, last, baselineOn })
      expect(from === null || from <= last).toBe(true)
    }),
  )
})

const figures = (over: Partial<CountedFigures>): CountedFigures => ({
  ...{ kind: 'military-exercise', series: null, metric: 'personnel', unit: 'head', currency: null, n: 1 },
  ...over,
})
const nowhere = { first: null, last: null, baselineOn: null }

it('draws what most figures are of, with the two undertakings that have most of them, and the money named most often', () => {
  const usual = usualOf(nowhere, [
    figures({ series: 'Zapad', n: 5 }),
    figures({ series: 'Zapad', kind: 'statement', n: 2 }),
    figures({ series: 'Anakonda', n: 3 }),
    figures({ series: 'BALTOPS', n: 6 }),
    figures({ series: 'Defender', metric: 'tanks', unit: 'count', n: 9 }),
    figures({ metric: 'value', unit: 'money', currency: 'USD', kind: 'arms-transfer', n: 4 }),
    figures({ metric: 'value', unit: 'money', currency: 'USD', kind: 'statement', n: 3 }),
    figures({ metric: 'commitment', unit: 'money', currency: 'EUR', kind: 'loan-credit', n: 5 }),
  ])
  expect(usual.figures).toEqual({ metric: 'personnel', unit: 'head', series: ['BALTOPS', 'Zapad'] })
  expect(usual.money).toEqual({ metric: 'commitment', currency: 'EUR', kind: 'loan-credit' })
  expect(usual.offered.map(({ metric, currency }) => [metric, currency])).toEqual([
    ['personnel', null],
    ['tanks', null],
    ['value', 'USD'],
    ['commitment', 'EUR'],
  ])
})

it('draws a quantity before flags, scales and years, however many figures these have', () => {
  const counted = [
    figures({ metric: 'snap', unit: 'yes or no', series: 'Zapad', n: 90 }),
    figures({ metric: 'tone', unit: '-2..2', n: 80 }),
    figures({ metric: 'orderYear', unit: 'year', n: 70 }),
    figures({ metric: 'ownScale', unit: '1..9', n: 60 }),
    figures({ metric: 'tanks', unit: 'count', series: 'Zapad', n: 2 }),
  ]
  const own = new Map([['ownScale', 'scale' as const]])
  expect(usualOf(nowhere, counted, own).figures).toEqual({
    metric: 'tanks',
    unit: 'count',
    series: ['Zapad'],
  })
  expect(usualOf(nowhere, counted.slice(0, 4), own).figures).toMatchObject({ metric: 'snap' })
  const bought = [figures({ metric: 'tone', n: 9 }), figures({ metric: 'trucks', unit: 'count', n: 1 })]
  expect(usualOf(nowhere, bought).figures.metric).toBe('trucks')
})

it('names something to draw where nothing has a figure', () => {
  expect(usualOf(nowhere, [])).toEqual({
    logged: false,
    from: null,
    figures: { metric: 'personnel', unit: 'head', series: [] },
    money: { metric: 'commitment', currency: 'USD', kind: null },
    offered: [],
  })
})
