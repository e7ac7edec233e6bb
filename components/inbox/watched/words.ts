import { entriesWords } from '@/components/inbox/words'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { WATCH_VERDICTS, watchedName, type WatchVerdict } from '@/lib/inbox/rules/watched'
import { RELATION } from '@/lib/drift/rules/relations'
import { relationSaid } from '@/lib/tripwires/rules/said'

/** What an entry is called in one line. */
export const watchedTitle = (entry: WatchedEntry): string =>
  entry.source === 'hit' ? entry.development.title : `Did not happen: ${entry.tripwire.says}`

/** What it is called where there is no room for that. */
export const watchedRef = (entry: WatchedEntry): string =>
  entry.source === 'hit' ? `${entry.development.ref} → ${entry.claim.ref}` : entry.claim.ref

/** The development to read, if there is one. */
export const developmentOf = (entry: WatchedEntry): string | null =>
  entry.source === 'hit' ? entry.development.ref : null

/** By what the answer to a verdict names it. */
export const nameOf = (entry: WatchedEntry): string =>
  watchedName(entry.tripwire.id, developmentOf(entry) ?? undefined)

/** What a verdict is called for an entry, or for several. */
export function verbOf(verdict: WatchVerdict, entries: readonly WatchedEntry[]): string {
  const [first] = entries
  if (entries.length !== 1 || !first)
    return `${verdict === 'link' ? 'Judge' : 'Pass over'}: ${entriesWords(entries.length)}`
  return WATCH_VERDICTS[verdict].verb[first.source]
}

/** How several bear on their claims, as each was said beforehand: "2 contradict, 1 supports". */
export function saidBeforehand(entries: readonly WatchedEntry[]): string {
  const counts = Map.groupBy(entries, ({ source, tripwire }) => relationSaid(source, tripwire.effect))
  return [...counts]
    .map(([relation, own]) => {
      const verb = RELATION[relation].word.toLowerCase()
      return `${own.length} ${own.length === 1 ? verb : verb.replace(/s$/, '')}`
    })
    .join(', ')
}
