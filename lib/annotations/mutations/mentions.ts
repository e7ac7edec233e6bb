import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Annotation } from '@/prisma/generated/client'
import { mentionedIn } from '../rules/mentions'
import { noteById } from './note'

/** The members of the dossier with their names, in the order in which they joined. */
async function nameable({ tx, dossier }: Act) {
  const members = await tx.member.findMany({
    where: { dossierId: dossier.id },
    select: { accountId: true, account: { select: { name: true } } },
    orderBy: [{ accountId: 'asc' }],
  })
  return members.map(({ accountId, account }) => ({ accountId, name: account.name }))
}

/**
 * Keeps who is named in a note: whoever is new is told, whoever is no longer named is not any more. A private note names nobody, for nobody else
 * could read it. Gives the accounts that are named now.
 */
export async function keepMentions(act: Act, note: Annotation): Promise<string[]> {
  const { tx, dossier } = act
  const key = { dossierId: dossier.id, annotationId: note.id, kind: 'mention' }
  if (!note.body.includes('@') && note.version === 1) return []
  const open = note.visibility === 'team' && note.removedAt === null
  const named = open ? mentionedIn(note.body, await nameable(act)) : []
  const others = named.filter((accountId) => accountId !== note.createdById)
  await tx.notice.deleteMany({ where: { ...key, accountId: { notIn: others } } })
  await tx.notice.createMany({
    data: others.map((accountId) => ({ ...key, id: newId(), accountId, byId: note.createdById })),
    skipDuplicates: true,
  })
  return others
}

/** Whoever answers in a thread has seen what they were told of in it. */
export async function acknowledgeThread({ tx, dossier, principal }: Act, threadId: string): Promise<void> {
  await tx.notice.updateMany({
    where: {
      ...{ dossierId: dossier.id, accountId: principal.accountId, readAt: null },
      annotation: { threadId },
    },
    data: { readAt: new Date() },
  })
}

type Which = { annotationId: string }

async function mark(act: Act, annotationId: string, acknowledged: boolean) {
  const note = await noteById(act, annotationId)
  const { accountId } = act.principal
  const key = { dossierId: act.dossier.id, annotationId, accountId, kind: 'mention' }
  if ((await act.tx.notice.count({ where: key })) === 0) throw notFound()
  const { count } = await act.tx.notice.updateMany({
    where: { ...key, readAt: acknowledged ? null : { not: null } },
    data: { readAt: acknowledged ? new Date() : null },
  })
  if (count === 0)
    throw refuse('CONFLICT', acknowledged ? 'You are done with it already.' : 'It waits for you already.')
  await act.audit({
    type: acknowledged ? 'mention.acknowledged' : 'mention.recalled',
    subject: { type: 'annotation', id: note.id },
  })
  return { threadId: note.threadId }
}

/** Says that the caller is done with a note that names them. */
export const acknowledgeMention = (act: Act, { annotationId }: Which) => mark(act, annotationId, true)

/** Lets it wait for them again. */
export const recallMention = (act: Act, { annotationId }: Which) => mark(act, annotationId, false)
