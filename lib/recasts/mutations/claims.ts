import 'server-only'
import { checkFollowed } from '@/lib/claims/mutations/followed'
import { notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Claim } from '@/prisma/generated/client'

/** Claims of the dossier by their refs, locked in one order so that two recasts never wait for each other; not found when one is missing. */
export async function lockClaims({ tx, dossier }: Act, refs: string[]): Promise<Claim[]> {
  const dossierId = dossier.id
  await tx.$queryRaw`SELECT 1 FROM claims WHERE dossier_id = ${dossierId}::uuid AND ref = ANY (${refs}) ORDER BY id FOR UPDATE`
  const found = await tx.claim.findMany({ where: { dossierId, ref: { in: refs } } })
  return refs.map((ref) => {
    const claim = found.find((one) => one.ref === ref)
    if (!claim) throw notFound()
    return claim
  })
}

const shown = ({ ref, statement, weight, version }: Claim) => ({ ref, statement, weight, version })

/** Refuses a claim that is followed no more, and one that was changed since it was looked at (both 409). */
export async function checkRecast(act: Act, claim: Claim, version: number): Promise<void> {
  await checkFollowed(act, claim)
  if (claim.version !== version) throw stale({ version }, shown(claim))
}

/** What of a claim goes on elsewhere: its passages, its links in force and its armed tripwires. */
export async function belongingsOf({ tx, dossier }: Act, claimId: string) {
  const where = { dossierId: dossier.id, claimId }
  const [passages, links, tripwires] = [
    await tx.claimPassage.findMany({ where }),
    await tx.link.findMany({
      where: { ...where, endedAt: null, state: { in: ['proposed', 'accepted'] } },
      orderBy: { id: 'asc' },
    }),
    await tx.tripwire.findMany({ where: { ...where, disarmedAt: null }, include: { passes: true } }),
  ]
  return { passageIds: passages.map(({ passageId }) => passageId), links, tripwires }
}

export type Belongings = Awaited<ReturnType<typeof belongingsOf>>
