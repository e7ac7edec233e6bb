import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Outlet, Source, SourceWhole } from '../contract'

type Question = { limit: number; cursor?: string | undefined; q?: string | undefined }

const citingShown = 200

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

const columns = ({ read }: Caller) => read`
  s.id, s.title, o.name AS outlet, o.type AS outlet_type, s.author, s.url, s.published, s.published_on, s.language, s.note,
  CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'title', g.title) END AS origin, s.retracted_at, s.retracted_reason,
  (SELECT count(*)::int FROM citations c WHERE c.dossier_id = s.dossier_id AND c.source_id = s.id) AS citations, s.created_at`

const tables = ({ read }: Caller) => read`
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

/** One source with what cites it and what repeats it. */
export async function getSource(caller: Caller, { id }: { id: string }): Promise<SourceWhole> {
  const { read, dossier } = caller
  const [[source], developments, repeats] = await Promise.all([
    read<
      Source[]
    >`SELECT ${columns(caller)} FROM ${tables(caller)} WHERE s.dossier_id = ${dossier.id} AND s.id = ${id}`,
    read<SourceWhole['developments']>`
      SELECT d.ref, d.title, d.happened, d.starts_on, c.reliability, c.credibility, c.quote, c.checked, c.check_note,
        d.retracted_at IS NOT NULL AS retracted
      FROM citations c JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id
      WHERE c.dossier_id = ${dossier.id} AND c.source_id = ${id} ORDER BY d.starts_on DESC, d.id DESC LIMIT ${citingShown}`,
    read<SourceWhole['repeats']>`
      SELECT id, title FROM sources WHERE dossier_id = ${dossier.id} AND origin_id = ${id} ORDER BY title`,
  ])
  if (!source) throw notFound()
  return { ...source, developments: [...developments], repeats: [...repeats] }
}

/** The outlets by name, with how many sources each published. */
export async function listOutlets(caller: Caller, { limit, cursor, q }: Question) {
  const { read, dossier } = caller
  const where = read`o.dossier_id = ${dossier.id} ${q ? read`AND plumbline_norm(o.name) LIKE plumbline_norm(${pattern(q)})` : read``}`
  const after = afterText(cursor)
  const [rows, [count]] = await Promise.all([
    read<Outlet[]>`
      SELECT o.id, o.name, o.type, o.default_reliability,
        (SELECT count(*)::int FROM sources s WHERE s.dossier_id = o.dossier_id AND s.outlet_id = o.id) AS sources
      FROM outlets o WHERE ${where} ${after ? read`AND (left(lower(o.name), 100), o.id) > (lower(${after.text}), ${after.id}::uuid)` : read``}
      ORDER BY left(lower(o.name), 100), o.id LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM outlets o WHERE ${where}`,
  ])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total: count!.n, next: rows.length > limit && last ? cursorOf(last.id, last.name) : null }
}
