import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { checkMeasurements } from '@/lib/developments/mutations/check'
import {
  differences,
  loadManyLocked,
  stateOf,
  type Loaded,
  type State,
} from '@/lib/developments/mutations/state'
import { revisionOf, type Changed } from './changed-rows'

export type ChangedBatch = { id: string; checkedAt: Date; reason: string; except: ReadonlySet<number> }

/** Fields that a record may change without meeting another record, an actor, a place, a source, or a right that not everybody has. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['summary', 'stage', 'stageNote', 'announcedOn', 'agreedOn', 'completedOn', 'promisedBy'],
  ...['polarity', 'significance', 'series', 'marking', 'measurements'],
])

/** Whether a row changes nothing but such fields. */
export const isPlain = ({ differs }: Changed): boolean => differs.every((field) => PLAIN.has(field))

type Planned = {
  row: Changed
  stored: Loaded
  after: State
  changed: { before: Partial<State>; after: Partial<State> }
}

/** What a row makes of its record; null where it must not, or nothing is different after all. */
function plan(row: Changed, stored: Loaded | undefined, { checkedAt }: ChangedBatch): Planned | null {
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

async function writeFacts({ tx, dossier }: Act, planned: Planned[]) {
  const rows = planned.map(({ stored, after }) => {
    const { summary, stage, stageNote, announcedOn, agreedOn, completedOn, promisedBy } = after
    const { polarity, significance, series, marking } = after
    return {
      ...{ id: stored.id, summary, stage, note: stageNote, announced: announcedOn, agreed: agreedOn },
      ...{ completed: completedOn, promised: promisedBy, polarity, significance, series, marking },
    }
  })
  await tx.$executeRaw`
    UPDATE developments d SET summary = u.summary, stage = u.stage, stage_note = u.note, announced_on = u.announced, agreed_on = u.agreed,
      completed_on = u.completed, promised_by = u.promised, polarity = u.polarity, significance = u.significance, series = u.series, marking = u.marking,
      version = d.version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS u (id uuid, summary text, stage text, note text, announced date, agreed date, completed date,
      promised date, polarity text, significance int2, series text, marking text)
    WHERE d.dossier_id = ${dossier.id}::uuid AND d.id = u.id`
}

async function writeFigures({ tx, dossier }: Act, planned: Planned[]) {
  const measured = planned.filter(({ changed }) => changed.after.measurements)
  if (measured.length === 0) return
  const ids = measured.map(({ stored }) => stored.id)
  await tx.measurement.deleteMany({ where: { dossierId: dossier.id, developmentId: { in: ids } } })
  const rows = measured.flatMap(({ stored, after }) =>
    after.measurements.map((figure, position) => ({ id: newId(), of: stored.id, position, ...figure })),
  )
  await tx.$executeRaw`
    INSERT INTO measurements (dossier_id, id, development_id, position, metric, part, low, best, high, unit, currency, price_year, basis, attributed_to, stock_or_flow, note)
    SELECT ${dossier.id}::uuid, id, "of", position, metric, part, low, best, high, unit, currency, "priceYear", basis, "attributedTo", "stockOrFlow", note
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (id uuid, "of" uuid, position int, metric text, part text, low float8, best float8, high float8, unit text,
      currency text, "priceYear" int2, basis text, "attributedTo" text, "stockOrFlow" text, note text)`
}

async function writeWords({ tx, dossier }: Act, planned: Planned[]) {
  const ids = planned
    .filter(({ changed }) => changed.after.summary !== undefined)
    .map(({ stored }) => stored.id)
  if (ids.length === 0) return
  await tx.$executeRaw`
    INSERT INTO development_search (dossier_id, development_id, title_norm, words)
    SELECT dossier_id, id, plumbline_norm(title), plumbline_words(title, summary) FROM developments
    WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[])
    ON CONFLICT (dossier_id, development_id) DO UPDATE SET title_norm = excluded.title_norm, words = excluded.words`
}

/** Keeps what was changed, so that it can be taken back, and says it in the history of each record. */
async function keep(act: Act, planned: Planned[], { id: batchId, reason }: ChangedBatch) {
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
    await writeFacts(act, planned)
    await writeFigures(act, planned)
    await writeWords(act, planned)
    await keep(act, planned, batch)
  }
  const taken = new Set(planned.map(({ row }) => row.line))
  return new Map(rows.map(({ line }) => [line, taken.has(line)]))
}
