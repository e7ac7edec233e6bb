import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Annotation } from '@/prisma/generated/client'
import type { AnnotationNote } from '../contract'

/** Whether the caller may see a note: the team's, or their own. */
export const isVisible = (act: Act, note: Annotation): boolean =>
  note.visibility === 'team' || note.createdById === act.principal.accountId

/** A note that the caller may see; another's private note answers like one that does not exist. */
export async function noteById(act: Act, annotationId: string): Promise<Annotation> {
  const note = await act.tx.annotation.findUnique({
    where: { dossierId_id: { dossierId: act.dossier.id, id: annotationId } },
  })
  if (!note || !isVisible(act, note)) throw notFound()
  return note
}

/** The first note of the thread that a note is in. */
export async function threadOf(act: Act, annotationId: string): Promise<Annotation> {
  const note = await noteById(act, annotationId)
  return note.id === note.threadId ? note : noteById(act, note.threadId)
}

/** A note as a write answers it. */
export async function noteOf(act: Act, note: Annotation): Promise<AnnotationNote> {
  const mine = note.createdById === act.principal.accountId
  const author = mine
    ? act.principal
    : await act.tx.account.findUniqueOrThrow({ where: { id: note.createdById }, select: { name: true } })
  const mentions = await act.tx.notice.findMany({
    where: { dossierId: act.dossier.id, annotationId: note.id, kind: 'mention' },
    select: { accountId: true, readAt: true },
  })
  const named = await act.tx.account.findMany({
    where: { id: { in: mentions.map(({ accountId }) => accountId) } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return {
    id: note.id,
    threadId: note.threadId,
    kind: note.kind as AnnotationNote['kind'],
    body: note.removedAt ? '' : note.body,
    visibility: note.visibility as AnnotationNote['visibility'],
    version: note.version,
    createdAt: note.createdAt.toISOString(),
    createdBy: author.name,
    updatedAt: note.updatedAt.toISOString(),
    mine,
    removed: note.removedAt !== null,
    mentions: named.map(({ name }) => name),
    waits: mentions.some(({ accountId, readAt }) => accountId === act.principal.accountId && readAt === null),
  }
}

/** What the audit keeps of a note. */
export const auditedNote = ({ kind, body, visibility, version }: Annotation) => ({
  kind,
  body,
  visibility,
  version,
})
