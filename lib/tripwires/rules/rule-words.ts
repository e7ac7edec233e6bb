import type { TripwireRule } from './rule'

/** Names of what a rule holds by code, for reading it aloud. */
export type RuleNames = {
  kind: (code: string) => string
  metric: (code: string) => string
}

const OPS = { 'at-least': 'at least', 'at-most': 'at most' }

/** What a figure has to be: "at least 9,000". */
export const figureWords = ({ op, value }: NonNullable<TripwireRule['figure']>): string =>
  `${OPS[op]} ${value.toLocaleString('en-GB')}`

/** A rule in words: "Troop deployment or Military exercise, with RU and BY, at Brest, “base”, Personnel at least 9,000". */
export function ruleWords(
  { kinds, actors, place, words, figure: wanted }: TripwireRule,
  names: RuleNames,
): string {
  return [
    kinds.map(names.kind).join(' or '),
    actors.length > 0 ? `with ${actors.join(' and ')}` : '',
    place ? `at ${place}` : '',
    words ? `saying ${words}` : '',
    wanted ? `${names.metric(wanted.metric)} ${figureWords(wanted)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
