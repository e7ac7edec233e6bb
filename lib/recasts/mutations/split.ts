import 'server-only'
import { dayColumn, likelihoodColumns } from '@/lib/claims/mutations/fields'
import { takeNumbers } from '@/lib/core/counter'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Claim } from '@/prisma/generated/client'
import type { PartGiven } from '../contract'
import { belongingsOf, checkRecast, lockClaims, type Belongings } from './claims'
import { copyLinks, copyTripwires, letGo } from './copies'

type Splitting = { ref: string; version: number; reason: string; parts: PartGiven[] }
type Part = PartGiven & { id: string; ref: string }

/** Refuses a part that names what is not the claim's own. */
function checkParts(parts: readonly PartGiven[], { passageIds, links, tripwires }: Belongings) {
  const own = {
    passageIds: new Set(passageIds),
    linkIds: new Set(links.map(({ id }) => id)),
    tripwireIds: new Set(tripwires.map(({ id }) => id)),
  }
  const words = {
    passageIds: 'Choose only passages of this claim.',
    linkIds: 'Name only links of this claim that are in force.',
    tripwireIds: 'Name only tripwires of this claim that are armed.',
  }
  for (const [at, part] of parts.entries())
    for (const field of ['passageIds', 'linkIds', 'tripwireIds'] as const)
      if (part[field].some((id) => !own[field].has(id))) throw badField(['parts', at, field], words[field])
}

async function makePart(act: Act, whole: Claim, part: Part, recastId: string, theirs: Belongings) {
  const { id, ref, passageIds, linkIds, tripwireIds, horizon, likelihood, ...fields } = part
  const dossierId = act.dossier.id
  await act.tx.claim.create({
    data: {
      ...{ dossierId, id, ref, baselineId: whole.baselineId, ownerId: whole.ownerId },
      ...fields,
      ...{ horizon: dayColumn(horizon), ...likelihoodColumns(likelihood) },
      createdById: act.principal.accountId,
    },
  })
  await act.tx.claimPassage.createMany({
    skipDuplicates: true,
    data: passageIds.map((passageId) => ({ dossierId, claimId: id, passageId })),
  })
  const onto = { claimId: id, recastId }
  const named = <T extends { id: string }>(all: readonly T[], ids: string[]) =>
    all.filter((one) => ids.includes(one.id))
  await copyLinks(act, named(theirs.links, linkIds), onto)
  await copyTripwires(act, named(theirs.tripwires, tripwireIds), onto)
}

async function auditSplit(act: Act, whole: Claim, recastId: string, parts: Part[], reason: string) {
  const told = parts.map(({ ref, statement, weight, passageIds, linkIds, tripwireIds }) => ({
    ...{ ref, statement, weight, passageIds },
    ...{ links: linkIds.length, tripwires: tripwireIds.length },
  }))
  const { ref, statement, weight } = whole
  const before = { ref, statement, weight }
  await act.audit({
    type: 'claim.split',
    subject: { type: 'claim', id: whole.id },
    ...{ before, after: { recastId, parts: told }, reason },
  })
  for (const [at, { id }] of parts.entries())
    await act.audit({
      type: 'claim.split',
      subject: { type: 'claim', id },
      ...{ before, after: { recastId, part: told[at] }, reason },
    })
}

/**
 * Splits a claim into parts. Each is drawn from chosen passages of it and gets copies of the links and tripwires chosen for it, with what
 * was judged. The standings stay with the whole, since they were judged of it. From today on the parts count in its place.
 */
export async function splitClaim(act: Act, given: Splitting): Promise<{ id: string; refs: string[] }> {
  const { ref, version, reason } = given
  const { tx, dossier } = act
  const [whole] = (await lockClaims(act, [ref])) as [Claim]
  await checkRecast(act, whole, version)
  const theirs = await belongingsOf(act, whole.id)
  checkParts(given.parts, theirs)
  const first = await takeNumbers(act, 'claim', given.parts.length)
  const parts = given.parts.map((part, at): Part => ({
    ...part,
    ...{ id: newId(), ref: `${dossier.key}-C-${String(first + at).padStart(2, '0')}` },
  }))
  const recastId = newId()
  await tx.claimRecast.create({
    data: {
      ...{ dossierId: dossier.id, id: recastId, kind: 'split', claimId: whole.id, reason },
      madeById: act.principal.accountId,
    },
  })
  for (const part of parts) await makePart(act, whole, part, recastId, theirs)
  await tx.claimRecastPart.createMany({
    data: parts.map(({ id }, position) => ({ dossierId: dossier.id, recastId, claimId: id, position })),
  })
  await letGo(act, whole.id, recastId)
  await auditSplit(act, whole, recastId, parts, reason)
  return { id: recastId, refs: parts.map((part) => part.ref) }
}
