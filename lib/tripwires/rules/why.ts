import { listWords } from '@/lib/drift/rules/words'
import type { TripwireRule } from './rule'
import { figureWords, type RuleNames } from './rule-words'

/** What is asked of a development to say why it fits. */
export type Fits = {
  kind: string
  happened: string
  actors: { code: string; name: string }[]
  place: string | null
  /** each with its words as the log has them: "9,000 to 12,000 troops" */
  figures: { metric: string; words: string }[]
}

type Days = { after: string; byDate: string }
type Say = RuleNames & { day: (date: string) => string }

/** Why a development trips a rule: a sentence for each part of the rule, in its order, and one for the days between which it counts. */
export function whyItFits(
  { kinds, actors, place, words, figure }: TripwireRule,
  { after, byDate }: Days,
  found: Fits,
  say: Say,
): string[] {
  const nameOf = (code: string) =>
    found.actors.find((one) => one.code.toLowerCase() === code.toLowerCase())?.name ?? code
  const figures = found.figures.filter(({ metric }) => metric === figure?.metric).map((one) => one.words)
  return [
    kinds.length > 0
      ? `It is of the kind ${say.kind(found.kind)}${kinds.length > 1 ? `, one of ${kinds.length} that count` : ''}.`
      : '',
    actors.length > 0 ? `${listWords(actors.map(nameOf))} ${actors.length > 1 ? 'take' : 'takes'} part.` : '',
    place === null ? '' : `It is at ${found.place ?? place}.`,
    words === null ? '' : `Its title or summary has what is searched for: ${words}.`,
    figure ? `${say.metric(figure.metric)} is ${figureWords(figure)}: ${listWords(figures)}.` : '',
    `It happened on ${say.day(found.happened)}, after ${say.day(after)} and by ${say.day(byDate)}.`,
  ].filter(Boolean)
}
