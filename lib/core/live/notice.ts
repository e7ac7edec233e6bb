import { pageHeader } from '@/lib/api/page'

/** What a notice tells of one change: its audit type, what was changed and who did it. Ids only: what they stand for is read through the gate. */
export type Change = { type: string; subject: string; id: string | null; by: string | null }

/**
 * Changes of one dossier up to the audit's number `seq`; `more` when there were too many to name. `page` is the window that made them, null
 * when it was none (a script, a job); absent where they were read from the audit, which does not know.
 */
export type Notice = {
  dossierId: string
  seq: number
  changes: Change[]
  more: boolean
  page?: string | null
}

/** The channel on which the gate tells of changes, when they are committed. */
export const changesChannel = 'plumbline'

/** A notification carries at most 8,000 bytes; a change takes about a hundred. */
const namedAtMost = 50

type Note = { type: string; subject: { type: string; id: string | null } }

/** The window that a request comes from; null when it names none. */
export function pageOf(headers: Headers): string | null {
  const page = headers.get(pageHeader)
  return page && /^[a-z0-9]{8,40}$/.test(page) ? page : null
}

/** Who made the changes, and from which window. */
export type Maker = { by: string | null; page: string | null }

/** A notice as it goes through the database. */
export function writeNotice(
  dossierId: string,
  seq: number,
  { by, page }: Maker,
  notes: readonly Note[],
): string {
  const changes = notes.slice(0, namedAtMost).map(({ type, subject }) => [type, subject.type, subject.id])
  return JSON.stringify({ d: dossierId, s: seq, b: by, p: page, c: changes, m: notes.length > namedAtMost })
}

type Written = {
  d: string
  s: number
  b: string | null
  p?: string | null
  c: [string, string, string | null][]
  m: boolean
}

/** Reads what `writeNotice` wrote; null for anything else on the channel. */
export function readNotice(payload: string): Notice | null {
  try {
    const { d, s, b, p = null, c, m } = JSON.parse(payload) as Written
    if (typeof d !== 'string' || typeof s !== 'number') return null
    const changes = c.map(([type, subject, id]) => ({ type, subject, id, by: b }))
    return { dossierId: d, seq: s, changes, more: m, page: p }
  } catch {
    return null
  }
}
