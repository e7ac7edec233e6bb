import { expect, it } from 'vitest'
import { isOverdue } from './promises'

it.each([
  ['announced', '2026-01-01', null, true],
  ['suspended', '2026-01-01', null, true],
  ['announced', '2026-01-02', null, false],
  ['announced', null, null, false],
  ['completed', '2025-01-01', null, false],
  ['completed', '2025-01-01', '2026-01-02', false],
  ['completed', '2025-01-01', '2026-01-03', true],
  ['cancelled', '2025-01-01', null, false],
  ['reversed', '2025-01-01', null, false],
])(
  '%s, promised by %s, kept on %s: overdue on 2 January 2026 is %s',
  (stage, promisedBy, completedOn, late) => {
    expect(isOverdue({ stage, promisedBy, completedOn }, '2026-01-02')).toBe(late)
  },
)
