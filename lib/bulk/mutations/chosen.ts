import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { lookUp, whereDevelopments } from '@/lib/developments/queries/where'
import { MOST_AT_ONCE, type BulkSelection } from '../contract'
import type { Chosen } from '../rules/apply'

export type StoredRow = Chosen & {
  id: string
  ref: string
  title: string
  version: number
  startsOn: string
  placeId: string | null
  contentHash: string
  retractedReason: string | null
  /** with their ids, in the order of `actors` */
  roles: { actorId: string; role: string }[]
}

/** The ids of what was chosen, newest first. Those who chose all that fits mean what they saw, so it is found as the list is. */
async function chosenIds(act: Act, selection: BulkSelection): Promise<string[]> {
  const { read, dossier } = act
  if ('refs' in selection) {
    const rows = await read<{ id: string }[]>`
      SELECT id FROM developments WHERE dossier_id = ${dossier.id} AND ref = ANY (${selection.refs}) ORDER BY starts_on DESC, id DESC`
    return rows.map(({ id }) => id)
  }
  const found = await lookUp(act, selection.filters)
  const rows = await read<{ id: string }[]>`
    SELECT d.id FROM developments d WHERE ${whereDevelopments(act, selection.filters, found)} AND d.ref <> ALL (${selection.except}::text[])
    ORDER BY d.starts_on DESC, d.id DESC LIMIT ${MOST_AT_ONCE + 1}`
  return rows.map(({ id }) => id)
}

/** What was chosen as it is stored now, newest first. Refuses nothing at all and more than can be changed at once. */
export async function chosenRows(act: Act, selection: BulkSelection): Promise<StoredRow[]> {
  const ids = await chosenIds(act, selection)
  if (ids.length === 0)
    throw badField(['selection'], 'Nothing is chosen: none of these developments is here.')
  if (ids.length > MOST_AT_ONCE)
    throw badField(
      ['selection'],
      `More than ${MOST_AT_ONCE.toLocaleString('en-GB')} developments fit. Narrow the filters and change them in parts.`,
    )
  return act.tx.$queryRaw<StoredRow[]>`
    SELECT d.id, d.ref, d.title, d.version, d.starts_on::text AS "startsOn", d.stage, d.review_state AS "reviewState", d.marking, d.kind_code AS kind,
      d.significance, d.place_id AS "placeId", p.name AS place, d.content_hash AS "contentHash", d.retracted_at IS NOT NULL AS retracted,
      d.retracted_reason AS "retractedReason", coalesce(r.actors, '[]') AS actors, coalesce(r.roles, '[]') AS roles
    FROM developments d LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    LEFT JOIN LATERAL (SELECT json_agg(json_build_object('code', a.code, 'role', x.role) ORDER BY x.role, a.id) AS actors,
        json_agg(json_build_object('actorId', a.id, 'role', x.role) ORDER BY x.role, a.id) AS roles
      FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
      WHERE x.dossier_id = d.dossier_id AND x.starts_on = d.starts_on AND x.development_id = d.id) r ON true
    WHERE d.dossier_id = ${act.dossier.id}::uuid AND d.id = ANY (${ids}::uuid[]) ORDER BY d.starts_on DESC, d.id DESC`
}
