import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Annotation } from '@/prisma/generated/client'
import type { AnnotationNote } from '../contract'
import { auditedNote, noteById, noteOf } from './note'

type Which = { annotationId: string }

const isOwn = (act: Act, note: Annotation) => note.createdById === act.principal.accountId

/** Removes the caller's own note, or as a moderator anybody's. The row is kept, so that it can be restored. */
export async function removeAnnotation(act: Act, { annotationId }: Which) {
  const note = await noteById(act, annotationId)
  if (!isOwn(act, note) && !act.may('annotation.moderate'))
    throw refuse('FORBIDDEN', 'You can remove only your own notes. Ask an editor to remove this one.')
  const { count } = await act.tx.annotation.updateMany({
    where: { dossierId: act.dossier.id, id: annotationId, removedAt: null },
    data: { removedAt: new Date() },
  })
  if (count === 0) throw refuse('CONFLICT', 'This note is removed already.')
  await act.audit({
    type: 'annotation.removed',
    subject: { type: 'annotation', id: annotationId },
    before: auditedNote(note),
  })
  return { removed: true as const }
}

/** Who removed a note last: what a moderator took away, its author cannot simply put back. */
async function removedBySelf({ tx, dossier, principal }: Act, annotationId: string): Promise<boolean> {
  const entry = await tx.auditEntry.findFirst({
    where: {
      dossierId: dossier.id,
      subjectType: 'annotation',
      subjectId: annotationId,
      type: 'annotation.removed',
    },
    orderBy: { seq: 'desc' },
  })
  return entry?.accountId === principal.accountId
}

/** Brings a removed note back. */
export async function restoreAnnotation(act: Act, { annotationId }: Which): Promise<AnnotationNote> {
  const note = await noteById(act, annotationId)
  if (!act.may('annotation.moderate') && !(isOwn(act, note) && (await removedBySelf(act, annotationId))))
    throw refuse('FORBIDDEN', 'You can restore only what you removed yourself. Ask an editor.')
  const { count } = await act.tx.annotation.updateMany({
    where: { dossierId: act.dossier.id, id: annotationId, removedAt: { not: null } },
    data: { removedAt: null },
  })
  if (count === 0) throw refuse('CONFLICT', 'This note was not removed.')
  const restored = await noteById(act, annotationId)
  await act.audit({
    type: 'annotation.restored',
    subject: { type: 'annotation', id: annotationId },
    after: auditedNote(restored),
  })
  return noteOf(act, restored)
}
