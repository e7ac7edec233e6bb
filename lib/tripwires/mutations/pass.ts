import 'server-only'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { tripwireById } from './stored'

type Pass = { tripwireId: string; development: string }

async function endsOf(act: Act, { tripwireId, development: ref }: Pass) {
  const { tx, dossier } = act
  const tripwire = await tripwireById(act, tripwireId)
  const development = await tx.development.findUnique({
    where: { dossierId_ref: { dossierId: dossier.id, ref } },
    select: { id: true },
  })
  if (!development) throw badField(['development'], `There is no development ${ref} in this dossier.`)
  return { tripwire, developmentId: development.id }
}

/** Passes a development over that fits: it is not what was meant. */
export async function passTripwire(act: Act, given: Pass & { reason: string }) {
  const { tripwire, developmentId } = await endsOf(act, given)
  const { tripwireId, development, reason } = given
  const key = { dossierId: act.dossier.id, tripwireId, developmentId }
  const { count } = await act.tx.tripwirePass.createMany({
    skipDuplicates: true,
    data: [{ ...key, reason, accountId: act.principal.accountId }],
  })
  if (count === 0) throw refuse('CONFLICT', 'It was passed over already.', { reason: 'state' })
  await act.audit({
    type: 'tripwire.passed',
    subject: { type: 'tripwire', id: tripwireId },
    after: { development, claim: tripwire.claim.ref },
    reason,
  })
  return { id: tripwireId, version: tripwire.version }
}

/** Counts it again. */
export async function recallPass(act: Act, given: Pass) {
  const { tripwire, developmentId } = await endsOf(act, given)
  const { tripwireId, development } = given
  const { count } = await act.tx.tripwirePass.deleteMany({
    where: { dossierId: act.dossier.id, tripwireId, developmentId },
  })
  if (count === 0) throw refuse('CONFLICT', 'It counts already.', { reason: 'state' })
  await act.audit({
    type: 'tripwire.recalled',
    subject: { type: 'tripwire', id: tripwireId },
    before: { development, claim: tripwire.claim.ref },
  })
  return { id: tripwireId, version: tripwire.version }
}
