import { likeness, stemsOf, tellingOver } from '@/lib/links/rules/stems'

/** What can become of a claim in a later baseline. */
export const lineageKinds = ['carried', 'revised', 'split', 'reversed', 'dropped'] as const
export type LineageKind = (typeof lineageKinds)[number]

/** Each with its word, what it means, and whether others have to be told why. */
export const LINEAGE: Record<LineageKind, { word: string; meaning: string; needsReason: boolean }> = {
  carried: { word: 'Carried', meaning: 'Said again, and the same.', needsReason: false },
  revised: { word: 'Revised', meaning: 'Said again, and changed.', needsReason: true },
  split: { word: 'Split', meaning: 'Goes on in several claims.', needsReason: true },
  reversed: { word: 'Reversed', meaning: 'The later text says the contrary.', needsReason: true },
  dropped: { word: 'Dropped', meaning: 'Not said any more.', needsReason: true },
}

/** A claim as far as two of them are compared. */
export type Compared = {
  ref: string
  statement: string
  type: string
  likelihood: string | null
  horizon: string | null
  weight: number
}

/** Words alone: capitals, punctuation, quotes and blanks do not count as a change. */
const wordsOf = (statement: string) =>
  (
    statement
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const said = (value: string | number | null) => (value === null ? 'none' : String(value))

/** What differs between a claim and the later one, in words; empty when they say the same. */
export function changesBetween(before: Compared, after: Compared): string[] {
  const fields = ['likelihood', 'horizon', 'type', 'weight'] as const
  return [
    ...(wordsOf(before.statement) === wordsOf(after.statement) ? [] : ['its words are others']),
    ...fields
      .filter((field) => before[field] !== after[field])
      .map((field) => `${field} from ${said(before[field])} to ${said(after[field])}`),
  ]
}

/** From this likeness on (0-1) a later claim is offered as what became of an earlier one. */
const OFFERED_FROM = 0.3

/** The later claims that are most like an earlier one, the most alike first, three at most. */
export function nearest(before: Compared, later: readonly Compared[]): { ref: string; likeness: number }[] {
  const telling = tellingOver(later.map(({ statement }) => statement))
  const words = new Set(stemsOf(before.statement))
  return later
    .map(({ ref, statement }) => ({ ref, likeness: likeness(words, new Set(stemsOf(statement)), telling) }))
    .filter((one) => one.likeness >= OFFERED_FROM)
    .toSorted((a, b) => b.likeness - a.likeness || (a.ref < b.ref ? -1 : 1))
    .slice(0, 3)
}

/**
 * Whether a revision is silent: the claim was said to be carried although something differs, or nobody has said what became of it while
 * a later claim is much like it and not the same. The changes in words, empty when there is nothing silent.
 */
export function silentChanges(
  before: Compared,
  decision: { kind: LineageKind; to: readonly Compared[] } | null,
  offered: Compared | undefined,
): string[] {
  if (decision)
    return decision.kind === 'carried' ? decision.to.flatMap((after) => changesBetween(before, after)) : []
  return offered ? changesBetween(before, offered) : []
}

/** What the machine would say while nobody has: carried where nothing differs, revised where something is alike, else nothing. */
export function suggestKind(before: Compared, offered: Compared | undefined): LineageKind | null {
  if (!offered) return null
  return changesBetween(before, offered).length === 0 ? 'carried' : 'revised'
}

/** How many later claims a kind goes on in: as a sentence when the number is wrong, else null. */
export function wrongNumber(kind: LineageKind, later: number): string | null {
  if (kind === 'dropped')
    return later === 0 ? null : 'A dropped claim goes on in no other. Take the later claims out.'
  if (kind === 'split')
    return later >= 2 ? null : 'A claim that was split goes on in at least two. Name them.'
  return later === 1 ? null : 'Name the one later claim that it goes on in.'
}
