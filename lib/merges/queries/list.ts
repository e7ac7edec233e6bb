import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Merge } from '../contract'
import { SUBJECTS, type SubjectType } from '../rules/subjects'

type Question = {
  subjectType: SubjectType
  survivorId?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** The merges of a kind of record, newest first, undone ones too. */
export async function listMerges(
  { read, dossier }: Caller,
  { subjectType, survivorId, limit, cursor }: Question,
) {
  if (cursor !== undefined && !/^[0-9a-f-]{36}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const where = read`m.dossier_id = ${dossier.id} AND m.subject_type = ${subjectType}
    ${survivorId ? read`AND m.survivor_id = ${survivorId}` : read``}`
  const [rows, [count]] = await Promise.all([
    // Ids are in the order of making.
    read<Merge[]>`
      SELECT m.id, m.subject_type, m.survivor_id, m.absorbed_id, m.absorbed->>${SUBJECTS[subjectType].name} AS absorbed_name,
        m.counts, m.reason, a.name AS merged_by, m.merged_at, u.name AS undone_by, m.undone_at
      FROM merges m JOIN accounts a ON a.id = m.merged_by_id LEFT JOIN accounts u ON u.id = m.undone_by_id
      WHERE ${where} ${cursor ? read`AND m.id < ${cursor}` : read``} ORDER BY m.id DESC LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM merges m WHERE ${where}`,
  ])
  const items = rows.slice(0, limit)
  return { items, total: count!.n, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
