import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { today } from '@/lib/drift/queries/clocks'
import type { StandingDecision } from '../contract'
import { checkFollowed } from './followed'

function checkDates({ worldDate, decidedOn = today() }: StandingDecision) {
  if (decidedOn > today()) throw badField(['decidedOn'], 'A standing cannot be decided on a day to come.')
  if (worldDate > decidedOn)
    throw badField(['worldDate'], 'A standing cannot hold from a day after the one it was decided on.')
}

async function checkLinks({ tx, dossier }: Act, claimId: string, linkIds: readonly string[]) {
  const found = await tx.link.count({ where: { dossierId: dossier.id, claimId, id: { in: [...linkIds] } } })
  if (found !== linkIds.length) throw badField(['linkIds'], 'Name only links of this claim.')
}

/** Decides a claim's standing from a day in the world on. Append-only: what was decided before stays and is superseded. */
export async function decideStanding(act: Act, decision: StandingDecision & { ref: string }) {
  const { ref, standing, worldDate, reason, decidedOn = today() } = decision
  const dossierId = act.dossier.id
  checkDates(decision)
  const claim = await act.tx.claim.findUnique({
    where: { dossierId_ref: { dossierId, ref } },
    select: { id: true, ref: true, goneAt: true },
  })
  if (!claim) throw notFound()
  await checkFollowed(act, claim)
  const linkIds = [...new Set(decision.linkIds)]
  await checkLinks(act, claim.id, linkIds)
  const id = newId()
  await act.tx.standing.create({
    data: {
      dossierId,
      id,
      claimId: claim.id,
      standing,
      worldDate: new Date(worldDate),
      reason,
      decidedOn: new Date(decidedOn),
      decidedById: act.principal.accountId,
    },
  })
  await act.tx.standingLink.createMany({
    data: linkIds.map((linkId) => ({ dossierId, standingId: id, linkId })),
  })
  await act.audit({
    type: 'standing.decided',
    subject: { type: 'claim', id: claim.id },
    after: { id, ref, standing, worldDate, decidedOn, linkIds },
    reason,
  })
  return { id, standing, worldDate, decidedOn }
}
