import { sayDoStates, stagesOf, type SayDoState } from '@/lib/developments/rules/done'
import { owedStages } from '@/lib/developments/rules/promises'

/** What was said and done of one record; days in numbers or as YYYY-MM-DD, null for none. */
export type Undertaking<Day extends number | string> = {
  stage: string
  saidOn: Day | null
  completedOn: Day | null
  promisedBy: Day | null
}

/**
 * The state on a day. Of the stages only completion is dated: what was completed later still counts as said, everything else stands where the log has
 * it today.
 */
export function stateOn<Day extends number | string>(
  { stage, completedOn }: Pick<Undertaking<Day>, 'stage' | 'completedOn'>,
  on: Day,
): SayDoState {
  if (stage === 'completed' && completedOn !== null && completedOn > on) return 'said'
  return sayDoStates.find((state) => stagesOf[state].includes(stage)) ?? 'said'
}

/** How a promise stands on a day: not due yet, kept in time or late, overdue, called off; null where no day was promised. */
export type PromiseState = 'not due' | 'kept' | 'kept late' | 'overdue' | 'called off'

/** How a promise stands on a day. One that was kept on a day that nobody noted counts as kept. */
export function promiseOn<Day extends number | string>(
  undertaking: Undertaking<Day>,
  on: Day,
): PromiseState | null {
  const { stage, promisedBy, completedOn } = undertaking
  if (promisedBy === null) return null
  if (stateOn(undertaking, on) === 'done')
    return completedOn !== null && completedOn > promisedBy ? 'kept late' : 'kept'
  const isOwed = stage === 'completed' || (owedStages as readonly string[]).includes(stage)
  if (!isOwed) return 'called off'
  return promisedBy < on ? 'overdue' : 'not due'
}

/** The middle of some numbers, and what nine tenths of them do not exceed (nearest rank); null for none. */
export function middleAndMost(numbers: readonly number[]): { median: number; most: number } | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return { median: rank(0.5), most: rank(0.9) }
}
