import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Act } from '@/lib/core/gate'
import { checkMeasurements } from '@/lib/developments/mutations/check'
import { loadManyLocked, type Loaded, type State } from '@/lib/developments/mutations/state'
import { revisionOf, type Changed } from './changed-rows'
import { planReturns, type PlannedReturn, type Returning } from './put-back-plan'
import { PLAIN } from './write-plain'
import { writeTogether } from './write-rest'

export type ChangedBatch = { id: string; checkedAt: Date; reason: string; except: ReadonlySet<number> }

const TOGETHER: ReadonlySet<string> = new Set([...PLAIN, 'title', 'kind', 'happened', 'place', 'actors'])

/** Whether a row changes nothing that needs a source to be made or a right that not everybody has. */
export const goesTogether = ({ differs }: Changed): boolean => differs.every((field) => TOGETHER.has(field))

/** What a row makes of its record; null where it must not. */
function givenOf(row: Changed, stored: Loaded | undefined, { checkedAt }: ChangedBatch): Returning | null {
  if (!stored || stored.retractedAt || row.updatedAt > checkedAt) return null
  const { newActors: _, ...fields } = revisionOf(stored, row)
  try {
    if (fields.measurements) checkMeasurements(fields.measurements)
  } catch (error) {
    if (error instanceof ORPCError) return null
    throw error
  }
  return { row: { line: row.line, ref: row.ref, version: stored.version }, fields: fields as Partial<State> }
}

/** Keeps what was changed, so that it can be taken back, and says it in the history of each record. */
async function keep(act: Act, planned: PlannedReturn[], { id: batchId, reason }: ChangedBatch) {
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
 * Lets rows change their records, all with a few statements. Says of each line whether it was taken; of those that would meet another record it says
 * nothing, and they go one by one. Each means a record of its own.
 */
export async function changeTogether(
  act: Act,
  rows: readonly Changed[],
  batch: ChangedBatch,
): Promise<Map<number, boolean>> {
  if (rows.length === 0) return new Map()
  const stored = await loadManyLocked(
    act,
    rows.map(({ ref }) => ref),
  )
  const given = rows.map((row) => givenOf(row, stored.get(row.ref), batch))
  const planned = await planReturns(
    act,
    given.filter((each) => each !== null),
    stored,
  )
  if (planned.length > 0) {
    await writeTogether(act, planned)
    await keep(act, planned, batch)
  }
  const refused = rows.filter((_row, at) => given[at] === null)
  return new Map([
    ...refused.map(({ line }): [number, boolean] => [line, false]),
    ...planned.map(({ row }): [number, boolean] => [row.line, true]),
  ])
}
