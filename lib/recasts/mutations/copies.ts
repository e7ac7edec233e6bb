import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Link } from '@/prisma/generated/client'
import type { Belongings } from './claims'

type Onto = { claimId: string; recastId: string | null; knownFrom?: Date }

/**
 * Puts links onto another claim as copies that keep who judged what, when and why. They count from when the first ones did, unless a day is
 * given: where the other claim was followed before, it had not borne them then.
 */
export async function copyLinks({ tx, dossier }: Act, links: readonly Link[], onto: Onto): Promise<void> {
  const { claimId, recastId, knownFrom } = onto
  await tx.link.createMany({
    data: links.map((link) => ({
      ...link,
      ...{ dossierId: dossier.id, id: newId(), claimId, recastId, copiedFromId: link.id },
      ...{ supersedesId: null, endedByRecastId: null, endedAt: null, version: 1 },
      knownFrom: knownFrom ?? link.knownFrom,
    })),
  })
}

/** Arms copies of tripwires on another claim; what was passed over stays passed over. */
export async function copyTripwires(
  { tx, dossier }: Act,
  tripwires: Belongings['tripwires'],
  { claimId, recastId }: Onto,
): Promise<void> {
  for (const { passes, ...tripwire } of tripwires) {
    const id = newId()
    await tx.tripwire.create({ data: { ...tripwire, id, claimId, recastId, version: 1 } })
    await tx.tripwirePass.createMany({
      data: passes.map((pass) => ({ ...pass, dossierId: dossier.id, tripwireId: id })),
    })
  }
}

/** Ends the links in force of a claim that is followed no more, so that nothing waits for a judgement there; gives how many. */
export async function letGo({ tx, dossier }: Act, claimId: string, recastId: string): Promise<number> {
  const at = new Date()
  const { count } = await tx.link.updateMany({
    where: { dossierId: dossier.id, claimId, endedAt: null, state: { in: ['proposed', 'accepted'] } },
    data: { endedAt: at, endedByRecastId: recastId },
  })
  await tx.claim.updateMany({ where: { dossierId: dossier.id, id: claimId }, data: { goneAt: at } })
  return count
}
