import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Taken } from './contract'

type Row = {
  seq: number
  subjectId: string
  accountId: string
  at: string
  by: string
  after: Partial<Taken> & Pick<Taken, 'format' | 'fileName' | 'of' | 'said' | 'link' | 'marking'>
  /** how it ended; null while it is on its way, and for files that were whole from the beginning */
  ending: { type: string; at: string; after: { rows?: number; bytes: number; sha256: string } } | null
}

/** What the two audit entries of an export say together. */
function takenOf({ subjectId, at, by, after, ending }: Row): Taken {
  const whole = after.sha256 !== undefined
  return {
    ...after,
    id: subjectId,
    takenAt: at,
    takenBy: by,
    ceiling: after.ceiling ?? null,
    state: whole || ending?.type === 'export.finished' ? 'finished' : ending ? 'broken-off' : 'begun',
    matching: after.matching ?? null,
    rows: ending?.after.rows ?? after.rows ?? null,
    bytes: ending?.after.bytes ?? after.bytes ?? null,
    sha256: ending?.after.sha256 ?? after.sha256 ?? null,
    columns: after.columns ?? null,
    finishedAt: ending?.at ?? (whole ? at : null),
  }
}

/** Exports `e` by their first audit entry, each with its last. */
const columns = ({ read }: Caller) => read`
  e.seq, e.subject_id, e.account_id, e.at, a.name AS by, e.after, (
    SELECT json_build_object('type', f.type, 'at', to_char(f.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'after', f.after)
    FROM audit_entries f WHERE f.dossier_id = e.dossier_id AND f.subject_type = 'export' AND f.subject_id = e.subject_id
      AND f.type <> 'export.taken' LIMIT 1) AS ending
  FROM audit_entries e JOIN accounts a ON a.id = e.account_id`

/** The files that the caller took, newest first. */
export async function listExports(
  caller: Caller,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const { read, dossier, principal } = caller
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const own = read`e.dossier_id = ${dossier.id} AND e.account_id = ${principal.accountId} AND e.subject_type = 'export' AND e.type = 'export.taken'`
  const [rows, [count]] = await Promise.all([
    read<
      Row[]
    >`SELECT ${columns(caller)} WHERE ${own} ${cursor === undefined ? read`` : read`AND e.seq < ${Number(cursor)}`}
      ORDER BY e.seq DESC LIMIT ${limit + 1}`,
    read<{ total: number }[]>`SELECT count(*)::int AS total FROM audit_entries e WHERE ${own}`,
  ])
  const items = rows.slice(0, limit)
  return {
    items: items.map(takenOf),
    total: count!.total,
    next: rows.length > limit ? String(items.at(-1)!.seq) : null,
  }
}

/** The manifest of one file. Of others' only for those who may read the audit; for everybody else it does not exist. */
export async function getManifest(caller: Caller, { exportId }: { exportId: string }) {
  const { read, dossier, principal } = caller
  const [row] = await read<Row[]>`
    SELECT ${columns(caller)} WHERE e.dossier_id = ${dossier.id} AND e.subject_type = 'export' AND e.subject_id = ${exportId} AND e.type = 'export.taken'`
  if (!row || (row.accountId !== principal.accountId && !caller.may('audit.read'))) throw notFound()
  return { product: 'Plumbline' as const, dossier: dossier.key, title: dossier.title, ...takenOf(row) }
}
