import 'server-only'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Outlet as Stored } from '@/prisma/generated/client'
import type { Outlet, OutletRevision, outletTypes } from '../contract'

type Found = { id: string; name: string }

async function findOutlet({ tx, dossier }: Act, name: string): Promise<Found | undefined> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT id, name FROM outlets WHERE dossier_id = ${dossier.id}::uuid
      AND (lower(name) = lower(${name}) OR lower(${name}) = ANY (SELECT lower(other) FROM unnest(other_names) AS other))
    ORDER BY lower(name) = lower(${name}) DESC, name LIMIT 1`
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

const audited = ({ name, otherNames, type, defaultReliability }: Stored) => ({
  ...{ name, otherNames, type, defaultReliability },
})

async function checkNames(act: Act, names: readonly string[], ownId: string) {
  for (const name of names) {
    const taken = await findOutlet(act, name)
    if (taken && taken.id !== ownId)
      throw refuse(
        'CONFLICT',
        `There is an outlet called ${taken.name} already. Merge the two if they are one.`,
        {
          reason: 'duplicate',
          id: taken.id,
        },
      )
  }
}

/** Changes what is given of an outlet. The grades that were given to its sources stay. A stale version gets both versions back (409). */
export async function reviseOutlet(
  act: Act,
  { key: _, id, version, ...changes }: OutletRevision,
): Promise<Outlet> {
  const { tx, dossier } = act
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const before = await tx.outlet.findUnique({ where })
  if (!before) throw notFound()
  await checkNames(act, [...(changes.name ? [changes.name] : []), ...(changes.otherNames ?? [])], id)
  const { count } = await tx.outlet.updateMany({
    where: { dossierId: dossier.id, id, version },
    data: { ...changes, version: version + 1 },
  })
  const after = await tx.outlet.findUniqueOrThrow({
    where,
    include: { _count: { select: { sources: true } } },
  })
  if (count === 0) throw stale({ version, ...changes }, { version: after.version, ...audited(after) })
  await act.audit({
    type: 'outlet.revised',
    subject: { type: 'outlet', id },
    before: audited(before),
    after: audited(after),
  })
  return {
    ...{ id, ...audited(after), type: after.type as Outlet['type'], version: after.version },
    defaultReliability: after.defaultReliability as Outlet['defaultReliability'],
    sources: after._count.sources,
  }
}
