import { expect, it } from 'vitest'
import type { Usual } from '@/lib/trends/rules/usual'
import { drawableStep, readTrendChoice } from './choice'

const usual: Usual = {
  ...{ logged: true, from: '2016-01-01' },
  figures: { metric: 'personnel', unit: 'head', series: ['BALTOPS', 'Zapad'] },
  money: { metric: 'commitment', currency: 'USD', kind: 'loan-credit' },
  offered: [],
}

it('reads what the address says and drops what it cannot read', () => {
  expect(
    readTrendChoice(
      {
        step: 'fortnight',
        dates: 'guess',
        from: 'yesterday',
        kind: ['sanction', '<b>'],
        reliability: 'Z',
        stage: ['announced', ''],
      },
      usual,
    ),
  ).toMatchObject({
    step: 'quarter',
    dates: 'begin',
    as: 'stacked',
    from: '2016-01-01',
    kind: ['sanction'],
    reliability: undefined,
    further: 'stage=announced',
  })
  expect(
    readTrendChoice({ step: 'month', from: 'all', to: '2024-12-31', credibility: '2' }, usual),
  ).toMatchObject({
    step: 'month',
    from: undefined,
    to: '2024-12-31',
    credibility: 2,
  })
})

it.each([
  ['day', '2021-01-01', '2021-12-31', 'day'],
  ['day', '2021-01-01', '2023-12-31', 'week'],
  ['day', '2001-01-01', '2023-12-31', 'month'],
  ['year', '0001-01-01', '2023-12-31', 'year'],
] as const)('draws per %s from %s to %s per %s', (step, from, to, drawn) => {
  expect(drawableStep(step, from, to)).toBe(drawn)
})

it('draws the usual figures until others are asked for, which have a unit of their own and are of all undertakings', () => {
  expect(readTrendChoice({}, usual)).toMatchObject({
    ...{ metric: 'personnel', unit: 'head', series: ['BALTOPS', 'Zapad'] },
    money: { metric: 'commitment', currency: 'USD', kind: 'loan-credit' },
  })
  expect(readTrendChoice({ metric: 'duration', currency: 'EUR' }, usual)).toMatchObject({
    ...{ metric: 'duration', unit: 'days', series: [] },
    money: { metric: 'commitment', currency: 'EUR', kind: 'loan-credit' },
  })
})
