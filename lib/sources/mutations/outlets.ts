import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Outlet, OutletRevision, outletTypes } from '../contract'

type Found = { id: string; name: string }

async function findOutlet({ tx, dossier }: Act, name: string): Promise<Found | undefined> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT id, name FROM outlets WHERE dossier_id = ${dossier.id}::uuid AND lower(name) = lower(${name}) ORDER BY name LIMIT 1`
  return found
}

/** The outlet with this name, capitals or not; made if the dossier does not have it. Null without a name. */
export async function outletFor(
  act: Act,
  name: string | null | undefined,
  type: (typeof outletTypes)[number] = 'other',
): Promise<Found | null> {
  if (!name) return null
  const found = await findOutlet(act, name)
  if (found) return found
  const outlet = { dossierId: act.dossier.id, id: newId(), name, type }
  const { count } = await act.tx.outlet.createMany({ data: outlet, skipDuplicates: true })
  return count === 1 ? { id: outlet.id, name } : (await findOutlet(act, name))!
}

/** Changes what is given of an outlet. The grades that were given to its sources stay. */
export async function reviseOutlet(act: Act, { key: _, id, ...changes }: OutletRevision): Promise<Outlet> {
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  const before = await act.tx.outlet.findUnique({ where })
  if (!before) throw notFound()
  const taken = changes.name ? await findOutlet(act, changes.name) : undefined
  if (taken && taken.id !== id)
    throw refuse('CONFLICT', `There is an outlet called ${taken.name} already.`, {
      reason: 'duplicate',
      id: taken.id,
    })
  const after = await act.tx.outlet.update({
    where,
    data: changes,
    include: { _count: { select: { sources: true } } },
  })
  const { name, type, defaultReliability } = after
  await act.audit({
    type: 'outlet.revised',
    subject: { type: 'outlet', id },
    before: { name: before.name, type: before.type, defaultReliability: before.defaultReliability },
    after: { name, type, defaultReliability },
  })
  return {
    ...{ id, name, type: type as Outlet['type'] },
    defaultReliability: defaultReliability as Outlet['defaultReliability'],
    sources: after._count.sources,
  }
}
