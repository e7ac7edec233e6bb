import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { NoticeKind } from '../rules/kinds'

type Cause = {
  kind: Exclude<NoticeKind, 'tripped' | 'expired'>
  annotationId?: string
  claimId?: string
  linkId?: string
}

/** Of these accounts the members of the dossier, without whoever acts: nobody is told of their own act. */
async function toldOf(
  { tx, dossier, principal }: Act,
  accounts: readonly (string | null)[],
): Promise<string[]> {
  const others = accounts.filter((id): id is string => id !== null && id !== principal.accountId)
  if (others.length === 0) return []
  const members = await tx.member.findMany({
    where: { dossierId: dossier.id, accountId: { in: others } },
    select: { accountId: true },
    orderBy: { accountId: 'asc' },
  })
  return members.map(({ accountId }) => accountId)
}

/** Tells members what concerns them, in the transaction of its cause. Whoever was told of this note in this way already is not told twice. */
export async function tell(act: Act, accounts: readonly (string | null)[], cause: Cause): Promise<void> {
  const told = await toldOf(act, accounts)
  if (told.length === 0) return
  const { dossier, principal, tx } = act
  const common = { dossierId: dossier.id, byId: principal.accountId, ...cause }
  await tx.notice.createMany({
    data: told.map((accountId) => ({ ...common, id: newId(), accountId })),
    skipDuplicates: true,
  })
}

type LinkCause = { kind: `link-${string}` & NoticeKind; claimId: string; linkId: string }

/** What links one after the other on one claim are told by: one unread notice for each person whose doing they are. */
const sameOf = (
  { dossier, principal }: Act,
  accountId: string,
  { kind, claimId }: Omit<LinkCause, 'linkId'>,
) => ({
  ...{ dossierId: dossier.id, accountId, kind, claimId, byId: principal.accountId, readAt: null },
})

/** Tells somebody of a link. Many of one person on one claim become one notice, as long as it is unread: an import may bring hundreds. */
export async function tellOfLink(act: Act, accountId: string | null, cause: LinkCause): Promise<void> {
  if (accountId === null || accountId === act.principal.accountId) return
  const { count } = await act.tx.notice.updateMany({
    where: sameOf(act, accountId, cause),
    data: { count: { increment: 1 }, at: new Date(), linkId: cause.linkId },
  })
  if (count === 0) await tell(act, [accountId], cause)
}

/** Takes back that somebody was told of a link, unless they have read it. */
export async function untellOfLink(
  act: Act,
  accountId: string,
  cause: Omit<LinkCause, 'linkId'>,
): Promise<void> {
  const where = sameOf(act, accountId, cause)
  const { count } = await act.tx.notice.deleteMany({ where: { ...where, count: { lte: 1 } } })
  if (count === 0) await act.tx.notice.updateMany({ where, data: { count: { decrement: 1 } } })
}
