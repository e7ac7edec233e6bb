/** How a passage was found in a later version: unchanged with its surroundings, through the comparison, by its quote, by likeness, or not. */
export const ANCHOR_METHODS = ['exact', 'diff', 'quote', 'fuzzy', 'orphan'] as const

/** Where a passage is with a version: selected on it, carried over, carried over but to be looked at, or without a place in it. */
export const ANCHOR_STATES = ['own', 'settled', 'review', 'orphan'] as const

/** What a person says of a passage that was carried over: it is there, it is elsewhere, it has no place. */
export const DECISIONS = ['confirmed', 'moved', 'orphaned'] as const

export type AnchorMethod = (typeof ANCHOR_METHODS)[number]
export type AnchorState = (typeof ANCHOR_STATES)[number]
export type Decision = (typeof DECISIONS)[number]

/** How each was found, in words for a list. */
export const METHOD_WORDS: Record<AnchorMethod, string> = {
  exact: 'Words and surroundings unchanged',
  diff: 'Found by comparing the versions',
  quote: 'The same words, elsewhere',
  fuzzy: 'Found by likeness',
  orphan: 'Not found',
}

/** The state that a finding and a decision come to; the database's view says the same. */
export function stateOf(
  { method, review }: { method: string; review: boolean },
  decision: Decision | null,
): AnchorState {
  if (decision === 'orphaned' || (decision === null && method === 'orphan')) return 'orphan'
  return decision === null && review ? 'review' : 'settled'
}
