import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { AnnotationImport } from '@/prisma/generated/client'

type Which = { importId: string }

async function loadImport(act: Act, importId: string): Promise<AnnotationImport> {
  const { tx, dossier, principal } = act
  await tx.$queryRaw`SELECT 1 FROM annotation_imports WHERE dossier_id = ${dossier.id}::uuid AND id = ${importId}::uuid FOR UPDATE`
  const found = await tx.annotationImport.findUnique({
    where: { dossierId_id: { dossierId: dossier.id, id: importId } },
  })
  if (!found) throw notFound()
  if (found.createdById !== principal.accountId && !act.may('annotation.moderate'))
    throw refuse('FORBIDDEN', 'Only whoever brought these notes in, or an editor, takes them back.')
  return found
}

/** The notes of the import that are still here, with whether somebody edited or answered them since. */
const notesOf = ({ tx, dossier }: Act, importId: string) => tx.$queryRaw<{ id: string; touched: boolean }[]>`
  SELECT n.id, n.version > 1 OR EXISTS (SELECT 1 FROM annotations r WHERE r.dossier_id = n.dossier_id AND r.thread_id = n.id
    AND r.removed_at IS NULL AND r.import_id IS DISTINCT FROM n.import_id) AS touched
  FROM annotations n WHERE n.dossier_id = ${dossier.id}::uuid AND n.import_id = ${importId}::uuid AND n.removed_at IS NULL`

/** Takes all notes of an import back at once. What somebody edited or answered since stays, unless it is asked for too. */
export async function undoAnnotationImport(
  act: Act,
  { importId, touched }: Which & { touched: 'keep' | 'take' },
): Promise<{ taken: number; kept: number }> {
  const { undoneAt, name } = await loadImport(act, importId)
  if (undoneAt) throw refuse('CONFLICT', 'These notes were taken back already.', { reason: 'undone' })
  const notes = await notesOf(act, importId)
  const going = notes.filter((note) => touched === 'take' || !note.touched).map(({ id }) => id)
  const { tx, dossier, principal } = act
  const at = new Date()
  await tx.annotation.updateMany({
    where: { dossierId: dossier.id, id: { in: going } },
    data: { removedAt: at },
  })
  await tx.annotationImport.update({
    where: { dossierId_id: { dossierId: dossier.id, id: importId } },
    data: { undoneAt: at, undoneById: principal.accountId },
  })
  const kept = notes.length - going.length
  await act.audit({
    type: 'annotation.import-undone',
    subject: { type: 'annotation', id: going[0] ?? null },
    after: { importId, name, taken: going, kept },
  })
  return { taken: going.length, kept }
}

/** Brings back what taking the import back took away; what was removed by hand before stays removed. */
export async function redoAnnotationImport(act: Act, { importId }: Which): Promise<{ restored: number }> {
  const { undoneAt, name } = await loadImport(act, importId)
  if (!undoneAt) throw refuse('CONFLICT', 'These notes are here.', { reason: 'state' })
  const { tx, dossier } = act
  const { count } = await tx.annotation.updateMany({
    where: { dossierId: dossier.id, importId, removedAt: undoneAt },
    data: { removedAt: null },
  })
  await tx.annotationImport.update({
    where: { dossierId_id: { dossierId: dossier.id, id: importId } },
    data: { undoneAt: null, undoneById: null },
  })
  await act.audit({
    type: 'annotation.import-restored',
    subject: { type: 'annotation', id: null },
    after: { importId, name, restored: count },
  })
  return { restored: count }
}
