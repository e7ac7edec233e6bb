import type { Standing } from '@/lib/claims/rules/standing'

/** The order in which a report counts standings: what moved most comes first. */
export const standingsByMovement: readonly Standing[] = [
  'contradicted',
  'failed',
  'weakened',
  'exceeded',
  'overtaken',
  'contested',
  'qualified',
  'fulfilled',
  'strengthened',
  'holding',
  'corrected',
  'untested',
  'retired',
]
