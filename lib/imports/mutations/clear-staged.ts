import 'server-only'
import { prisma } from '@/lib/core/db/prisma'

type Done = { dossierId: string; id: string }

/**
 * Takes away what was staged for batches that need it no more, one after the other, by their key: looking through the whole staging table
 * would cost as much as a large import left in it, again and again.
 */
export async function clearStaged(): Promise<void> {
  const done = await prisma().$queryRaw<Done[]>`
    SELECT b.dossier_id AS "dossierId", b.id FROM import_batches b
    WHERE b.cleared_at IS NULL AND b.state IN ('committed', 'rolled-back', 'discarded')
      AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.dossier_id = b.dossier_id AND j.subject_id = b.id AND j.state IN ('queued', 'running'))`
  for (const { dossierId, id } of done) {
    await prisma()
      .$executeRaw`DELETE FROM import_stage WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${id}::uuid`
    await prisma()
      .$executeRaw`UPDATE import_batches SET cleared_at = now() WHERE dossier_id = ${dossierId}::uuid AND id = ${id}::uuid`
  }
}

/** Takes away what was staged for batches that are gone with their dossier. Looks at all that is staged: for the start of a process. */
export async function clearOrphans(): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM import_stage s WHERE NOT EXISTS (SELECT 1 FROM import_batches b WHERE b.dossier_id = s.dossier_id AND b.id = s.batch_id)`
}
