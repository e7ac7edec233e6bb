import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { survivorOf } from '@/lib/merges/queries/survivors'
import type { Actor, ActorWhole } from '../contract'
import { actorColumns, actorTables } from './lists'

const companionsShown = 30

type Head = Actor & { parentName: string | null }

async function findHead(caller: Caller, of: { code: string } | { id: string }): Promise<Head | undefined> {
  const { read, dossier } = caller
  const which = 'id' in of ? read`t.id = ${of.id}` : read`lower(t.code) = lower(${of.code})`
  const [found] = await read<Head[]>`
    SELECT ${actorColumns(caller)}, p.name AS parent_name FROM ${actorTables(caller)} WHERE t.dossier_id = ${dossier.id} AND ${which}`
  return found
}

async function headOf(caller: Caller, code: string): Promise<Head> {
  const found = await findHead(caller, { code })
  if (found) return found
  const survivor = await survivorOf(caller, 'actor', { key: code })
  const head = survivor && (await findHead(caller, { id: survivor }))
  if (!head) throw notFound()
  return head
}

/** The developments that hold with this actor in them, each role of each. */
const inRoles = ({ read, dossier }: Caller, id: string) => read`
  SELECT x.development_id, x.starts_on, x.role FROM development_actors x
  JOIN developments d ON d.dossier_id = x.dossier_id AND d.id = x.development_id
  WHERE x.dossier_id = ${dossier.id} AND x.actor_id = ${id} AND d.retracted_at IS NULL`

/** The claims that some developments bear on, by their links in force. `mine` is a query that gives `development_id`. */
export const claimsOf = ({ read, dossier }: Caller, mine: ReturnType<typeof inRoles>) => read<
  ActorWhole['claims']
>`
  SELECT c.ref, c.statement, count(DISTINCT l.id)::int AS links FROM (${mine}) mine
  JOIN links l ON l.dossier_id = ${dossier.id} AND l.development_id = mine.development_id AND l.ended_at IS NULL
    AND l.state IN ('proposed', 'accepted')
  JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  GROUP BY c.ref, c.statement ORDER BY links DESC, length(c.ref), c.ref LIMIT 50`

/** One actor with all that the log says of it. The code of one that was merged gives its survivor. */
export async function getActor(caller: Caller, { code }: { code: string }): Promise<ActorWhole> {
  const { read, dossier } = caller
  const head = await headOf(caller, code)
  const mine = inRoles(caller, head.id)
  const [children, years, roles, companions, claims, [used]] = await Promise.all([
    read<ActorWhole['children']>`
      SELECT code, name, type FROM actors WHERE dossier_id = ${dossier.id} AND parent_id = ${head.id} ORDER BY lower(name), id`,
    read<ActorWhole['years']>`
      SELECT extract(year FROM starts_on)::int AS year, count(DISTINCT development_id)::int AS developments
      FROM (${mine}) mine GROUP BY 1 ORDER BY 1`,
    read<ActorWhole['roles']>`
      SELECT role, count(DISTINCT development_id)::int AS developments FROM (${mine}) mine GROUP BY 1 ORDER BY 2 DESC, 1`,
    read<ActorWhole['companions']>`
      SELECT a.code, a.name, y.role, count(DISTINCT y.development_id)::int AS developments
      FROM (SELECT DISTINCT development_id FROM (${mine}) mine) mine
      JOIN development_actors y ON y.dossier_id = ${dossier.id} AND y.development_id = mine.development_id AND y.actor_id <> ${head.id}
      JOIN actors a ON a.dossier_id = y.dossier_id AND a.id = y.actor_id
      GROUP BY 1, 2, 3 ORDER BY developments DESC, lower(a.name), y.role LIMIT ${companionsShown}`,
    claimsOf(caller, mine),
    read<{ used: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM development_actors WHERE dossier_id = ${dossier.id} AND actor_id = ${head.id})
        OR EXISTS (SELECT 1 FROM actors WHERE dossier_id = ${dossier.id} AND parent_id = ${head.id}) AS used`,
  ])
  return {
    ...head,
    ...{
      children: [...children],
      years: [...years],
      roles: [...roles],
      companions: [...companions],
      claims: [...claims],
    },
    unused: !used!.used,
  }
}
