import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { outletTypes } from '../contract'

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
