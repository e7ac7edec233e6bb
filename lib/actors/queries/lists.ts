import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Actor, Place } from '../contract'

type Question = { limit: number; cursor?: string | undefined; q?: string | undefined }
type ActorQuestion = Question & { type?: Actor['type'] | undefined }

/** The name and id that an earlier page ended with. */
function afterName(cursor: string | undefined) {
  if (cursor === undefined) return null
  const [, id, name] = /^([0-9a-f-]{36})\.(.*)$/s.exec(cursor) ?? []
  if (!id || name === undefined) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  return { id, name }
}

function pageOf<T extends { id: string; name: string }>(rows: readonly T[], total: number, limit: number) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total, next: rows.length > limit && last ? `${last.id}.${last.name.slice(0, 100)}` : null }
}

/** What is looked for in names: `t` is actors or places. */
function named({ read, dossier }: Caller, q: string | undefined) {
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null
  return read`t.dossier_id = ${dossier.id} ${
    like
      ? read`AND (plumbline_norm(t.name) LIKE plumbline_norm(${like})
          OR EXISTS (SELECT 1 FROM unnest(t.other_names) AS other WHERE plumbline_norm(other) LIKE plumbline_norm(${like})))`
      : read``
  }`
}

function following({ read }: Caller, cursor: string | undefined) {
  const after = afterName(cursor)
  return after
    ? read`AND (left(lower(t.name), 100), t.id) > (lower(${after.name}), ${after.id}::uuid)`
    : read``
}

/**
 * The columns of an actor `t` with its parent `p`. Counted along the actors' own index, less the few (`gone`) that are retracted: a
 * join with every development takes seconds.
 */
export const actorColumns = (caller: Caller) => caller.read`
  t.id, t.code, t.name, t.other_names, t.type, t.iso3166, p.code AS parent, t.valid_from, t.valid_to, t.version,
  (SELECT count(*)::int FROM (SELECT DISTINCT x.starts_on, x.development_id FROM development_actors x
    WHERE x.dossier_id = t.dossier_id AND x.actor_id = t.id) AS involved) - coalesce(gone.n, 0) AS developments,
  ${edge(caller, 'ASC')} AS first_on, ${edge(caller, 'DESC')} AS last_on`

const edge = ({ read }: Caller, order: 'ASC' | 'DESC') => read`
  (SELECT x.starts_on FROM development_actors x JOIN developments d ON d.dossier_id = x.dossier_id AND d.id = x.development_id
    WHERE x.dossier_id = t.dossier_id AND x.actor_id = t.id AND d.retracted_at IS NULL
    ORDER BY x.starts_on ${order === 'ASC' ? read`ASC` : read`DESC`} LIMIT 1)`

/** What `actorColumns` are selected from. */
export const actorTables = ({ read, dossier }: Caller) => read`
  actors t LEFT JOIN actors p ON p.dossier_id = t.dossier_id AND p.id = t.parent_id
  LEFT JOIN (
    SELECT x.actor_id, count(DISTINCT x.development_id)::int AS n FROM developments d
    JOIN development_actors x ON x.dossier_id = d.dossier_id AND x.development_id = d.id
    WHERE d.dossier_id = ${dossier.id} AND d.retracted_at IS NOT NULL GROUP BY 1) gone ON gone.actor_id = t.id`

/** The actors by name, with how many developments each has a role in. */
export async function listActors(caller: Caller, { limit, cursor, q, type }: ActorQuestion) {
  const { read, dossier } = caller
  const looked = q
    ? read`(${named(caller, q)} OR (t.dossier_id = ${dossier.id} AND lower(t.code) = lower(${q})))`
    : named(caller, q)
  const where = type ? read`${looked} AND t.type = ${type}` : looked
  const [rows, [count]] = await Promise.all([
    read<Actor[]>`SELECT ${actorColumns(caller)} FROM ${actorTables(caller)}
      WHERE ${where} ${following(caller, cursor)} ORDER BY left(lower(t.name), 100), t.id LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM actors t WHERE ${where}`,
  ])
  return pageOf(rows, count!.n, limit)
}

/** The columns of a place `t`, with what happened there and holds. */
export const placeColumns = ({ read }: Caller) => read`
  t.id, t.name, t.other_names, t.iso3166, t.latitude, t.longitude, t.precision, t.version,
  coalesce(there.n, 0) AS developments, there.first_on, there.last_on`

/** What `placeColumns` are selected from. */
export const placeTables = ({ read }: Caller) => read`
  places t LEFT JOIN LATERAL (
    SELECT count(*)::int AS n, min(d.starts_on) AS first_on, max(d.starts_on) AS last_on FROM developments d
    WHERE d.dossier_id = t.dossier_id AND d.place_id = t.id AND d.retracted_at IS NULL) there ON true`

/** The places by name, with how many developments happened there. */
export async function listPlaces(caller: Caller, { limit, cursor, q }: Question) {
  const { read } = caller
  const where = named(caller, q)
  const [rows, [count]] = await Promise.all([
    read<Place[]>`SELECT ${placeColumns(caller)} FROM ${placeTables(caller)}
      WHERE ${where} ${following(caller, cursor)} ORDER BY left(lower(t.name), 100), t.id LIMIT ${limit + 1}`,
    read<{ n: number }[]>`SELECT count(*)::int AS n FROM places t WHERE ${where}`,
  ])
  return pageOf(rows, count!.n, limit)
}
