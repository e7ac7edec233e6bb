import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { copyInto } from '@/lib/core/db/copy'
import { prisma } from '@/lib/core/db/prisma'
import { runErrand } from '@/lib/core/long-run'
import type { Run } from '@/lib/core/jobs'
import { readRows } from '../formats/read'
import { fileBytes } from '../queries/file-stream'
import { vocabularyOf } from '../queries/vocabulary'
import { unreadFigures } from '../rules/guess-loose'
import { choiceOffer } from '../rules/choices'
import type { Counts, Findings } from '../rules/findings'
import { gather, type Gathered } from '../rules/gather'
import { makeInterpreter } from '../rules/interpret'
import type { Mapping } from '../rules/mapping'
import { datesOf } from '../rules/soundness'
import { classify } from './classify'
import { batchOf, errandOf, type JobBatch } from './job-batch'
import { keepCells } from './keep-cells'
import { orRefuse } from './refused-file'
import { stageColumns, stageRow, type Staging } from './stage-line'

/** Which columns of the file give a field, by their places. */
function placesOf({ columns }: Mapping, keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { column, target } of columns)
    places.set(target.field, [...(places.get(target.field) ?? []), keys.indexOf(column)])
  return places
}

async function clearStage({ dossierId, id }: JobBatch) {
  await prisma()
    .$executeRaw`DELETE FROM import_stage WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${id}::uuid`
}

/** So many rows take about ten milliseconds; then requests get their turn. */
const rowsPerBreath = 150

/** Reads the file and gives the lines of the staging table. */
async function* stageLines(batch: JobBatch, gathered: Gathered, run: Run): AsyncGenerator<Buffer> {
  const { dossierId, fileId, mapping, reading } = batch
  const vocabulary = await vocabularyOf(dossierId)
  const interpret = makeInterpreter(reading!.plan, mapping!, vocabulary)
  const dates = datesOf(vocabulary.today)
  const staging: Staging = {
    dossierId,
    batchId: batch.id,
    places: placesOf(mapping!, reading!.plan.columns),
    dates,
    unread: unreadFigures(reading!.columns, mapping!),
  }
  let done = 0
  for await (const rows of readRows(fileBytes(dossierId, fileId), reading!.plan, { signal: run.signal })) {
    run.signal.throwIfAborted()
    let lines = ''
    for (const [at, row] of rows.entries()) {
      if (at % rowsPerBreath === 0) await breathe()
      const read = interpret(row)
      const staged = stageRow(staging, row, read)
      gathered.see(read, staged.problems)
      lines += staged.line
    }
    done += rows.length
    run.tell({ step: 'Reading the rows', done, total: reading!.rows })
    yield Buffer.from(lines)
  }
}

type Tally = { verdict: keyof Counts; n: number; twice: number }

async function countRows({ dossierId, id }: JobBatch): Promise<{ counts: Counts; twice: number }> {
  const tallies = await prisma().$queryRaw<Tally[]>`
    SELECT verdict, count(*)::int AS n, count(*) FILTER (WHERE verdict = 'duplicate' AND existing_id IS NULL)::int AS twice
    FROM import_stage WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${id}::uuid GROUP BY 1`
  const of = (verdict: keyof Counts) => tallies.find((tally) => tally.verdict === verdict)?.n ?? 0
  const counts = {
    new: of('new'),
    changed: of('changed'),
    duplicate: of('duplicate'),
    wrong: of('wrong'),
  }
  return { counts, twice: tallies.reduce((all, { twice }) => all + twice, 0) }
}

/** Reads every row of the file into the staging table and compares it with the log. */
export async function stageBatch(batch: JobBatch, run: Run): Promise<Findings> {
  const { dossierId, id } = batch
  await clearStage(batch)
  const gathered = gather(choiceOffer(await vocabularyOf(dossierId)), batch.mapping!.newKinds ?? [])
  await orRefuse(copyInto(`import_stage (${stageColumns})`, stageLines(batch, gathered, run), run.signal))
  run.tell({ step: 'Comparing with the log', done: 0, total: 0 })
  await prisma().$executeRaw`SELECT import_stage_analyze()`
  const saysKind = batch.mapping!.columns.some(({ target }) => target.field === 'kind')
  await classify({ dossierId, batchId: id, scheme: batch.idScheme, saysKind })
  await keepCells(batch, run)
  return { ...gathered.found(), ...(await countRows(batch)), checkedAt: new Date().toISOString() }
}

/** Checks every row and keeps what was found; the log is not touched. */
export async function checkImport(run: Run): Promise<void> {
  const { job, signal } = run
  const batch = await batchOf(job)
  const findings = await stageBatch(batch, run)
  signal.throwIfAborted()
  const { dossierId, id, ref } = batch
  await runErrand(errandOf(job, ['import.checked']), async ({ tx, audit }) => {
    await tx.importBatch.update({
      where: { dossierId_id: { dossierId, id } },
      data: { state: 'checked', findings, version: { increment: 1 } },
    })
    await audit({
      type: 'import.checked',
      subject: { type: 'import', id },
      after: { ref, ...findings.counts },
    })
  })
}
