import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Run } from '@/lib/core/jobs'
import { runErrand } from '@/lib/core/long-run'
import type { Findings, Outcome } from '../rules/findings'
import { stageBatch } from './check'
import { changeRecords } from './commit-changes'
import { locatePlaces, makeActors, makeKinds, makeLinks, makePlaces } from './commit-parties'
import { nextSlice, writeRows, type Slice } from './commit-rows'
import { writeSources } from './commit-sources'
import { batchOf, errandOf, type JobBatch } from './job-batch'

/** What a commit may leave in the audit. Its records share one entry; one that changes a record has its own. */
const audits = [
  'import.committed',
  'development.revised',
  'kind.added',
  'actor.added',
  'place.added',
  'place.revised',
  'source.added',
  'link.proposed',
  'link.accepted',
] as const

/** The rows as they were checked. A crash of the database empties the staging table: then the file is read again. */
async function staged(batch: JobBatch, run: Run): Promise<Findings> {
  const { counts } = batch.findings!
  const expected = counts.new + counts.changed + counts.duplicate + counts.wrong
  const [row] = await prisma().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM import_stage WHERE dossier_id = ${batch.dossierId}::uuid AND batch_id = ${batch.id}::uuid`
  return row!.n === expected ? batch.findings! : stageBatch(batch, run)
}

/**
 * Takes numbers for refs, at once and beside the import: whoever logs a record meanwhile need not wait for the end of it. An import that
 * fails leaves a gap.
 */
async function takeRefs(dossierId: string, howMany: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ value: number }[]>`
    INSERT INTO counters (dossier_id, name, value) VALUES (${dossierId}::uuid, 'development', ${howMany}::int)
    ON CONFLICT (dossier_id, name) DO UPDATE SET value = counters.value + excluded.value RETURNING value`
  return row!.value - howMany + 1
}

/** One import of a dossier at a time: two would wait for each other's rows in different orders. */
async function lockImports({ tx, dossier }: Act) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('plumbline.import.' || ${dossier.id}, 0))`
}

type Work = { batch: JobBatch; findings: Findings; run: Run; firstNumber: number }

async function writeNew(act: Act, { batch, findings, run, firstNumber }: Work) {
  const { defaults } = batch.mapping!
  const ordinary = {
    ...{ stage: 'completed', polarity: 'occurred', significance: 3, marking: 'CLEAR' },
    ...{ reviewState: 'accepted', backfilled: false, ...defaults },
  }
  const counts = { logged: 0, sources: 0 }
  let done = 0
  for (let slice: Slice | null = null; (slice = await nextSlice(act, batch.id, slice));) {
    run.signal.throwIfAborted()
    const options = { number: firstNumber + done, scheme: batch.idScheme, defaults: ordinary }
    counts.logged += await writeRows(act, slice, options)
    counts.sources += await writeSources(act, slice)
    done += slice.rows
    run.tell({ step: 'Writing the log', done, total: findings.counts.new })
  }
  return counts
}

async function writeChanges(act: Act, { batch, findings, run }: Work) {
  if (batch.outcome!.changes === 'leave') return { changed: 0, left: findings.counts.changed }
  const { name, ref, id } = batch
  const except = new Set(batch.outcome!.except)
  const of = { id, except, checkedAt: new Date(findings.checkedAt), reason: `Import ${ref}, ${name}` }
  let done = 0
  return changeRecords(act, act.dossier.key, of, () => {
    run.signal.throwIfAborted()
    done += 1
    run.tell({ step: 'Changing records', done, total: findings.counts.changed })
  })
}

/** What stayed out is kept with its reason, and the ids of rows that are in the log already. */
async function keepRest({ tx, dossier }: Act, { id, idScheme }: JobBatch) {
  await tx.$executeRaw`
    INSERT INTO import_rows (dossier_id, batch_id, line, verdict, cells, problems)
    SELECT dossier_id, batch_id, line, 'wrong', cells, coalesce(problems, '[]') FROM import_stage
    WHERE dossier_id = ${dossier.id}::uuid AND batch_id = ${id}::uuid AND verdict = 'wrong'`
  await tx.$executeRaw`
    INSERT INTO external_ids (dossier_id, scheme, value, development_id)
    SELECT DISTINCT ON (external_id) dossier_id, ${idScheme}, external_id, existing_id FROM import_stage
    WHERE dossier_id = ${dossier.id}::uuid AND batch_id = ${id}::uuid AND verdict IN ('changed', 'duplicate') AND external_id IS NOT NULL AND existing_id IS NOT NULL
    ORDER BY external_id, line ON CONFLICT DO NOTHING`
}

async function write(act: Act, work: Work, began: number): Promise<void> {
  const { batch, findings } = work
  const { id, ref, name, sha256, dossierId } = batch
  await lockImports(act)
  const [now] = await act.tx.$queryRaw<{ state: string }[]>`
    SELECT state FROM import_batches WHERE dossier_id = ${dossierId}::uuid AND id = ${id}::uuid FOR UPDATE`
  if (now?.state !== 'checked') throw refuse('CONFLICT', `${ref} is in the log already.`)
  const kinds = await makeKinds(act, id, batch.mapping!.newKinds ?? [])
  const actors = await makeActors(act, id, [...batch.mapping!.newActors, ...findings.making.actors])
  const located = await locatePlaces(act, id)
  const places = await makePlaces(act, id)
  const { logged, sources } = await writeNew(act, work)
  await makeLinks(act, act.dossier.key, id)
  const { changed, left } = await writeChanges(act, work)
  await keepRest(act, batch)
  const { counts } = findings
  const outcome: Outcome = {
    ...batch.outcome!,
    ...{ logged, changed, left, wrong: counts.wrong, duplicate: counts.duplicate + counts.new - logged },
    made: { actors, places, sources, kinds, located },
    seconds: Math.round((performance.now() - began) / 100) / 10,
  }
  await act.tx.importBatch.update({
    where: { dossierId_id: { dossierId, id } },
    data: {
      ...{ state: 'committed', outcome, committedAt: new Date(), committedById: act.principal.accountId },
      version: { increment: 1 },
    },
  })
  const { changes: _, except: __, ...said } = outcome
  await act.audit({
    type: 'import.committed',
    subject: { type: 'import', id },
    after: { ref, file: name, sha256, ...said },
  })
  work.run.signal.throwIfAborted()
}

/** Takes the rows of a batch into the log in one transaction: all of them, or, whatever happens, none. */
export async function commitRows(run: Run): Promise<void> {
  const began = performance.now()
  const batch = await batchOf(run.job)
  // It was interrupted after its transaction: nothing is left to do.
  if (batch.state === 'committed') return
  const findings = await staged(batch, run)
  const firstNumber = await takeRefs(batch.dossierId, findings.counts.new)
  run.tell({ step: 'Writing the log', done: 0, total: findings.counts.new })
  try {
    await runErrand(errandOf(run.job, audits), (act) =>
      write(act, { batch, findings, run, firstNumber }, began),
    )
  } catch (error) {
    // Another instance took it over and was first.
    if ((await batchOf(run.job)).state !== 'committed') throw error
  }
}
