import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Outlet, Source } from '../contract'

type Question = { limit: number; cursor?: string | undefined; q?: string | undefined }

/** The text and id that an earlier page ended with. */
function afterText(cursor: string | undefined) {
  if (cursor === undefined) return null
  const [, id, text] = /^([0-9a-f-]{36})\.(.*)$/s.exec(cursor) ?? []
  if (!id || text === undefined) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  return { id, text }
}

/** A cursor stays short whatever the text: the beginning and the id find the place. */
const cursorOf = (id: string, text: string) => `${id}.${text.slice(0, 100)}`

const pattern = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`

/** The columns of a source `s` with its outlet `o` and what it repeats, `g`. */
export const columns = ({ read }: Caller) => read`
  s.id, s.title, s.outlet_id, o.name AS outlet, o.type AS outlet_type, s.author, s.url, s.canonical_url, s.published,
  s.archived_url, s.archived_sha256, s.accessed_on, s.corrected_on, s.corrected_note, s.version, s.published_on, s.language, s.note,
  CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'title', g.title) END AS origin, s.retracted_at, s.retracted_reason,
  (SELECT count(*)::int FROM citations c WHERE c.dossier_id = s.dossier_id AND c.source_id = s.id) AS citations, s.created_at`

/** What `columns` are selected from. */
export const tables = ({ read }: Caller) => read`
  sources s LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id
  LEFT JOIN sources g ON g.dossier_id = s.dossier_id AND g.id = s.origin_id`

/** The sources by title. `q` looks in title, outlet and address. */
export async function listSources(
  caller: Caller,
  { limit, cursor, q, outlet }: Question & { outlet?: string | undefined },
) {
  const { read, dossier } = caller
  const like = q ? pattern(q) : null
  const where = read`s.dossier_id = ${dossier.id}
    ${like ? read`AND plumbline_norm(concat_ws(' ', s.title, o.name, s.url)) LIKE plumbline_norm(${like})` : read``}
    ${outlet ? read`AND lower(o.name) = lower(${outlet})` : read``}`
  const after = afterText(cursor)
  const [rows, [count]] = await Promise.all([
    read<Source[]>`SELECT ${columns(caller)} FROM ${tables(caller)} WHERE ${where}
      ${after ? read`AND (left(lower(s.title), 100), s.id) > (lower(${after.text}), ${after.id}::uuid)` : read``}
      ORDER BY left(lower(s.title), 100), s.id LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM ${tables(caller)} WHERE ${where}`,
  ])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total: count!.n, next: rows.length > limit && last ? cursorOf(last.id, last.title) : null }
}

/** The outlets by name, with how many sources each published. */
export async function listOutlets(caller: Caller, { limit, cursor, q }: Question) {
  const { read, dossier } = caller
  const where = read`o.dossier_id = ${dossier.id} ${q ? read`AND plumbline_norm(array_to_string(array_prepend(o.name, o.other_names), ' ')) LIKE plumbline_norm(${pattern(q)})` : read``}`
  const after = afterText(cursor)
  const [rows, [count]] = await Promise.all([
    read<Outlet[]>`
      SELECT o.id, o.name, o.other_names, o.type, o.default_reliability, o.version,
        (SELECT count(*)::int FROM sources s WHERE s.dossier_id = o.dossier_id AND s.outlet_id = o.id) AS sources
      FROM outlets o WHERE ${where} ${after ? read`AND (left(lower(o.name), 100), o.id) > (lower(${after.text}), ${after.id}::uuid)` : read``}
      ORDER BY left(lower(o.name), 100), o.id LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM outlets o WHERE ${where}`,
  ])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total: count!.n, next: rows.length > limit && last ? cursorOf(last.id, last.name) : null }
}
