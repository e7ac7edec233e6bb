import { expect, it } from 'vitest'
import { draftOf, fieldsOf, type ReportDraft } from './draft'

const report = (chart: ReportDraft['settings']['chart']): ReportDraft => ({
  title: 'Six years on',
  marking: 'GREEN',
  settings: {
    baselineId: '0198c0de-0000-7000-8000-000000000001',
    world: '2022-02-24',
    known: null,
    claims: 'tested',
    chart,
    notes: ['One.', 'Two,\nstill two.'],
  },
})

it.each([
  null,
  { type: 'counts' as const, kinds: ['sanction'] },
  { type: 'figures' as const, metric: 'commitment', series: [] },
  { type: 'figures' as const, metric: 'personnel', series: ['BALTOPS', 'Zapad'] },
])('gives back what it was opened with: %j', (chart) => {
  const initial = report(chart)
  expect(draftOf(fieldsOf({ initial, baselines: [], marking: 'CLEAR' }))).toEqual(initial)
})
