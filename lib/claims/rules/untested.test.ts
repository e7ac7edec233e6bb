import { expect, it } from 'vitest'
import { daysUntested } from './untested'

const dossier = { publishedOn: '2019-07-18', on: '2021-01-01', untestedDays: 365 }
const claim = { standing: 'holding' as const, lastTestedOn: null }

it.each([
  ['never tested: since publication', claim, dossier, 533],
  ['not longer than allowed', { ...claim, lastTestedOn: '2020-01-02' }, dossier, null],
  ['a day longer', { ...claim, lastTestedOn: '2020-01-01' }, dossier, 366],
  [
    'over a leap day',
    { ...claim, lastTestedOn: '2020-02-28' },
    { ...dossier, on: '2020-03-01', untestedDays: 1 },
    2,
  ],
  ['no alarm is set', claim, { ...dossier, untestedDays: null }, null],
  ['the question is closed', { ...claim, standing: 'overtaken' as const }, dossier, null],
  ['the world clock stands before publication', claim, { ...dossier, on: '2019-01-01' }, null],
])('%s', (_, given, asked, days) => {
  expect(daysUntested(given, asked)).toBe(days)
})
