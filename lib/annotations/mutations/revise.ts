import 'server-only'
import { badField, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Annotation } from '@/prisma/generated/client'
import type { AnnotationNote } from '../contract'
import { keepMentions } from './mentions'
import { auditedNote, noteById, noteOf, threadOf } from './note'
import { tellOfNote } from './tell'

type Revision = {
  annotationId: string
  version: number
  body?: string | undefined
  kind?: AnnotationNote['kind'] | undefined
  visibility?: AnnotationNote['visibility'] | undefined
}

/** A reply cannot be more open than its thread, and a thread that others have answered stays open to them. */
async function checkVisibility(act: Act, note: Annotation, wanted: AnnotationNote['visibility'] | undefined) {
  if (!wanted || wanted === note.visibility) return
  if (note.id !== note.threadId) {
    const first = await threadOf(act, note.id)
    if (first.visibility === 'private' && wanted === 'team')
      throw badField(['visibility'], 'This thread is private, so its notes are too.')
    return
  }
  const answered = await act.tx.annotation.count({
    where: { dossierId: note.dossierId, threadId: note.id, createdById: { not: note.createdById } },
  })
  if (answered > 0) throw badField(['visibility'], 'Others have answered here, so it stays open to the team.')
}

/** Changes the caller's own note. */
export async function reviseAnnotation(act: Act, revision: Revision): Promise<AnnotationNote> {
  const { annotationId, version, body, kind, visibility } = revision
  const before = await noteById(act, annotationId)
  if (before.createdById !== act.principal.accountId)
    throw refuse('FORBIDDEN', 'You can change only your own notes. Reply to this one instead.')
  if (before.removedAt) throw refuse('CONFLICT', 'This note was removed. Restore it before changing it.')
  await checkVisibility(act, before, visibility)
  const key = { dossierId: act.dossier.id, id: annotationId }
  const { count } = await act.tx.annotation.updateMany({
    where: { ...key, version, removedAt: null },
    data: {
      ...(body === undefined ? {} : { body }),
      ...(kind === undefined ? {} : { kind }),
      ...(visibility === undefined ? {} : { visibility }),
      version: version + 1,
      updatedAt: new Date(),
    },
  })
  const now = await noteById(act, annotationId)
  if (count === 0) throw stale({ version, body, kind, visibility }, await noteOf(act, now))
  const mentions = await keepMentions(act, now)
  if (before.visibility !== now.visibility) await tellOfNote(act, now, mentions)
  await act.audit({
    type: 'annotation.revised',
    subject: { type: 'annotation', id: annotationId },
    before: auditedNote(before),
    after: auditedNote(now),
  })
  return noteOf(act, now)
}
