import 'server-only'
import { ORPCError } from '@orpc/server'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import { reviseDevelopment } from '@/lib/developments/mutations/revise'
import { loadLocked } from '@/lib/developments/mutations/state'
import type { Revising } from '@/lib/developments/rules/draft'
import { nextChanged, revisionOf, rowsPerRead, type Changed } from './changed-rows'
import { changeTogether, goesTogether, type ChangedBatch } from './commit-together'

const kept = (note: AuditNote | undefined) => ({ before: note?.before ?? {}, after: note?.after ?? {} })

/** Changes one record and keeps what was changed, so that it can be taken back. False when it must not be: edited since the check, or retracted. */
async function change(act: Act, key: string, row: Changed, batch: ChangedBatch): Promise<boolean> {
  if (row.updatedAt > batch.checkedAt) return false
  const stored = await loadLocked(act, row.ref)
  if (!stored || stored.retractedAt) return false
  const notes: AuditNote[] = []
  const listening = { ...act, audit: async (note: AuditNote) => void notes.push(note) }
  try {
    const given = {
      key,
      ref: row.ref,
      version: stored.version,
      reason: batch.reason,
      ...revisionOf(stored, row),
    }
    const { version } = await reviseDevelopment(listening, given as Revising)
    for (const note of notes) await act.audit(note)
    const { before, after } = kept(notes.find(({ type }) => type === 'development.revised'))
    await act.tx.importRow.create({
      data: {
        ...{ dossierId: act.dossier.id, batchId: batch.id, line: row.line, verdict: 'changed' },
        ...{ developmentId: stored.id, versionAfter: version, before, after },
      },
    })
    return true
  } catch (error) {
    // What another record says already, or what is the same after all, stays as it is; nothing was written yet.
    if (error instanceof ORPCError && ['CONFLICT', 'BAD_REQUEST'].includes(error.code)) return false
    throw error
  }
}

/**
 * Lets changed rows change their records, each like a revision by hand, with its own entry in the record's history. They are
 * written together; what would meet another record, brings sources or asks for a right goes one by one.
 */
export async function changeRecords(
  act: Act,
  key: string,
  batch: ChangedBatch,
  onRow: () => void,
): Promise<{ changed: number; left: number }> {
  const counts = { changed: 0, left: 0 }
  for (let after = 0; ;) {
    const rows = await nextChanged(act, batch.id, after)
    const means = Map.groupBy(rows, ({ ref }) => ref)
    const alike = rows.filter((row) => goesTogether(row) && means.get(row.ref)!.length === 1)
    const together = await changeTogether(
      act,
      alike.filter(({ line }) => !batch.except.has(line)),
      batch,
    )
    for (const row of rows) {
      onRow()
      const taken =
        together.get(row.line) ?? (!batch.except.has(row.line) && (await change(act, key, row, batch)))
      counts[taken ? 'changed' : 'left'] += 1
    }
    if (rows.length < rowsPerRead) return counts
    after = rows.at(-1)!.line
  }
}
