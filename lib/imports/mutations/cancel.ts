import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { batchIn } from '../queries/batches'
import { findBatch, takeBatch } from './locked'

/** Stops what is being done for a batch: at once if it waits, between two statements if it runs. Nothing of it stays. */
export async function cancelImport(act: Act, { ref }: { ref: string }) {
  const { tx, dossier } = act
  const batch = await findBatch(act, ref)
  const of = { dossierId: dossier.id, subjectId: batch.id }
  const at = new Date()
  const waiting = await tx.job.updateMany({
    where: { ...of, state: 'queued' },
    data: { state: 'cancelled', cancelledAt: at, finishedAt: at },
  })
  const running = await tx.job.updateMany({
    where: { ...of, state: 'running', cancelledAt: null },
    data: { cancelledAt: at },
  })
  if (waiting.count + running.count === 0)
    throw refuse('CONFLICT', `Nothing is being done for ${ref} now, so there is nothing to cancel.`, {
      reason: 'idle',
    })
  await act.audit({ type: 'import.cancelled', subject: { type: 'import', id: batch.id }, after: { ref } })
  return batchIn(act, batch.id)
}

/** Throws a batch away that is not in the log, with its file and what was staged of it. */
export async function discardImport(act: Act, { ref }: { ref: string }) {
  const { tx, dossier } = act
  const batch = await takeBatch(act, { ref }, ['received', 'inspected', 'checked'])
  await tx.importBatch.update({
    where: { dossierId_id: { dossierId: dossier.id, id: batch.id } },
    data: { state: 'discarded', version: { increment: 1 } },
  })
  await tx.importChunk.deleteMany({ where: { dossierId: dossier.id, fileId: batch.fileId } })
  await act.audit({ type: 'import.discarded', subject: { type: 'import', id: batch.id }, after: { ref } })
  return batchIn(act, batch.id)
}
