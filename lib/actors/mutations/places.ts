import 'server-only'
import type { z } from 'zod'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Place as Stored } from '@/prisma/generated/client'
import type { newPlace, Place, PlaceRevision } from '../contract'

const audited = ({ name, otherNames, iso3166, latitude, longitude, precision }: Stored) => ({
  ...{ name, otherNames, iso3166, latitude, longitude, precision },
})

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

async function answer({ tx, dossier }: Act, stored: Stored): Promise<Place> {
  const [counted] = await tx.$queryRaw<{ n: number; firstOn: Date | null; lastOn: Date | null }[]>`
    SELECT count(*)::int AS n, min(starts_on) AS "firstOn", max(starts_on) AS "lastOn" FROM developments
    WHERE dossier_id = ${dossier.id}::uuid AND place_id = ${stored.id}::uuid AND retracted_at IS NULL`
  const { n, firstOn, lastOn } = counted!
  return {
    ...{
      id: stored.id,
      ...audited(stored),
      precision: stored.precision as Place['precision'],
      version: stored.version,
    },
    ...{ developments: n, firstOn: dayOf(firstOn), lastOn: dayOf(lastOn) },
  }
}

/** A name, capitals or not, means one place: neither the name nor another name of a second one. */
async function checkNames({ tx, dossier }: Act, names: string[], ownId: string | null) {
  const [taken] = await tx.$queryRaw<{ id: string; name: string; said: string }[]>`
    SELECT p.id, p.name, wanted AS said FROM places p, unnest(${names}::text[]) AS wanted
    WHERE p.dossier_id = ${dossier.id}::uuid AND (${ownId}::uuid IS NULL OR p.id <> ${ownId}::uuid)
      AND (lower(p.name) = lower(wanted) OR lower(wanted) = ANY (SELECT lower(other) FROM unnest(p.other_names) AS other)) LIMIT 1`
  if (taken)
    throw refuse('CONFLICT', `${taken.said} is ${taken.name} already. Use that place, or merge the two.`, {
      reason: 'duplicate',
      id: taken.id,
    })
}

/** Adds a place whose names mean no other one. */
export async function addPlace(
  act: Act,
  { key: _, ...given }: z.output<typeof newPlace> & { key: string },
): Promise<Place> {
  await checkNames(act, [given.name, ...given.otherNames], null)
  const id = newId()
  const stored = await act.tx.place.create({ data: { dossierId: act.dossier.id, id, ...given } })
  await act.audit({ type: 'place.added', subject: { type: 'place', id }, after: audited(stored) })
  return answer(act, stored)
}

/** Coordinates say where; without them a place cannot be exact. */
function checkPosition({ latitude, precision }: Pick<Stored, 'latitude' | 'precision'>) {
  if (latitude === null && precision === 'exact')
    throw badField(['precision'], 'An exact place has coordinates. Write them, or choose another precision.')
}

/** Changes what is given of a place. A stale version gets both versions back (409). */
export async function revisePlace(
  act: Act,
  { key: _, id, version, ...changes }: PlaceRevision,
): Promise<Place> {
  const { tx, dossier } = act
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const before = await tx.place.findUnique({ where })
  if (!before) throw notFound()
  if (changes.name || changes.otherNames)
    await checkNames(act, [changes.name ?? before.name, ...(changes.otherNames ?? before.otherNames)], id)
  checkPosition({
    latitude: changes.latitude === undefined ? before.latitude : changes.latitude,
    precision: changes.precision ?? before.precision,
  })
  const { count } = await tx.place.updateMany({
    where: { dossierId: dossier.id, id, version },
    data: { ...changes, version: version + 1 },
  })
  const stored = (await tx.place.findUnique({ where }))!
  if (count === 0) throw stale({ version, ...changes }, { version: stored.version, ...audited(stored) })
  await act.audit({
    type: 'place.revised',
    subject: { type: 'place', id },
    before: audited(before),
    after: audited(stored),
  })
  return answer(act, stored)
}

/** Removes a place where nothing happened. */
export async function removePlace(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  const { tx, dossier } = act
  await tx.$queryRaw`SELECT 1 FROM places WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const found = await tx.place.findUnique({ where })
  if (!found) throw notFound()
  const developments = await tx.development.count({ where: { dossierId: dossier.id, placeId: id } })
  const merges = await tx.merge.count({ where: { dossierId: dossier.id, survivorId: id, undoneAt: null } })
  if (developments + merges > 0)
    throw refuse('CONFLICT', `${found.name} is used, so it stays. Merge it into another place instead.`, {
      reason: 'used',
      ...{ developments, merges },
    })
  await tx.place.delete({ where })
  await act.audit({ type: 'place.removed', subject: { type: 'place', id }, before: audited(found) })
  return { id }
}
