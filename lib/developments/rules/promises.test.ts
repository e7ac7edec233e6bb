import { expect, it } from 'vitest'
import { isOverdue } from './promises'

it.each([
  ['announced', '2026-01-01', true],
  ['suspended', '2026-01-01', true],
  ['announced', '2026-01-02', false],
  ['announced', null, false],
  ['completed', '2025-01-01', false],
  ['cancelled', '2025-01-01', false],
  ['reversed', '2025-01-01', false],
])('%s, promised by %s: overdue on 2 January 2026 is %s', (stage, promisedBy, overdue) => {
  expect(isOverdue({ stage, promisedBy }, '2026-01-02')).toBe(overdue)
})
