import 'server-only'
import { takeNumbers } from '@/lib/core/counter'
import { notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { tell } from '@/lib/notices/mutations/tell'
import type { ClaimFields } from '../contract'
import { memberAsOwner } from './owner'
import { dayColumn, likelihoodColumns, tiePassages } from './fields'

type Addition = ClaimFields & { key: string; baselineId: string; owner?: string | null | undefined }

/** Draws a claim from passages of a baseline's newest version and gives it the next ref of the dossier. */
export async function addClaim(act: Act, addition: Addition) {
  const { key: _, baselineId, passages, horizon, likelihood, owner, ...fields } = addition
  const dossierId = act.dossier.id
  const known = await act.tx.baseline.count({ where: { dossierId, id: baselineId } })
  if (!known) throw notFound()
  const ownerId = owner === undefined ? act.principal.accountId : owner
  if (owner) await memberAsOwner(act, owner)
  const id = newId()
  const ref = `${act.dossier.key}-C-${String(await takeNumbers(act, 'claim')).padStart(2, '0')}`
  await act.tx.claim.create({
    data: {
      dossierId,
      id,
      baselineId,
      ref,
      ...fields,
      horizon: dayColumn(horizon),
      ...likelihoodColumns(likelihood),
      ownerId,
      createdById: act.principal.accountId,
    },
  })
  await tell(act, [ownerId], { kind: 'owner', claimId: id })
  const tied = await tiePassages(act, id, baselineId, passages)
  await act.audit({
    type: 'claim.added',
    subject: { type: 'claim', id },
    after: { ref, ...fields, horizon, likelihood, ownerId, passages: tied },
  })
  return { id, ref, version: 1 }
}
