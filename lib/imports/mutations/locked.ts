import 'server-only'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { queueJob } from '@/lib/core/jobs'
import type { ImportBatch } from '@/prisma/generated/client'
import { batchIn } from '../queries/batches'

/** The batch as it stands, not locked: what runs for minutes holds its row, and nobody waits for that. */
export async function findBatch({ tx, dossier }: Act, ref: string): Promise<ImportBatch> {
  const found = await tx.importBatch.findUnique({ where: { dossierId_ref: { dossierId: dossier.id, ref } } })
  if (!found || found.state === 'discarded') throw notFound()
  return found
}

/** The batch, locked: until the transaction ends nobody else changes it. */
async function lockBatch(act: Act, ref: string): Promise<ImportBatch> {
  await act.tx
    .$executeRaw`SELECT 1 FROM import_batches WHERE dossier_id = ${act.dossier.id}::uuid AND ref = ${ref} FOR UPDATE`
  return findBatch(act, ref)
}

/** Refuses while something is being done for the batch. */
async function refuseBusy({ tx, dossier }: Act, { id, ref }: ImportBatch): Promise<void> {
  const busy = await tx.job.findFirst({
    where: { dossierId: dossier.id, subjectId: id, state: { in: ['queued', 'running'] } },
  })
  if (busy)
    throw refuse('CONFLICT', `${ref} is being worked on. Wait until that is done, or cancel it.`, {
      reason: 'busy',
    })
}

const steps: Record<string, string> = {
  received: 'its file is not looked into yet',
  inspected: 'its columns are not mapped yet',
  checked: 'it is not in the log',
  committed: 'it is in the log already',
  'rolled-back': 'it was rolled back',
}

/** The batch, locked, if nothing else goes on with it, it is in one of the states, and was not changed since it was read. */
export async function takeBatch(
  act: Act,
  { ref, version }: { ref: string; version?: number },
  states: readonly string[],
): Promise<ImportBatch> {
  await refuseBusy(act, await findBatch(act, ref))
  const batch = await lockBatch(act, ref)
  // Somebody may have been first.
  await refuseBusy(act, batch)
  if (!states.includes(batch.state))
    throw refuse('CONFLICT', `This cannot be done with ${ref} now: ${steps[batch.state] ?? batch.state}.`, {
      reason: 'state',
      state: batch.state,
    })
  if (version !== undefined && version !== batch.version)
    throw stale({ version }, await batchIn(act, batch.id))
  return batch
}

/** Queues what is to be done for a batch and gives the batch with it. */
export async function order(act: Act, { id }: { id: string }, type: string, input: object = {}) {
  const of = { dossierId: act.dossier.id, subjectId: id, accountId: act.principal.accountId }
  await queueJob(act.tx, { ...of, type: `import.${type}`, input })
  return batchIn(act, id)
}
