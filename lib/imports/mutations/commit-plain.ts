import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Act } from '@/lib/core/gate'
import { checkMeasurements } from '@/lib/developments/mutations/check'
import {
  differences,
  loadManyLocked,
  stateOf,
  type Loaded,
  type State,
} from '@/lib/developments/mutations/state'
import { revisionOf, type Changed } from './changed-rows'
import { PLAIN, writePlain, type Planned } from './write-plain'

export type ChangedBatch = { id: string; checkedAt: Date; reason: string; except: ReadonlySet<number> }

/** Whether a row changes nothing but plain fields. */
export const isPlain = ({ differs }: Changed): boolean => differs.every((field) => PLAIN.has(field))

type PlannedRow = Planned & { row: Changed }

/** What a row makes of its record; null where it must not, or nothing is different after all. */
function plan(row: Changed, stored: Loaded | undefined, { checkedAt }: ChangedBatch): PlannedRow | null {
  if (!stored || stored.retractedAt || row.updatedAt > checkedAt) return null
  const given = revisionOf(stored, row) as Partial<State>
  try {
    if (given.measurements) checkMeasurements(given.measurements)
  } catch (error) {
    if (error instanceof ORPCError) return null
    throw error
  }
  const before = stateOf(stored)
  const after = { ...before, ...given }
  const changed = differences(before, after)
  return changed && { row, stored, after, changed }
}

/** Keeps what was changed, so that it can be taken back, and says it in the history of each record. */
async function keep(act: Act, planned: PlannedRow[], { id: batchId, reason }: ChangedBatch) {
  const { tx, dossier, audit } = act
  const rows = planned.map(({ row, stored, changed }) => ({
    ...{ line: row.line, id: stored.id, version: stored.version + 1, ...changed },
  }))
  await tx.$executeRaw`
    INSERT INTO import_rows (dossier_id, batch_id, line, verdict, development_id, version_after, before, after)
    SELECT ${dossier.id}::uuid, ${batchId}::uuid, line, 'changed', id, version, before, after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (line int, id uuid, version int, before jsonb, after jsonb)`
  for (const { stored, changed } of planned)
    await audit({
      type: 'development.revised',
      subject: { type: 'development', id: stored.id },
      ...changed,
      reason,
    })
}

/**
 * Lets rows that change nothing but plain fields change their records, all with a few statements. Says of each line whether it was taken.
 * Each means a record of its own.
 */
export async function changePlain(
  act: Act,
  rows: readonly Changed[],
  batch: ChangedBatch,
): Promise<Map<number, boolean>> {
  if (rows.length === 0) return new Map()
  const stored = await loadManyLocked(
    act,
    rows.map(({ ref }) => ref),
  )
  const planned = rows.flatMap((row) => plan(row, stored.get(row.ref), batch) ?? [])
  if (planned.length > 0) {
    await writePlain(act, planned)
    await keep(act, planned, batch)
  }
  const taken = new Set(planned.map(({ row }) => row.line))
  return new Map(rows.map(({ line }) => [line, taken.has(line)]))
}
