import 'server-only'
import type { Act } from '@/lib/core/gate'
import { tell } from '@/lib/notices/mutations/tell'
import type { Annotation } from '@/prisma/generated/client'

/** Who wrote in a thread for the team to read. */
async function writersOf({ tx, dossier }: Act, threadId: string): Promise<string[]> {
  const notes = await tx.annotation.findMany({
    where: { dossierId: dossier.id, threadId, visibility: 'team', removedAt: null },
    select: { createdById: true },
    distinct: ['createdById'],
  })
  return notes.map(({ createdById }) => createdById)
}

/** Whose the thing is that a thread is on: of a claim its owner, of words the owners of the claims drawn from them, of a development who logged it. */
async function ownersOf(
  { tx, dossier }: Act,
  { targetType, targetId }: Annotation,
): Promise<(string | null)[]> {
  if (targetId === null) return []
  const which = { where: { dossierId_id: { dossierId: dossier.id, id: targetId } } }
  switch (targetType) {
    case 'claim':
      return [(await tx.claim.findUnique(which))?.ownerId ?? null]
    case 'link': {
      const link = await tx.link.findUnique({ ...which, include: { claim: { select: { ownerId: true } } } })
      return link ? [link.claim.ownerId, link.proposedById] : []
    }
    case 'development':
      return [
        (await tx.development.findUnique({ ...which, select: { createdById: true } }))?.createdById ?? null,
      ]
    case 'passage': {
      const drawn = { some: { dossierId: dossier.id, passageId: targetId } }
      const claims = await tx.claim.findMany({
        where: { dossierId: dossier.id, goneAt: null, passages: drawn },
        select: { ownerId: true },
      })
      return claims.map(({ ownerId }) => ownerId)
    }
    default:
      return []
  }
}

/** Tells of a note whom it concerns: of a reply those who wrote in the thread, of a new thread whose the thing is. Whoever is named in it is told of that alone. */
export async function tellOfNote(act: Act, note: Annotation, mentioned: readonly string[]): Promise<void> {
  if (note.visibility !== 'team' || note.removedAt !== null) return
  const isReply = note.id !== note.threadId
  const concerned = isReply ? await writersOf(act, note.threadId) : await ownersOf(act, note)
  const others = concerned.filter((id) => id !== null && !mentioned.includes(id))
  await tell(act, others, { kind: isReply ? 'reply' : 'note', annotationId: note.id })
}

/** Tells those who wrote in a thread that it was resolved or opened again; what they were told of that before is forgotten. */
export async function tellOfState(
  act: Act,
  thread: Annotation,
  kind: 'resolved' | 'reopened',
): Promise<void> {
  await act.tx.notice.deleteMany({
    where: { dossierId: act.dossier.id, annotationId: thread.id, kind: { in: ['resolved', 'reopened'] } },
  })
  await tell(act, await writersOf(act, thread.id), { kind, annotationId: thread.id })
}
