import 'server-only'
import { ORPCError } from '@orpc/server'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import { reviseDevelopment } from '@/lib/developments/mutations/revise'
import { loadManyLocked, type State } from '@/lib/developments/mutations/state'
import type { Revising } from '@/lib/developments/rules/draft'
import { planReturns, type Returning } from './put-back-plan'
import { writeTogether } from './write-rest'

/** A record that an import changed: what it said before and after, and its version then and now. */
export type ChangedRow = {
  line: number
  ref: string
  version: number
  versionAfter: number
  before: Partial<State>
  after: Partial<State>
}

/** A state as the audit kept it, as a person would send it. */
function asGiven({ citations, ...state }: Partial<State>): Partial<Revising> {
  const fields = state.actors ? { ...state, newActors: [] } : state
  if (!citations) return fields as Partial<Revising>
  const drafts = citations.map((cited) =>
    Object.fromEntries(Object.entries(cited).filter(([, value]) => value !== null)),
  )
  return { ...fields, citations: drafts } as unknown as Partial<Revising>
}

/**
 * Gives a record the fields that it had at another time, like a revision by hand. False when that cannot be, as when another record says the same
 * by now; the record is left as it is then.
 */
async function putBackAlone(
  act: Act,
  batchId: string,
  { line, ref, version }: ChangedRow,
  fields: Partial<State>,
  reason: string,
): Promise<boolean> {
  const notes: AuditNote[] = []
  const listening = { ...act, audit: async (note: AuditNote) => void notes.push(note) }
  try {
    const given = { key: act.dossier.key, ref, version, reason, ...asGiven(fields) }
    const receipt = await reviseDevelopment(listening, given as Revising)
    for (const note of notes) await act.audit(note)
    await act.tx.importRow.update({
      where: { dossierId_batchId_line: { dossierId: act.dossier.id, batchId, line } },
      data: { versionAfter: receipt.version },
    })
    return true
  } catch (error) {
    if (error instanceof ORPCError && ['CONFLICT', 'BAD_REQUEST'].includes(error.code)) return false
    throw error
  }
}

const rowsPerStatement = 500

/** Gives records fields that they had, all with a few statements; the lines of those that got them. Each means a record of its own. */
async function putBackTogether(
  act: Act,
  batchId: string,
  all: Returning<ChangedRow>[],
  reason: string,
): Promise<Set<number>> {
  const stored = await loadManyLocked(
    act,
    all.map(({ row }) => row.ref),
  )
  const planned = await planReturns(act, all, stored)
  await writeTogether(act, planned)
  const versions = planned.map(({ row, stored: { version } }) => ({ line: row.line, version: version + 1 }))
  await act.tx.$executeRaw`
    UPDATE import_rows r SET version_after = u.version FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) AS u (line int, version int)
    WHERE r.dossier_id = ${act.dossier.id}::uuid AND r.batch_id = ${batchId}::uuid AND r.line = u.line`
  for (const { stored: of, changed } of planned)
    await act.audit({
      type: 'development.revised',
      subject: { type: 'development', id: of.id },
      ...changed,
      reason,
    })
  return new Set(planned.map(({ row }) => row.line))
}

/**
 * Gives records fields that they had at another time, each with its own entry in its history. They are written together, a few hundred at a time; what
 * would meet another record, or needs what is not there any more, goes one by one. Gives how many were put back; `onRows` hears how many are behind
 * it.
 */
export async function putBackAll(
  act: Act,
  batchId: string,
  all: readonly Returning<ChangedRow>[],
  reason: string,
  onRows: (done: number) => void,
): Promise<number> {
  let [back, done] = [0, 0]
  for (let at = 0; at < all.length; at += rowsPerStatement) {
    const slice = all.slice(at, at + rowsPerStatement)
    const means = Map.groupBy(slice, ({ row }) => row.ref)
    const single = slice.filter(({ row }) => means.get(row.ref)!.length === 1)
    const together =
      single.length > 0 ? await putBackTogether(act, batchId, single, reason) : new Set<number>()
    back += together.size
    done += together.size
    onRows(done)
    for (const { row, fields } of slice.filter((each) => !together.has(each.row.line))) {
      if (await putBackAlone(act, batchId, row, fields, reason)) back += 1
      done += 1
      onRows(done)
    }
  }
  return back
}
