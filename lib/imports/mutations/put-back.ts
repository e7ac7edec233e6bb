import 'server-only'
import { ORPCError } from '@orpc/server'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import { reviseDevelopment } from '@/lib/developments/mutations/revise'
import type { State } from '@/lib/developments/mutations/state'
import type { Revising } from '@/lib/developments/rules/draft'

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
function asGiven({ citations, ...fields }: Partial<State>): Partial<Revising> {
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
export async function putBack(
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
