import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { LINEAGE, wrongNumber, type LineageKind } from '../rules/lineage'

type Named = { ref: string; baselineId: string }
type Decision = Named & { kind: LineageKind; to: string[]; reason: string | null }

/** The claim and the later baseline; locking the claim makes two decisions at once follow one another. */
async function endsOf({ tx, dossier }: Act, { ref, baselineId }: Named) {
  const dossierId = dossier.id
  await tx.$queryRaw`SELECT 1 FROM claims WHERE dossier_id = ${dossierId}::uuid AND ref = ${ref} FOR UPDATE`
  const claim = await tx.claim.findUnique({
    where: { dossierId_ref: { dossierId, ref } },
    include: { baseline: true },
  })
  const baseline = await tx.baseline.findUnique({ where: { dossierId_id: { dossierId, id: baselineId } } })
  if (!claim || !baseline) throw notFound()
  if (baseline.id === claim.baselineId || baseline.publishedOn < claim.baseline.publishedOn)
    throw badField(['baselineId'], `Choose a baseline that was published after the one of ${ref}.`)
  return claim
}

/** Ends what is in force; gives it as the audit keeps it. */
async function endInForce(act: Act, fromId: string, baselineId: string) {
  const where = { dossierId: act.dossier.id, fromId, baselineId, endedAt: null }
  const rows = await act.tx.claimLineage.findMany({ where, include: { to: { select: { ref: true } } } })
  await act.tx.claimLineage.updateMany({ where, data: { endedAt: new Date() } })
  const [first] = rows
  return first
    ? { kind: first.kind, to: rows.flatMap(({ to }) => to?.ref ?? []), reason: first.reason }
    : null
}

function check({ kind, to, reason }: Decision) {
  const wrong = wrongNumber(kind, new Set(to).size)
  if (wrong) throw badField(['to'], wrong)
  if (LINEAGE[kind].needsReason && !reason)
    throw badField(['reason'], 'Say why, in a sentence that whoever reads both texts will look for.')
}

/** Says what became of a claim in a later baseline; what was said before ends. */
export async function decideLineage(act: Act, given: Decision): Promise<{ decided: number }> {
  check(given)
  const { tx, dossier, principal } = act
  const { ref, baselineId, kind, reason } = given
  const claim = await endsOf(act, given)
  const refs = [...new Set(given.to)]
  const later = await tx.claim.findMany({
    where: { dossierId: dossier.id, baselineId, ref: { in: refs }, goneAt: null },
    select: { id: true, ref: true },
  })
  const strange = refs.find((one) => !later.some((known) => known.ref === one))
  if (strange) throw badField(['to'], `${strange} is not a claim of that baseline.`)
  const before = await endInForce(act, claim.id, baselineId)
  const ends = kind === 'dropped' ? [null] : later.map(({ id }) => id)
  await tx.claimLineage.createMany({
    data: ends.map((toId) => ({
      ...{ dossierId: dossier.id, id: newId(), fromId: claim.id, baselineId, toId, kind, reason },
      decidedById: principal.accountId,
    })),
  })
  await act.audit({
    type: 'lineage.decided',
    subject: { type: 'claim', id: claim.id },
    before,
    after: { ref, baselineId, kind, to: refs },
    reason,
  })
  return { decided: ends.length }
}

/** Takes back what was said. Refuses (409) when nothing was. */
export async function endLineage(act: Act, given: Named): Promise<{ ended: number }> {
  const claim = await endsOf(act, given)
  const before = await endInForce(act, claim.id, given.baselineId)
  if (!before) throw refuse('CONFLICT', 'Nothing is said of it there.', { reason: 'state' })
  await act.audit({
    type: 'lineage.ended',
    subject: { type: 'claim', id: claim.id },
    before: { ref: given.ref, ...before },
  })
  return { ended: Math.max(before.to.length, 1) }
}
