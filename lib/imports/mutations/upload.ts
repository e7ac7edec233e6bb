import 'server-only'
import type { Act } from '@/lib/core/gate'
import { takeNumbers } from '@/lib/core/counter'
import { newId } from '@/lib/core/ids'
import { queueJob } from '@/lib/core/jobs'
import { batchIn } from '../queries/batches'
import type { Received } from './receive'

/** Begins an import with a file that arrived whole: it is looked into at once. */
export async function uploadImport(act: Act, { name }: { name: string }, received: Received) {
  const { tx, dossier, principal } = act
  const { fileId, bytes, sha256 } = received
  const dossierId = dossier.id
  await tx.importFile.update({
    where: { dossierId_id: { dossierId, id: fileId } },
    data: { bytes: BigInt(bytes), sha256 },
  })
  const id = newId()
  const number = await takeNumbers(act, 'import')
  const ref = `${dossier.key}-I-${String(number).padStart(2, '0')}`
  await tx.importBatch.create({
    data: { dossierId, id, ref, fileId, state: 'received', createdById: principal.accountId },
  })
  const order = { dossierId, subjectId: id, accountId: principal.accountId }
  await queueJob(tx, { ...order, type: 'import.inspect' })
  await act.audit({
    type: 'import.received',
    subject: { type: 'import', id },
    after: { ref, file: name, bytes, sha256 },
  })
  return batchIn(act, id)
}
