import 'server-only'
import type { Role } from '@/lib/api/permission'
import { hashPassword } from '@/lib/core/auth/password'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'

type Addition = { email: string; name?: string | undefined; password?: string | undefined; role: Role }

async function accountFor(act: Act, { email, name, password }: Addition) {
  const account = await act.tx.account.findUnique({ where: { email } })
  if (account) return account
  if (!password)
    throw badField(['password'], 'There is no account with this address yet. Give it a first password.')
  const made = await act.tx.account.create({
    data: {
      id: newId(),
      email,
      name: name ?? email.split('@')[0]!,
      passwordHash: await hashPassword(password),
    },
  })
  await act.audit({
    type: 'account.created',
    subject: { type: 'account', id: made.id },
    after: { email, name: made.name },
  })
  return made
}

/** Adds an account to the dossier, making the account when the address is new. */
export async function addMember(act: Act, addition: Addition) {
  const account = await accountFor(act, addition)
  const where = { dossierId_accountId: { dossierId: act.dossier.id, accountId: account.id } }
  if (await act.tx.member.findUnique({ where })) throw badField(['email'], 'This person is a member already.')
  const member = await act.tx.member.create({
    data: { dossierId: act.dossier.id, accountId: account.id, role: addition.role },
  })
  await act.audit({
    type: 'member.added',
    subject: { type: 'member', id: account.id },
    after: { email: account.email, role: addition.role },
  })
  return {
    accountId: account.id,
    name: account.name,
    email: account.email,
    role: addition.role,
    since: member.createdAt.toISOString(),
  }
}

/** The last owner can neither leave nor step down: somebody must hold the keys. Locks the dossier's owners until the transaction ends. */
async function keepAnOwner(act: Act, accountId: string) {
  const owners = await act.tx.$queryRaw<{ account_id: string }[]>`
    SELECT account_id FROM members WHERE dossier_id = ${act.dossier.id}::uuid AND role = 'owner' FOR UPDATE`
  if (owners.length === 1 && owners[0]!.account_id === accountId)
    throw refuse('CONFLICT', 'A dossier needs an owner. Make somebody else an owner first.')
}

async function memberOf(act: Act, accountId: string) {
  const member = await act.tx.member.findUnique({
    where: { dossierId_accountId: { dossierId: act.dossier.id, accountId } },
    include: { account: true },
  })
  if (!member) throw notFound()
  return member
}

/** Changes a member's role; it holds from the next request on. */
export async function changeRole(act: Act, { accountId, role }: { accountId: string; role: Role }) {
  const member = await memberOf(act, accountId)
  if (role !== 'owner') await keepAnOwner(act, accountId)
  await act.tx.member.update({
    where: { dossierId_accountId: { dossierId: act.dossier.id, accountId } },
    data: { role },
  })
  await act.audit({
    type: 'member.role-changed',
    subject: { type: 'member', id: accountId },
    before: { role: member.role },
    after: { role },
  })
  return {
    accountId,
    name: member.account.name,
    email: member.account.email,
    role,
    since: member.createdAt.toISOString(),
  }
}

/** Takes a member out of the dossier; what they wrote stays. */
export async function removeMember(act: Act, { accountId }: { accountId: string }) {
  const member = await memberOf(act, accountId)
  await keepAnOwner(act, accountId)
  await act.tx.member.delete({ where: { dossierId_accountId: { dossierId: act.dossier.id, accountId } } })
  await act.audit({
    type: 'member.removed',
    subject: { type: 'member', id: accountId },
    before: { email: member.account.email, role: member.role },
  })
  return { removed: true as const }
}
