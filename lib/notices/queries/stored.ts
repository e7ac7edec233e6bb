import 'server-only'
import type { Caller } from '@/lib/core/gate'

/** Proposals of one person that wait on the claim of a notice (as n). */
export const proposals = ({ read }: Caller) => read`
  links x JOIN developments e ON e.dossier_id = x.dossier_id AND e.id = x.development_id AND e.retracted_at IS NULL
  WHERE x.dossier_id = n.dossier_id AND x.claim_id = n.claim_id AND x.proposed_by_id = n.by_id AND x.state = 'proposed' AND x.ended_at IS NULL`

/**
 * The caller's stored notices (as n) with the note that each is about (as m) and the first of its thread (as t). A note that the caller may not
 * read (any more) tells nothing.
 */
export const ownNotices = ({ read, dossier, principal: { accountId } }: Caller) => read`
  notices n LEFT JOIN annotations m ON m.dossier_id = n.dossier_id AND m.id = n.annotation_id
  LEFT JOIN annotations t ON t.dossier_id = m.dossier_id AND t.id = m.thread_id
  WHERE n.dossier_id = ${dossier.id} AND n.account_id = ${accountId} AND n.kind <> 'tripwire'
    AND (n.annotation_id IS NULL OR (m.removed_at IS NULL AND (m.visibility = 'team' OR m.created_by_id = ${accountId})
      AND (t.visibility = 'team' OR t.created_by_id = ${accountId})))`

/** Whether a stored notice (as n) is unread: of proposals only while one of them waits. */
export const isUnread = (caller: Caller) => caller.read`
  (n.read_at IS NULL AND (n.kind <> 'link-proposed' OR EXISTS (SELECT 1 FROM ${proposals(caller)})))`

/** Which of these notices are unread, as the caller sees them. */
export async function findUnread(caller: Caller, ids: readonly string[]): Promise<string[]> {
  const rows = await caller.read<{ id: string }[]>`
    SELECT n.id FROM ${ownNotices(caller)} AND n.id = ANY (${[...ids]}::uuid[]) AND ${isUnread(caller)}`
  return rows.map(({ id }) => id)
}

/** How many the caller has not read, as a column. Those of tripwires are counted with what waits at them. */
export const unreadCount = (caller: Caller) => caller.read`
  (SELECT count(*)::int FROM ${ownNotices(caller)} AND ${isUnread(caller)})`
