/** What lies in the inbox: developments that are not accepted yet, and proposed links. More sources join this list. */
export const inboxSources = ['development', 'link'] as const
export type InboxSource = (typeof inboxSources)[number]

/** States of a development that lie in the inbox. */
export const waitingStates = ['candidate', 'draft', 'in-review'] as const
export type WaitingState = (typeof waitingStates)[number]

/** What can be said about an entry at once. A duplicate is merged, which needs the other record; see mergeDevelopment. */
export const verdicts = ['accept', 'reject', 'unverifiable', 'needs-work', 'review'] as const
export type Verdict = (typeof verdicts)[number]

/** Each verdict with its key, its words and what it makes of an entry of each source; null where it says nothing about one. */
export const VERDICTS: Record<
  Verdict,
  { keys: string; verb: string; done: string; development: string; link: 'accepted' | 'rejected' | null }
> = {
  accept: { keys: 'a', verb: 'Accept', done: 'accepted', development: 'accepted', link: 'accepted' },
  reject: { keys: 'r', verb: 'Reject', done: 'rejected', development: 'rejected', link: 'rejected' },
  unverifiable: {
    ...{ keys: 'u', verb: 'Cannot be verified', done: 'marked as unverifiable' },
    ...{ development: 'unverifiable', link: null },
  },
  'needs-work': {
    ...{ keys: 'w', verb: 'Needs work', done: 'sent back as drafts' },
    ...{ development: 'draft', link: null },
  },
  review: {
    ...{ keys: 'v', verb: 'Ask for review', done: 'in review' },
    ...{ development: 'in-review', link: null },
  },
}

/** Whether others have to be told why: work that is sent back, and a link that was proposed with a rationale. */
export function needsReason(given: Verdict, sources: readonly InboxSource[]): boolean {
  return given === 'needs-work' || (given === 'reject' && sources.includes('link'))
}

/** The rule of the second person, in the words that it is refused with. */
export const SECOND_PERSON =
  'In this dossier a second person accepts: you proposed this yourself. Ask another member to look at it.'

/** Whether the dossier is set so that who proposed cannot accept. */
export function hasSecondPerson(settings: Record<string, unknown>): boolean {
  return settings['secondPerson'] === true
}
