import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { Run } from '@/lib/core/jobs'
import { runErrand } from '@/lib/core/long-run'
import { outOfTheWay } from '@/lib/developments/mutations/content-hash'
import type { Outcome } from '../rules/findings'
import { batchOf, errandOf, type JobBatch } from './job-batch'
import { putBackAll, type ChangedRow } from './put-back'

const recordsPerStatement = 20_000
const nobody = '00000000-0000-0000-0000-000000000000'

/** Brings the retracted records back, except where the same was logged again meanwhile. */
async function bringBack({ tx, dossier }: Act, { id, ref, outcome }: JobBatch, run: Run): Promise<number> {
  const prefix = `${outOfTheWay}${ref}:`
  let [back, after] = [0, nobody]
  for (;;) {
    run.signal.throwIfAborted()
    const [slice] = await tx.$queryRaw<{ n: number; last: string | null }[]>`
      WITH these AS (SELECT id, substr(content_hash, ${prefix.length + 1}::int) AS hash FROM developments WHERE dossier_id = ${dossier.id}::uuid AND import_batch_id = ${id}::uuid
          AND id > ${after}::uuid AND starts_with(content_hash, ${prefix}) ORDER BY id LIMIT ${recordsPerStatement}),
      back AS (UPDATE developments d SET retracted_at = NULL, retracted_reason = NULL, updated_at = now(), content_hash = these.hash
        FROM these WHERE d.dossier_id = ${dossier.id}::uuid AND d.id = these.id
          AND NOT EXISTS (SELECT 1 FROM developments o WHERE o.dossier_id = ${dossier.id}::uuid AND o.content_hash = these.hash) RETURNING d.id),
      named AS (UPDATE external_ids e SET scheme = substr(e.scheme, ${prefix.length + 1}::int) FROM back WHERE e.dossier_id = ${dossier.id}::uuid AND e.development_id = back.id
        AND starts_with(e.scheme, ${prefix}) AND NOT EXISTS (SELECT 1 FROM external_ids o WHERE o.dossier_id = e.dossier_id AND o.scheme = substr(e.scheme, ${prefix.length + 1}::int) AND o.value = e.value))
      SELECT (SELECT count(*)::int FROM back) AS n, max(id::text) AS last FROM these`
    if (!slice?.last) return back
    back += slice.n
    after = slice.last
    run.tell({ step: 'Bringing it back', done: back, total: outcome?.rolledBack?.taken ?? 0 })
  }
}

async function changeAgain(act: Act, { id, ref }: JobBatch, run: Run): Promise<number> {
  const rows = await act.tx.$queryRaw<ChangedRow[]>`
    SELECT r.line, d.ref, d.version, r.version_after AS "versionAfter", r.before, r.after FROM import_rows r
    JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = r.development_id
    WHERE r.dossier_id = ${act.dossier.id}::uuid AND r.batch_id = ${id}::uuid AND r.verdict = 'changed' AND d.version = r.version_after ORDER BY r.line`
  const returning = rows.map((row) => ({ row, fields: row.after }))
  return putBackAll(act, id, returning, `Import ${ref} was brought back`, (done) => {
    run.signal.throwIfAborted()
    run.tell({ step: 'Changing records again', done, total: rows.length })
  })
}

/** Undoes a roll-back in one transaction. Ids of the file's own are known again with it. */
export async function restoreRows(run: Run): Promise<void> {
  const batch = await batchOf(run.job)
  if (batch.state === 'committed') return
  const { dossierId, id } = batch
  const audits = ['import.restored', 'development.revised', 'source.added', 'actor.added', 'place.added']
  await runErrand(errandOf(run.job, audits), async (act) => {
    const logged = await bringBack(act, batch, run)
    const changed = await changeAgain(act, batch, run)
    const { rolledBack, ...outcome } = batch.outcome as Outcome
    await act.tx.importBatch.update({
      where: { dossierId_id: { dossierId, id } },
      data: { state: 'committed', rolledBackAt: null, outcome, version: { increment: 1 } },
    })
    await act.audit({
      type: 'import.restored',
      subject: { type: 'import', id },
      before: { rolledBack },
      after: { ref: batch.ref, logged, changed },
    })
  })
}
