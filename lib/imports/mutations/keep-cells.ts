import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import type { Run } from '@/lib/core/jobs'
import { readRows } from '../formats/read'
import { fileBytes } from '../queries/file-stream'
import type { JobBatch } from './job-batch'

/**
 * Gives rows that turned out to be wrong only beside the others, or beside the log, the cells that they have in the file: without them they would come
 * back empty. Reads the file once more where there are any.
 */
export async function keepCells({ dossierId, id, fileId, reading }: JobBatch, run: Run): Promise<void> {
  const found = await prisma().$queryRaw<{ line: number }[]>`
    SELECT line FROM import_stage WHERE dossier_id = ${dossierId}::uuid AND batch_id = ${id}::uuid AND verdict = 'wrong' AND cells IS NULL`
  if (found.length === 0) return
  const lines = new Set(found.map(({ line }) => line))
  for await (const rows of readRows(fileBytes(dossierId, fileId), reading!.plan, { signal: run.signal })) {
    const kept = rows
      .filter(({ line }) => lines.has(line))
      .map(({ line, cells }) => ({
        line,
        cells: cells.map((cell) => cell.replaceAll('\0', '\ufffd').toWellFormed()),
      }))
    if (kept.length === 0) continue
    await prisma().$executeRaw`
      UPDATE import_stage s SET cells = k.cells FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k (line int, cells jsonb)
      WHERE s.dossier_id = ${dossierId}::uuid AND s.batch_id = ${id}::uuid AND s.line = k.line`
  }
}
