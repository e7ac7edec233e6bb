import 'server-only'
import type { ClocksSet } from '../contract'
import type { Clock } from '../rules/types'

/** Today in UTC, the day on which the database stamps what is recorded now. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** The two clocks as asked for; one that was not asked for stands at today. */
export function clocksOf(asked: {
  world?: string | undefined
  known?: string | undefined
}): Clock & ClocksSet {
  const now = today()
  const { world = now, known = now } = asked
  return { world, known, now: world === now && known === now }
}
