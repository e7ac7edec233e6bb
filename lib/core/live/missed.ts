import 'server-only'
import { reader } from '../db/reader'
import type { Change, Notice } from './notice'

/** More than this many missed changes are not named one by one. */
const namedAtMost = 200

/** The number of a dossier's last change. */
export async function lastSeq(dossierId: string): Promise<number> {
  const [row] = await reader()<{ seq: number }[]>`
    SELECT coalesce(max(seq), 0)::bigint AS seq FROM audit_entries WHERE dossier_id = ${dossierId}`
  return row!.seq
}

type Row = Change & { dossierId: string; seq: number }

/** What changed in these dossiers after the numbers given, one notice for each in which something did: asked where no notification can come. */
export async function missedNotices(after: ReadonlyMap<string, number>): Promise<Notice[]> {
  if (after.size === 0) return []
  const rows = await reader()<Row[]>`
    SELECT k.dossier_id, e.seq, e.type, e.subject_type AS subject, e.subject_id AS id, e.account_id AS by
    FROM unnest(${[...after.keys()]}::uuid[], ${[...after.values()]}::bigint[]) AS k (dossier_id, after)
    CROSS JOIN LATERAL (SELECT * FROM audit_entries a WHERE a.dossier_id = k.dossier_id AND a.seq > k.after
      ORDER BY a.seq LIMIT ${namedAtMost + 1}) AS e ORDER BY e.seq`
  const notices = new Map<string, Notice>()
  for (const { dossierId, seq, ...change } of rows) {
    const notice = notices.get(dossierId) ?? { dossierId, seq, changes: [], more: false }
    if (notice.changes.length < namedAtMost) notice.changes.push(change)
    else notice.more = true
    notice.seq = seq
    notices.set(dossierId, notice)
  }
  const more = [...notices.values()].filter((notice) => notice.more)
  for (const notice of more) notice.seq = await lastSeq(notice.dossierId)
  return [...notices.values()]
}
