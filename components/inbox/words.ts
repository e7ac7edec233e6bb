import type { InboxEntry } from '@/lib/inbox/contract'
import { RELATION } from '@/lib/drift/rules/relations'

/** Whose entries are shown. */
export const whoseChoices = [
  { value: 'mine', label: 'Assigned to me' },
  { value: 'nobody', label: 'Assigned to nobody' },
  { value: 'proposed-by-me', label: 'Proposed by me' },
  { value: 'proposed-by-others', label: 'Proposed by others' },
] as const
export type Whose = (typeof whoseChoices)[number]['value']

/** Where a development is in review, in the list. */
export const STATES = { candidate: 'Candidate', draft: 'Draft', 'in-review': 'In review' } as const

/** What an entry is called in one line. */
export function entryTitle(entry: InboxEntry): string {
  if (entry.source === 'development') return entry.title
  return `${entry.development.title} ${RELATION[entry.relation].word.toLowerCase()} ${entry.claim.ref}`
}

/** What an entry is called where there is no room for its title. */
export function entryRef(entry: InboxEntry): string {
  return entry.source === 'development' ? entry.ref : `${entry.development.ref} → ${entry.claim.ref}`
}

/** The development that an entry is, or is about. */
export function developmentOf(entry: InboxEntry): string {
  return entry.source === 'development' ? entry.ref : entry.development.ref
}

/** "1 entry", "12 entries" */
export const entriesWords = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`
