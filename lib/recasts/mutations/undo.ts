import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Claim, ClaimRecast } from '@/prisma/generated/client'
import { comeAlong } from '../rules/recast'
import { belongingsOf } from './claims'
import { copyLinks, letGo } from './copies'
import type { Taken } from './merge'

type Stored = ClaimRecast & { claim: Claim; parts: { claim: Claim }[] }

async function loadRecast({ tx, dossier }: Act, recastId: string): Promise<Stored> {
  const dossierId = dossier.id
  await tx.$queryRaw`SELECT 1 FROM claim_recasts WHERE dossier_id = ${dossierId}::uuid AND id = ${recastId}::uuid FOR UPDATE`
  const found = await tx.claimRecast.findUnique({
    where: { dossierId_id: { dossierId, id: recastId } },
    include: { claim: true, parts: { include: { claim: true }, orderBy: { position: 'asc' } } },
  })
  if (!found) throw notFound()
  if (found.undoneAt) throw refuse('CONFLICT', 'This was undone already.', { reason: 'undone' })
  const ids = [found.claimId, ...found.parts.map(({ claim }) => claim.id)]
  await tx.$queryRaw`SELECT 1 FROM claims WHERE dossier_id = ${dossierId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return found
}

/** What was done since to the claims in which it goes on has to be undone first: it would lose its place. */
async function checkOrder({ tx, dossier }: Act, { id, kind, madeAt, parts }: Stored) {
  const ids = parts.map(({ claim }) => claim.id)
  const into = kind === 'split' ? [{ kind: 'merged', parts: { some: { claimId: { in: ids } } } }] : []
  const later = await tx.claimRecast.findFirst({
    where: {
      ...{ dossierId: dossier.id, undoneAt: null, id: { not: id }, madeAt: { gte: madeAt } },
      OR: [{ claimId: { in: ids } }, ...into],
    },
    include: { claim: { select: { ref: true } } },
    orderBy: { madeAt: 'desc' },
  })
  if (!later) return
  throw refuse('CONFLICT', `${later.claim.ref} was ${later.kind} since. Undo that first.`, {
    reason: 'later-recast',
    recastId: later.id,
  })
}

/** The claim stands again with the links that it had. Gives how many. */
async function standAgain({ tx, dossier }: Act, { id: recastId, claimId }: Stored): Promise<number> {
  const dossierId = dossier.id
  await tx.claim.updateMany({ where: { dossierId, id: claimId }, data: { goneAt: null } })
  const { count } = await tx.link.updateMany({
    where: { dossierId, claimId, endedByRecastId: recastId },
    data: { endedAt: null, endedByRecastId: null },
  })
  return count
}

/** Links that were made on the parts since go on with the whole, unless their development bears on it already; the parts go. */
async function rejoin(act: Act, recast: Stored): Promise<number> {
  let along = 0
  for (const { claim } of recast.parts) {
    const { links } = await belongingsOf(act, claim.id)
    const since = links.filter(({ recastId }) => recastId !== recast.id)
    const { taken } = comeAlong(since, (await belongingsOf(act, recast.claimId)).links)
    await copyLinks(act, taken, { claimId: recast.claimId, recastId: null })
    await letGo(act, claim.id, recast.id)
    along += taken.length
  }
  return along
}

/** The kept claim gives back what it took over and nobody changed since: links, passages, tripwires, its weight. */
async function giveBack(
  { tx, dossier, principal }: Act,
  { id: recastId, taken, parts }: Stored,
): Promise<void> {
  const dossierId = dossier.id
  const kept = parts[0]!.claim
  const at = new Date()
  const { passages, weight } = taken as Taken
  await tx.link.updateMany({
    where: { dossierId, claimId: kept.id, recastId, endedAt: null, state: { in: ['proposed', 'accepted'] } },
    data: { state: 'withdrawn', endedAt: at },
  })
  await tx.claimPassage.deleteMany({ where: { dossierId, claimId: kept.id, passageId: { in: passages } } })
  await tx.tripwire.updateMany({
    where: { dossierId, claimId: kept.id, recastId, disarmedAt: null },
    data: { disarmedAt: at, disarmedById: principal.accountId, version: { increment: 1 } },
  })
  if (weight)
    await tx.claim.updateMany({
      where: { dossierId, id: kept.id, weight: weight.to },
      data: { weight: weight.from, version: { increment: 1 } },
    })
}

/**
 * Takes a split or a merge back, at any time. What was known meanwhile stays as it was on the knowledge clock. Refuses (409) while the
 * claims in which it goes on were themselves split or merged since.
 */
export async function undoRecast(
  act: Act,
  { recastId }: { recastId: string },
): Promise<{ ref: string; back: number; along: number }> {
  const recast = await loadRecast(act, recastId)
  await checkOrder(act, recast)
  const isSplit = recast.kind === 'split'
  const back = await standAgain(act, recast)
  const along = isSplit ? await rejoin(act, recast) : 0
  if (!isSplit) await giveBack(act, recast)
  await act.tx.claimRecast.updateMany({
    where: { dossierId: act.dossier.id, id: recastId },
    data: { undoneAt: new Date(), undoneById: act.principal.accountId },
  })
  const { ref } = recast.claim
  const to = recast.parts.map(({ claim }) => claim.ref)
  for (const id of [recast.claimId, ...recast.parts.map(({ claim }) => claim.id)])
    await act.audit({
      type: isSplit ? 'claim.rejoined' : 'claim.unmerged',
      subject: { type: 'claim', id },
      before: { recastId, to },
      after: { ref, links: back, along },
    })
  return { ref, back, along }
}
