import 'server-only'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import type { Run } from '@/lib/core/jobs'
import { runErrand } from '@/lib/core/long-run'
import { outOfTheWay } from '@/lib/developments/mutations/content-hash'
import { Prisma } from '@/prisma/generated/client'
import { editedSince } from '../rules/edited-sql'
import type { Outcome } from '../rules/findings'
import { batchOf, errandOf, type JobBatch } from './job-batch'
import { putBackAll, type ChangedRow } from './put-back'

const recordsPerStatement = 20_000
const nobody = '00000000-0000-0000-0000-000000000000'

type Order = { edited: 'keep' | 'take'; reason: string }

/**
 * Retracts the records that the import logged, a few thousand at a time, except those to be kept. They stay readable, and out of the way of a
 * better import of the same rows.
 */
async function retractLogged({ tx, dossier }: Act, batch: JobBatch, order: Order, at: Date, run: Run) {
  const kept =
    order.edited === 'keep'
      ? Prisma.raw(`AND id NOT IN (SELECT id FROM ${editedSince(dossier.id, batch.id)} AS e)`)
      : Prisma.empty
  const words = `Import ${batch.ref} was rolled back: ${order.reason}`
  let [taken, after] = [0, nobody]
  for (;;) {
    run.signal.throwIfAborted()
    const [slice] = await tx.$queryRaw<{ n: number; last: string | null }[]>`
      WITH these AS (SELECT id FROM developments WHERE dossier_id = ${dossier.id}::uuid AND import_batch_id = ${batch.id}::uuid AND id > ${after}::uuid
          AND retracted_at IS NULL ${kept} ORDER BY id LIMIT ${recordsPerStatement}),
      gone AS (UPDATE developments d SET retracted_at = ${at}, retracted_reason = ${words}, updated_at = ${at}, content_hash = ${`${outOfTheWay}${batch.ref}:`} || content_hash
        FROM these WHERE d.dossier_id = ${dossier.id}::uuid AND d.id = these.id RETURNING d.id),
      free AS (UPDATE external_ids e SET scheme = ${`${outOfTheWay}${batch.ref}:`} || e.scheme FROM these WHERE e.dossier_id = ${dossier.id}::uuid AND e.development_id = these.id)
      SELECT count(*)::int AS n, max(id::text) AS last FROM gone`
    if (!slice?.last) return taken
    taken += slice.n
    after = slice.last
    run.tell({ step: 'Taking it out of the log', done: taken, total: batch.outcome?.logged ?? 0 })
  }
}

const changedRows = ({ tx, dossier }: Act, batchId: string) => tx.$queryRaw<ChangedRow[]>`
  SELECT r.line, d.ref, d.version, r.version_after AS "versionAfter", r.before, r.after FROM import_rows r
  JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = r.development_id
  WHERE r.dossier_id = ${dossier.id}::uuid AND r.batch_id = ${batchId}::uuid AND r.verdict = 'changed' ORDER BY r.line DESC`

/** Gives changed records what they said before, each with its own entry in its history. */
async function putChangedBack(act: Act, batch: JobBatch, { edited, reason }: Order, run: Run) {
  const rows = await changedRows(act, batch.id)
  const mine = rows.filter(({ version, versionAfter }) => edited === 'take' || version === versionAfter)
  const words = `Import ${batch.ref} was rolled back: ${reason}`
  const returning = mine.map((row) => ({ row, fields: row.before }))
  const taken = await putBackAll(act, batch.id, returning, words, (done) => {
    run.signal.throwIfAborted()
    run.tell({ step: 'Putting changed records back', done, total: rows.length })
  })
  return { taken, kept: rows.length - taken }
}

async function rollBack(act: Act, batch: JobBatch, order: Order, run: Run): Promise<void> {
  const at = new Date()
  const taken = await retractLogged(act, batch, order, at, run)
  const changed = await putChangedBack(act, batch, order, run)
  const outcome: Outcome = {
    ...batch.outcome!,
    rolledBack: {
      taken: taken + changed.taken,
      kept: (batch.outcome?.logged ?? 0) - taken + changed.kept,
      ...{ reason: order.reason, by: act.principal.name },
    },
  }
  await act.tx.importBatch.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: batch.id } },
    data: { state: 'rolled-back', rolledBackAt: at, outcome, version: { increment: 1 } },
  })
  const note: AuditNote = {
    type: 'import.rolled-back',
    subject: { type: 'import', id: batch.id },
    before: { logged: batch.outcome?.logged, changed: batch.outcome?.changed },
    after: { ref: batch.ref, edited: order.edited, ...outcome.rolledBack },
    reason: order.reason,
  }
  await act.audit(note)
}

/** Takes a committed import out of the log in one transaction. */
export async function rollBackRows(run: Run): Promise<void> {
  const batch = await batchOf(run.job)
  if (batch.state === 'rolled-back') return
  const order = run.job.input as unknown as Order
  run.tell({ step: 'Taking it out of the log', done: 0, total: batch.outcome?.logged ?? 0 })
  await runErrand(
    errandOf(run.job, [
      'import.rolled-back',
      'development.revised',
      'source.added',
      'actor.added',
      'place.added',
    ]),
    (act) => rollBack(act, batch, order, run),
  )
}
