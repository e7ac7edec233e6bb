import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { tell } from '@/lib/notices/mutations/tell'
import type { ClaimOwner } from '../contract'
import { checkFollowed } from './followed'

type Handing = { ref: string; owner: string | null; from: string | null; reason?: string | undefined }

/** A member of the dossier as an owner; anybody else is a bad field. */
export async function memberAsOwner({ tx, dossier }: Act, accountId: string): Promise<ClaimOwner> {
  const member = await tx.member.findUnique({
    where: { dossierId_accountId: { dossierId: dossier.id, accountId } },
    select: { account: { select: { name: true } } },
  })
  if (!member) throw badField(['owner'], 'Choose a member of this dossier.')
  return { accountId, name: member.account.name, left: false }
}

/** The one who answers for it so far, by name; also when they have left. */
async function nameOf({ tx }: Act, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null
  return (await tx.account.findUnique({ where: { id: accountId }, select: { name: true } }))?.name ?? null
}

/** Tells who answers for a claim now, and who did so far. Of a handing over that was taken back before it was read nobody is told. */
async function tellOwners(act: Act, claimId: string, from: string | null, owner: string | null) {
  const told = { dossierId: act.dossier.id, claimId, readAt: null, byId: act.principal.accountId }
  const forget = (accountId: string, kind: string) =>
    act.tx.notice.deleteMany({ where: { ...told, accountId, kind } }).then(({ count }) => count > 0)
  if (from !== null && !(await forget(from, 'owner'))) await tell(act, [from], { kind: 'released', claimId })
  if (owner !== null && !(await forget(owner, 'released')))
    await tell(act, [owner], { kind: 'owner', claimId })
}

/**
 * Hands a claim over to another member, or to nobody. The words of the claim do not change, so its version does not: refused (409) is
 * only whoever did not know who answers for it now.
 */
export async function handOverClaim(
  act: Act,
  { ref, owner, from, reason }: Handing,
): Promise<{ ref: string; owner: ClaimOwner | null }> {
  const { tx, dossier } = act
  const dossierId = dossier.id
  const claim = await tx.claim.findUnique({
    where: { dossierId_ref: { dossierId, ref } },
    select: { id: true, ref: true, ownerId: true, goneAt: true },
  })
  if (!claim) throw notFound()
  await checkFollowed(act, claim)
  const next = owner === null ? null : await memberAsOwner(act, owner)
  const { count } = await tx.claim.updateMany({
    where: { dossierId, id: claim.id, ownerId: from },
    data: { ownerId: owner },
  })
  const before = await nameOf(act, claim.ownerId)
  if (count === 0)
    throw refuse('CONFLICT', `${ref} is answered for by ${before ?? 'nobody'} by now. Look at it again.`, {
      reason: 'owner',
      owner: claim.ownerId,
    })
  if (owner !== from) {
    await tellOwners(act, claim.id, from, owner)
    await act.audit({
      type: 'claim.handed-over',
      subject: { type: 'claim', id: claim.id },
      before: { ref, ownerId: from, owner: before },
      after: { ref, ownerId: owner, owner: next?.name ?? null },
      reason: reason ?? null,
    })
  }
  return { ref, owner: next }
}
