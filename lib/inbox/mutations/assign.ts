import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { InboxSource } from '../rules/verdicts'

type Assignment = { source: InboxSource; id: string; accountId: string | null }

async function exists({ tx, dossier }: Act, { source, id }: Assignment): Promise<boolean> {
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const select = { id: true }
  const found =
    source === 'development'
      ? await tx.development.findUnique({ where, select })
      : await tx.link.findUnique({ where, select })
  return found !== null
}

async function memberNamed({ tx, dossier }: Act, accountId: string) {
  const where = { dossierId_accountId: { dossierId: dossier.id, accountId } }
  const member = await tx.member.findUnique({ where, include: { account: { select: { name: true } } } })
  if (!member) throw badField(['accountId'], 'This person is no member of the dossier. Choose a member.')
  if (['reader', 'commenter'].includes(member.role))
    throw badField(
      ['accountId'],
      `${member.account.name} may only read here. Choose an analyst or an editor.`,
    )
  return { accountId, name: member.account.name }
}

/** Gives an entry to a member, or to nobody. */
export async function assignInbox(act: Act, given: Assignment) {
  if (!(await exists(act, given))) throw notFound()
  const { source, id, accountId } = given
  const dossierId = act.dossier.id
  const assignee = accountId === null ? null : await memberNamed(act, accountId)
  const key = { dossierId, subjectType: source, subjectId: id }
  const before = await act.tx.assignment.findUnique({ where: { dossierId_subjectType_subjectId: key } })
  if (assignee) {
    const written = { accountId: assignee.accountId, assignedById: act.principal.accountId, at: new Date() }
    await act.tx.assignment.upsert({
      where: { dossierId_subjectType_subjectId: key },
      create: { ...key, ...written },
      update: written,
    })
  } else await act.tx.assignment.deleteMany({ where: key })
  await act.audit({
    type: assignee ? 'assignment.made' : 'assignment.ended',
    subject: { type: source, id },
    before: { assignee: before?.accountId ?? null },
    after: { assignee: assignee?.accountId ?? null, name: assignee?.name ?? null },
  })
  return { assignee }
}
