import { LISTS } from '@/components/live/rooms'
import type { LiveChange } from '@/lib/live/contract'

/** What a page does about changes: nothing, read itself again quietly, or say so and wait for a press. */
export type Manner = 'nothing' | 'quiet' | 'wait'

/** Changes that matter at a place, and how they come in. A list waits; a page that is read comes up to date by itself; a form never moves. */
export function mannerAt(pathname: string, changes: readonly LiveChange[], more: boolean): Manner {
  if (/\/(new|revise)$/.test(pathname)) return 'nothing'
  const [, , , room = 'brief', record] = pathname.split('/')
  const listed = LISTS[room]
  if (!listed || record) return 'quiet'
  return more || changes.some(({ subject }) => listed.includes(subject)) ? 'wait' : 'quiet'
}

/** Of changes those about what the list at a place lists: a source that came with a development is not another new row of the log. */
export function listedAt(pathname: string, changes: readonly LiveChange[]): readonly LiveChange[] {
  const listed = LISTS[pathname.split('/')[3] ?? 'brief'] ?? []
  return changes.filter(({ subject }) => listed.includes(subject))
}

type Told = { changes: readonly LiveChange[]; page?: string | null | undefined; caughtUp: boolean }

/**
 * What of the changes told is news to a window: all but what it did itself, which it has read again already. The same person's script, or
 * another window of theirs, is news. Where nobody knows which window it was, their own changes count as read, unless the window was away.
 */
export function newsTo(
  { accountId, page: own }: { accountId: string; page: string },
  { changes, page, caughtUp }: Told,
): readonly LiveChange[] {
  if (caughtUp) return changes
  if (page === undefined) return changes.filter(({ by }) => by !== accountId)
  return page === own ? [] : changes
}

const BEGUN = /\.(logged|added|proposed|drawn|created|imported)$/

/** Changes that wait, by the records they are about: each counts once, as new if it was begun among them. */
export type Waiting = { begun: ReadonlySet<string>; changed: ReadonlySet<string>; more: boolean }

export const NONE_WAITING: Waiting = { begun: new Set(), changed: new Set(), more: false }

export function addWaiting(waiting: Waiting, changes: readonly LiveChange[], more: boolean): Waiting {
  const begun = new Set(waiting.begun)
  const changed = new Set(waiting.changed)
  for (const { type, subject, id } of changes) {
    const name = `${subject}/${id}`
    if (BEGUN.test(type)) begun.add(name)
    else changed.add(name)
  }
  for (const name of begun) changed.delete(name)
  return { begun, changed, more: waiting.more || more }
}

/** "3 new", "2 changed", "3 new, 2 changed"; empty when nothing waits. */
export function waitingWords({ begun, changed, more }: Waiting): string {
  const said = [
    ...(begun.size > 0 ? [`${begun.size} new`] : []),
    ...(changed.size > 0 ? [`${changed.size} changed`] : []),
  ]
  if (said.length === 0) return more ? 'Many changes' : ''
  return said.join(', ') + (more ? ' and more' : '')
}
