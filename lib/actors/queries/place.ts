import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { survivorOf } from '@/lib/merges/queries/survivors'
import type { Place, PlaceWhole } from '../contract'
import { claimsOf } from './actor'
import { placeColumns, placeTables } from './lists'

async function findHead(caller: Caller, id: string): Promise<Place | undefined> {
  const { read, dossier } = caller
  const [found] = await read<Place[]>`
    SELECT ${placeColumns(caller)} FROM ${placeTables(caller)} WHERE t.dossier_id = ${dossier.id} AND t.id = ${id}`
  return found
}

async function headOf(caller: Caller, id: string): Promise<Place> {
  const found = await findHead(caller, id)
  if (found) return found
  const survivor = await survivorOf(caller, 'place', { id })
  const head = survivor && (await findHead(caller, survivor))
  if (!head) throw notFound()
  return head
}

/** One place with what happened there and holds. The id of one that was merged gives its survivor. */
export async function getPlace(caller: Caller, { id }: { id: string }): Promise<PlaceWhole> {
  const { read, dossier } = caller
  const head = await headOf(caller, id)
  const there = read`
    SELECT d.id AS development_id, d.starts_on FROM developments d
    WHERE d.dossier_id = ${dossier.id} AND d.place_id = ${head.id} AND d.retracted_at IS NULL`
  const [years, actors, claims, [used]] = await Promise.all([
    read<PlaceWhole['years']>`
      SELECT extract(year FROM starts_on)::int AS year, count(*)::int AS developments FROM (${there}) there GROUP BY 1 ORDER BY 1`,
    read<PlaceWhole['actors']>`
      SELECT a.code, a.name, count(DISTINCT x.development_id)::int AS developments FROM (${there}) there
      JOIN development_actors x ON x.dossier_id = ${dossier.id} AND x.development_id = there.development_id
      JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
      GROUP BY 1, 2 ORDER BY developments DESC, lower(a.name) LIMIT 30`,
    claimsOf(caller, there),
    read<{ used: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM developments WHERE dossier_id = ${dossier.id} AND place_id = ${head.id}) AS used`,
  ])
  return { ...head, years: [...years], actors: [...actors], claims: [...claims], unused: !used!.used }
}
