/** The sixteen kinds of action of the PLOVER ontology, from cooperation to conflict. */
export const ploverCodes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

type Action = { score: number | null; when?: string | undefined }

/**
 * The score that the actions of a kind agree on, for its weight in the intensity line: the mean of those without a condition, where each has a score
 * and none is on the other side of zero. Null where it depends on what was done: then people have to say.
 */
export function usualScore(actions: readonly Action[]): number | null {
  const scores = actions.filter(({ when }) => !when).map(({ score }) => score)
  const known = scores.filter((score) => score !== null)
  const agree = known.every((score) => score >= 0) || known.every((score) => score <= 0)
  if (known.length === 0 || known.length < scores.length || !agree) return null
  return known.reduce((sum, score) => sum + score, 0) / known.length
}
