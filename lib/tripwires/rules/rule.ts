import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { day } from '@/lib/api/endpoint'
import { kindCode, line } from '@/lib/developments/rules/terms'

export const tripwireEffects = ['breaks', 'confirms'] as const
export const figureOps = ['at-least', 'at-most'] as const

/** A figure that a development has to have: of a metric, at least or at most so much in the metric's own unit. */
const figure = z.strictObject({ metric: line(40), op: z.enum(figureOps), value: z.number() })

/** What a development has to fit: any of the kinds, all of the actors, the place, the words, the figure. */
export const tripwireRule = z.strictObject({
  kinds: z.array(kindCode).max(40).default([]),
  actors: z.array(actorCode).max(20).default([]),
  place: line(200).nullable().default(null),
  /** as in the search of the log: "quoted phrases", or, -without, begin* */
  words: line(300).nullable().default(null),
  figure: figure.nullable().default(null),
})

export type TripwireRule = z.output<typeof tripwireRule>

/** A tripwire as it is written. */
export const tripwireDraft = {
  says: z.string().trim().min(1, 'Say in a sentence what you are waiting for.').max(300),
  effect: z.enum(tripwireEffects),
  rule: tripwireRule.refine(isAsking, 'Name at least one of kind, actor, place, words or figure.'),
  byDate: day,
}

/** Whether a rule asks for anything: one that does not would be tripped by everything. */
export function isAsking({ kinds, actors, place, words, figure: wanted }: TripwireRule): boolean {
  return kinds.length > 0 || actors.length > 0 || place !== null || words !== null || wanted !== null
}

export const tripwireStates = ['armed', 'tripped', 'expired', 'logged', 'disarmed'] as const
export type TripwireState = (typeof tripwireStates)[number]

/**
 * Where a tripwire is on a day. Tripped by a development that fits and was not passed over; expired when its day has gone by without one
 * (the last day still counts); logged once that silence is a development of its own.
 */
export function stateOf(
  { disarmed, byDate, silence }: { disarmed: boolean; byDate: string; silence: boolean },
  open: number,
  today: string,
): TripwireState {
  if (disarmed) return 'disarmed'
  if (open > 0) return 'tripped'
  if (silence) return 'logged'
  return today > byDate ? 'expired' : 'armed'
}
