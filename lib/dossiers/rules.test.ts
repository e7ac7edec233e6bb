import { expect, it } from 'vitest'
import { untestedDaysOf } from './rules'

it.each([
  ['nothing is set', {}, 365],
  ['it is set', { untestedDays: 90 }, 90],
  ['it is taken off', { untestedDays: null }, null],
  ['it cannot be read', { untestedDays: 'soon' }, 365],
])('days without a test: %s', (_, settings, days) => {
  expect(untestedDaysOf(settings)).toBe(days)
})
