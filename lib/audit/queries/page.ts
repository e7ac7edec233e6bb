import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { AuditEntry } from '../contract'

export type Page = { limit: number; cursor?: string | undefined }

/** The number below which a page begins. */
export function before(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  return Number(cursor)
}

/** A page of entries of which one more than asked for was read. */
export const pageOf = (rows: AuditEntry[], total: number, limit: number) => ({
  items: rows.slice(0, limit),
  total,
  next: rows.length > limit ? String(rows[limit - 1]!.seq) : null,
})

/**
 * Entries (as e) that say nothing of a note while it was private to somebody else: its words of that time stay its author's, also after it was
 * opened to the team.
 */
export const neverPrivate = ({ read, principal }: Caller) => read`
  (e.subject_type <> 'annotation' OR e.account_id = ${principal.accountId}
    OR (coalesce(e.before->>'visibility', 'team') = 'team' AND coalesce(e.after->>'visibility', 'team') = 'team'))`
