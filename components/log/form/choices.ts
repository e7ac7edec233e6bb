import type { ThresholdLine } from '@/lib/developments/rules/thresholds'

export type ClaimChoice = { ref: string; statement: string }
export type ActorChoice = { code: string; name: string }
export type KindChoice = {
  code: string
  label: string
  measures: { metric: string; label: string; unit: string }[]
}

/** What the form of a development offers. */
export type FormChoices = {
  key: string
  kinds: KindChoice[]
  /** lines that a figure can cross; the capture line knows none */
  thresholds?: readonly ThresholdLine[]
  actors: ActorChoice[]
  /** there are more actors than these */
  moreActors: boolean
  places: string[]
  series: string[]
  outlets: string[]
  claims: ClaimChoice[]
  /** there are more claims than these */
  moreClaims: boolean
  /** may accept links at once and date knowledge back */
  canDecide: boolean
  canLink: boolean
  /** who proposed cannot accept, so that what is logged waits in review */
  secondPerson?: boolean
  /** 'YYYY-MM-DD' */
  today: string
}
