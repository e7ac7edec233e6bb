import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { today } from '@/lib/drift/queries/clocks'
import type { Claim } from '@/prisma/generated/client'
import { comeAlong } from '../rules/recast'
import { belongingsOf, checkRecast, lockClaims } from './claims'
import { copyLinks, copyTripwires, letGo } from './copies'

type Merging = {
  ref: string
  version: number
  other: string
  otherVersion: number
  weight?: number | undefined
  reason: string
}

/** What the kept claim took over into its own row and passages, so that an undo finds it. */
export type Taken = { passages: string[]; weight: { from: number; to: number } | null }

async function pairOf(act: Act, { ref, version, other, otherVersion }: Merging): Promise<[Claim, Claim]> {
  if (ref === other) throw badField(['other'], 'Choose another claim.')
  const [kept, gone] = (await lockClaims(act, [ref, other])) as [Claim, Claim]
  if (kept.baselineId !== gone.baselineId)
    throw badField(
      ['other'],
      `${other} is of another baseline. What became of it there is said under Lineage.`,
    )
  await checkRecast(act, kept, version)
  await checkRecast(act, gone, otherVersion)
  return [kept, gone]
}

/** Sets the weight where it was asked for and is another; gives the change. */
async function reweigh(
  act: Act,
  { id, weight: from }: Claim,
  to: number | undefined,
): Promise<Taken['weight']> {
  if (to === undefined || to === from) return null
  await act.tx.claim.updateMany({
    where: { dossierId: act.dossier.id, id },
    data: { weight: to, version: { increment: 1 } },
  })
  return { from, to }
}

/**
 * Merges another claim of the same baseline into the kept one, which takes its passages, the links on developments that it has none on,
 * and its armed tripwires. The links count on it from today: before, they bore on the other, which was counted then.
 */
export async function mergeClaim(
  act: Act,
  given: Merging,
): Promise<{ id: string; links: number; passages: number }> {
  const { tx, dossier, principal } = act
  const dossierId = dossier.id
  const [kept, gone] = await pairOf(act, given)
  const [own, theirs] = [await belongingsOf(act, kept.id), await belongingsOf(act, gone.id)]
  const { taken: links, double } = comeAlong(theirs.links, own.links)
  const passages = theirs.passageIds.filter((id) => !own.passageIds.includes(id))
  const taken: Taken = { passages, weight: await reweigh(act, kept, given.weight) }
  const recastId = newId()
  await tx.claimRecast.create({
    data: {
      ...{ dossierId, id: recastId, kind: 'merged', claimId: gone.id, reason: given.reason, taken },
      madeById: principal.accountId,
    },
  })
  await tx.claimRecastPart.create({ data: { dossierId, recastId, claimId: kept.id, position: 0 } })
  await tx.claimPassage.createMany({
    data: passages.map((passageId) => ({ dossierId, claimId: kept.id, passageId })),
  })
  const onto = { claimId: kept.id, recastId, knownFrom: new Date(today()) }
  await copyLinks(act, links, onto)
  await copyTripwires(act, theirs.tripwires, onto)
  await letGo(act, gone.id, recastId)
  const before = { ref: gone.ref, statement: gone.statement, weight: gone.weight }
  const after = {
    ...{ recastId, kept: kept.ref, passages: passages.length, links: links.length, double: double.length },
    ...{ tripwires: theirs.tripwires.length, weight: taken.weight },
  }
  for (const { id } of [gone, kept])
    await act.audit({
      type: 'claim.merged',
      subject: { type: 'claim', id },
      ...{ before, after, reason: given.reason },
    })
  return { id: recastId, links: links.length, passages: passages.length }
}
