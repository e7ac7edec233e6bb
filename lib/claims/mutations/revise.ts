import 'server-only'
import { notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Claim } from '@/prisma/generated/client'
import type { ClaimFields } from '../contract'
import { checkFollowed } from './followed'
import { auditedPassage, dayColumn, likelihoodColumns, tiePassages } from './fields'

type Changes = { [K in keyof ClaimFields]?: ClaimFields[K] | undefined }
type Revision = Changes & { key: string; ref: string; version: number }

async function claimByRef({ tx, dossier }: Act, ref: string): Promise<Claim> {
  const claim = await tx.claim.findUnique({ where: { dossierId_ref: { dossierId: dossier.id, ref } } })
  if (!claim) throw notFound()
  return claim
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** A claim's changeable fields, as the audit keeps them and a stale write gets them back. */
function fieldsOf({
  statement,
  type,
  role,
  horizon,
  likelihood,
  weight,
  weightReason,
  confirms,
  falsifier,
  version,
}: Claim) {
  return {
    statement,
    type,
    role,
    horizon: dayOf(horizon),
    likelihood,
    weight,
    weightReason,
    confirms,
    falsifier,
    version,
  }
}

function columnsOf({ horizon, likelihood, ...fields }: Omit<Changes, 'passages'>) {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    ...given,
    ...(horizon === undefined ? {} : { horizon: dayColumn(horizon) }),
    ...(likelihood === undefined ? {} : likelihoodColumns(likelihood)),
  }
}

/** Ties a claim to other passages; gives both for the audit. */
async function swapPassages(
  act: Act,
  { dossierId, id: claimId, baselineId }: Claim,
  passages: ClaimFields['passages'],
) {
  const where = { dossierId, claimId }
  const tied = await act.tx.claimPassage.findMany({ where, include: { passage: true } })
  await act.tx.claimPassage.deleteMany({ where })
  return {
    before: tied.map(({ passage }) => auditedPassage(passage)),
    after: await tiePassages(act, claimId, baselineId, passages),
  }
}

/** Changes a claim; given passages replace those it was drawn from. */
export async function reviseClaim(act: Act, { key: _, ref, version, passages, ...changes }: Revision) {
  const before = await claimByRef(act, ref)
  await checkFollowed(act, before)
  const dossierId = act.dossier.id
  const { count } = await act.tx.claim.updateMany({
    where: { dossierId, id: before.id, version },
    data: { ...columnsOf(changes), version: version + 1 },
  })
  const now = await claimByRef(act, ref)
  if (count === 0) throw stale({ version, ...changes, passages }, fieldsOf(now))
  const tied = passages ? await swapPassages(act, before, passages) : null
  await act.audit({
    type: 'claim.revised',
    subject: { type: 'claim', id: before.id },
    before: { ...fieldsOf(before), ...(tied ? { passages: tied.before } : {}) },
    after: { ...fieldsOf(now), ...(tied ? { passages: tied.after } : {}) },
  })
  return { id: before.id, ref, version: version + 1 }
}
