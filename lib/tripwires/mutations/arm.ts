import 'server-only'
import { checkFollowed } from '@/lib/claims/mutations/followed'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { checkDraft, columnsOf, stateOfRow, tripwireById, type Draft } from './stored'

type Head = { id: string; version: number }
const subjectOf = (id: string) => ({ type: 'tripwire', id })

/** Arms a tripwire on a claim. */
export async function armTripwire(act: Act, given: Draft & { ref: string }): Promise<Head> {
  const { tx, dossier, principal } = act
  const dossierId = dossier.id
  const claim = await tx.claim.findUnique({
    where: { dossierId_ref: { dossierId, ref: given.ref } },
    select: { id: true, ref: true, goneAt: true, baseline: { select: { publishedOn: true } } },
  })
  if (!claim) throw notFound()
  await checkFollowed(act, claim)
  await checkDraft(act, given, claim.baseline.publishedOn)
  const id = newId()
  const made = await tx.tripwire.create({
    data: { dossierId, id, claimId: claim.id, ...columnsOf(given), createdById: principal.accountId },
  })
  await act.audit({
    type: 'tripwire.armed',
    subject: subjectOf(id),
    after: { claim: given.ref, ...stateOfRow(made) },
  })
  return { id, version: 1 }
}

/** Changes a tripwire. What was passed over under the old rule stays passed over. */
export async function reviseTripwire(
  act: Act,
  { tripwireId, version, ...given }: Draft & { tripwireId: string; version: number },
): Promise<Head> {
  const before = await tripwireById(act, tripwireId)
  await checkDraft(act, given, before.claim.baseline.publishedOn)
  const { count } = await act.tx.tripwire.updateMany({
    where: { dossierId: act.dossier.id, id: tripwireId, version },
    data: { ...columnsOf(given), version: version + 1 },
  })
  const now = await tripwireById(act, tripwireId)
  if (count === 0) {
    const { says, effect, rule, byDate } = given
    throw stale({ says, effect, rule, byDate, version }, stateOfRow(now))
  }
  await act.audit({
    type: 'tripwire.revised',
    subject: subjectOf(tripwireId),
    before: stateOfRow(before),
    after: stateOfRow(now),
  })
  return { id: tripwireId, version: version + 1 }
}

/** Sets whether a tripwire is armed; refuses (409) when it is so already. */
async function setArmed(act: Act, tripwireId: string, armed: boolean, reason: string | null): Promise<Head> {
  const { claim, version, says, disarmedAt } = await tripwireById(act, tripwireId)
  if ((disarmedAt === null) === armed)
    throw refuse('CONFLICT', `It is ${armed ? 'armed' : 'disarmed'} already.`, { reason: 'state' })
  await act.tx.tripwire.updateMany({
    where: { dossierId: act.dossier.id, id: tripwireId },
    data: {
      ...{ disarmedAt: armed ? null : new Date(), disarmedById: armed ? null : act.principal.accountId },
      version: version + 1,
    },
  })
  await act.audit({
    type: armed ? 'tripwire.armed' : 'tripwire.disarmed',
    subject: subjectOf(tripwireId),
    before: { armed: !armed },
    after: { armed, claim: claim.ref, says },
    reason,
  })
  return { id: tripwireId, version: version + 1 }
}

/** Takes a tripwire away. */
export const disarmTripwire = (act: Act, { tripwireId, reason }: { tripwireId: string; reason: string }) =>
  setArmed(act, tripwireId, false, reason)

/** Arms it again. */
export const rearmTripwire = (act: Act, { tripwireId }: { tripwireId: string }) =>
  setArmed(act, tripwireId, true, null)
