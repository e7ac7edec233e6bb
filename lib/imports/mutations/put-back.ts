import 'server-only'
import { ORPCError } from '@orpc/server'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import { reviseDevelopment } from '@/lib/developments/mutations/revise'
import { differences, loadManyLocked, stateOf, type State } from '@/lib/developments/mutations/state'
import type { Revising } from '@/lib/developments/rules/draft'
import { PLAIN, writePlain, type Planned } from './write-plain'

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

/** A record to be given fields that it had, with the line of the import that changed it. */
export type Returning = { row: ChangedRow; fields: Partial<State> }

const isPlain = ({ fields }: Returning) => Object.keys(fields).every((field) => PLAIN.has(field))

/** Gives records plain fields that they had, all with a few statements; says how many. Each means a record of its own. */
async function putBackTogether(act: Act, batchId: string, all: Returning[], reason: string) {
  const stored = await loadManyLocked(
    act,
    all.map(({ row }) => row.ref),
  )
  const planned = all.flatMap(({ row, fields }): (Planned & { row: ChangedRow })[] => {
    const record = stored.get(row.ref)
    if (!record || record.retractedAt || record.version !== row.version) return []
    const before = stateOf(record)
    const after = { ...before, ...fields }
    const changed = differences(before, after)
    return changed ? [{ row, stored: record, after, changed }] : []
  })
  await writePlain(act, planned)
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
  return planned.length
}

/**
 * Gives records fields that they had at another time, each with its own entry in its history. Those that get plain fields back are
 * written together; what may meet another record, an actor, a place or a source goes one by one. Gives how many were put back; `onRows` hears how many
 * are behind it.
 */
export async function putBackAll(
  act: Act,
  batchId: string,
  all: readonly Returning[],
  reason: string,
  onRows: (done: number) => void,
): Promise<number> {
  let [back, done] = [0, 0]
  for (let at = 0; at < all.length; at += rowsPerStatement) {
    const slice = all.slice(at, at + rowsPerStatement)
    const means = Map.groupBy(slice, ({ row }) => row.ref)
    const goesAlong = (each: Returning) => isPlain(each) && means.get(each.row.ref)!.length === 1
    const plain = slice.filter(goesAlong)
    if (plain.length > 0) back += await putBackTogether(act, batchId, plain, reason)
    done += plain.length
    onRows(done)
    for (const { row, fields } of slice.filter((each) => !goesAlong(each))) {
      if (await putBackAlone(act, batchId, row, fields, reason)) back += 1
      done += 1
      onRows(done)
    }
  }
  return back
}
