import 'server-only'
import { runErrand } from '@/lib/core/long-run'
import type { Run } from '@/lib/core/jobs'
import { inspectFile } from '../formats/read'
import { orRefuse } from './refused-file'
import { fileBytes } from '../queries/file-stream'
import { batchOf, errandOf } from './job-batch'

/** What a sample keeps of a long cell: the page shows its beginning. */
const shownCharacters = 300

/** Looks into the file: what it is, which columns it has, what is in them. */
export async function inspectImport({ job, signal, tell }: Run): Promise<void> {
  tell({ step: 'Looking into the file', done: 0, total: 0 })
  const batch = await batchOf(job)
  const { dossierId, id, fileId, options, name } = batch
  const onProgress = (done: number) => tell({ step: 'Looking into the file', done, total: 0 })
  const reading = await orRefuse(
    inspectFile(fileBytes(dossierId, fileId), { ...options, name }, { signal, onProgress }),
  )
  signal.throwIfAborted()
  const sample = reading.sample.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell.slice(0, shownCharacters)),
  }))
  await runErrand(errandOf(job, ['import.inspected']), async ({ tx, audit }) => {
    await tx.importBatch.update({
      where: { dossierId_id: { dossierId, id } },
      data: { state: 'inspected', reading: { ...reading, sample }, version: { increment: 1 } },
    })
    await audit({
      type: 'import.inspected',
      subject: { type: 'import', id },
      after: { ref: batch.ref, rows: reading.rows, columns: reading.columns.length },
    })
  })
}
