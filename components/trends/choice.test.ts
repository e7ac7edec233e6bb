import { expect, it } from 'vitest'
import { readTrendChoice } from './choice'

it('reads what the address says and drops what it cannot read', () => {
  expect(
    readTrendChoice({ step: 'week', from: 'yesterday', kind: ['sanction', '<b>'], reliability: 'Z' }),
  ).toMatchObject({
    step: 'quarter',
    from: '2016-01-01',
    kind: ['sanction'],
    reliability: undefined,
  })
  expect(readTrendChoice({ step: 'month', from: 'all', to: '2024-12-31', credibility: '2' })).toMatchObject({
    step: 'month',
    from: undefined,
    to: '2024-12-31',
    credibility: 2,
  })
})
