import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Loaded, State } from '@/lib/developments/mutations/state'

/** Fields that a record may change without meeting another record, an actor, a place, a source, or a right that not everybody has. */
export const PLAIN: ReadonlySet<string> = new Set([
  ...['summary', 'stage', 'stageNote', 'announcedOn', 'agreedOn', 'completedOn', 'promisedBy'],
  ...['polarity', 'significance', 'series', 'marking', 'measurements'],
])

/** A record as it is stored, as it will be, and in which fields the two differ. */
export type Planned = {
  stored: Loaded
  after: State
  changed: { before: Partial<State>; after: Partial<State> }
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
    .filter(({ changed: { after } }) => after.summary !== undefined || after.title !== undefined)
    .map(({ stored }) => stored.id)
  if (ids.length === 0) return
  await tx.$executeRaw`
    INSERT INTO development_search (dossier_id, development_id, title_norm, words)
    SELECT dossier_id, id, plumbline_norm(title), plumbline_words(title, summary) FROM developments
    WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${ids}::uuid[])
    ON CONFLICT (dossier_id, development_id) DO UPDATE SET title_norm = excluded.title_norm, words = excluded.words`
}

/** Writes what is planned of plain fields, all records with a few statements; the version of each goes up by one. */
export async function writePlain(act: Act, planned: Planned[]): Promise<void> {
  if (planned.length === 0) return
  await writeFacts(act, planned)
  await writeFigures(act, planned)
  await writeWords(act, planned)
}
