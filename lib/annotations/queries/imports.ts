import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { NoteImport } from '../contract'

type Question = { limit: number; cursor?: string | undefined }

/**
 * The files of notes that were brought in, the newest first. Edited: of another version than it came in. Answered: the first of a thread in
 * which somebody wrote what did not come in with it.
 */
export async function listAnnotationImports(
  { read, dossier, principal }: Caller,
  { limit, cursor }: Question,
) {
  if (cursor !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const [rows, [count]] = await Promise.all([
    read<NoteImport[]>`
      SELECT i.id, i.name, a.name AS by, i.created_at AS at, i.created_by_id = ${principal.accountId} AS mine, i.placed,
        u.name AS undone_by, i.undone_at, n.here, n.edited, n.answered
      FROM annotation_imports i JOIN accounts a ON a.id = i.created_by_id LEFT JOIN accounts u ON u.id = i.undone_by_id,
      LATERAL (SELECT count(*)::int AS here, count(*) FILTER (WHERE n.version > 1)::int AS edited,
          count(*) FILTER (WHERE n.version = 1 AND EXISTS (SELECT 1 FROM annotations r WHERE r.dossier_id = n.dossier_id
            AND r.thread_id = n.id AND r.removed_at IS NULL AND r.import_id IS DISTINCT FROM i.id))::int AS answered
        FROM annotations n WHERE n.dossier_id = i.dossier_id AND n.import_id = i.id AND n.removed_at IS NULL) n
      WHERE i.dossier_id = ${dossier.id} ${cursor ? read`AND i.id < ${cursor}` : read``} ORDER BY i.id DESC LIMIT ${limit + 1}`,
    read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM annotation_imports WHERE dossier_id = ${dossier.id}`,
  ])
  const items = rows.slice(0, limit)
  return { items, total: count!.n, next: rows.length > limit ? items.at(-1)!.id : null }
}
