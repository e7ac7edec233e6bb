/**
 * How a forecast came out. `late`: it came about, after its time. `overtaken`: the question was gone before its time was over. `overdue`: its time is
 * over and nobody has said what came of it.
 */
export const outcomes = ['in-time', 'late', 'failed', 'overtaken', 'overdue', 'open'] as const
export type Outcome = (typeof outcomes)[number]

/** A link that says what came of a forecast, with the day in the world from which it counts. */
export type Resolving = { relation: 'fulfils' | 'fails' | 'overtakes'; on: string; ref: string }

export type Resolved = { outcome: Outcome; on: string | null; by: string | null }

const isEarlier = (a: Resolving, b: Resolving) => a.on < b.on || (a.on === b.on && a.ref <= b.ref)

function earliest(links: readonly Resolving[], relation: Resolving['relation']): Resolving | null {
  return links
    .filter((link) => link.relation === relation)
    .reduce<Resolving | null>((first, link) => (first && isEarlier(first, link) ? first : link), null)
}

const resolved = (outcome: Outcome, link: Resolving | null): Resolved => ({
  outcome,
  on: link?.on ?? null,
  by: link?.ref ?? null,
})

/**
 * What came of a forecast at a day in the world, from the accepted links that fulfil, fail or overtake it. In time: fulfilled by its horizon (the day
 * itself counts) and not failed before; without a horizon any fulfilment is in time. What is fulfilled later is late, also when it had been called failed
 * at its horizon: it came about, and not when it was said. On one day an answer of failure comes first. A forecast without an answer is overtaken
 * when its question went by its horizon; a question that went afterwards leaves it overdue.
 */
export function outcomeOf(horizon: string | null, links: readonly Resolving[], today: string): Resolved {
  const fulfilled = earliest(links, 'fulfils')
  const failed = earliest(links, 'fails')
  const gone = earliest(links, 'overtakes')
  const isInTime = (link: Resolving) => horizon === null || link.on <= horizon
  if (fulfilled && isInTime(fulfilled) && (failed === null || fulfilled.on < failed.on))
    return resolved('in-time', fulfilled)
  if (fulfilled && !isInTime(fulfilled)) return resolved('late', fulfilled)
  if (failed) return resolved('failed', failed)
  if (gone && isInTime(gone)) return resolved('overtaken', gone)
  return resolved(horizon !== null && horizon < today ? 'overdue' : 'open', null)
}

/** What a forecast is scored against: 1 when it came about in its time, 0 when not, null while that is not known. */
export function truthOf(outcome: Outcome): 0 | 1 | null {
  if (outcome === 'in-time') return 1
  return outcome === 'late' || outcome === 'failed' ? 0 : null
}
