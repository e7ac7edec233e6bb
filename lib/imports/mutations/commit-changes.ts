import 'server-only'
import { ORPCError } from '@orpc/server'
import type { AuditNote } from '@/lib/core/audit'
import type { Act } from '@/lib/core/gate'
import { reviseDevelopment } from '@/lib/developments/mutations/revise'
import { loadLocked, stateOf, type Loaded } from '@/lib/developments/mutations/state'
import { logging, type MeasurementDraft, type Revising } from '@/lib/developments/rules/draft'
import type { CitationDraft } from '@/lib/sources/contract'

/** A staged row that differs from its record, in these fields. */
type Changed = {
  line: number
  ref: string
  differs: string[]
  updatedAt: Date
  staged: Record<string, unknown>
  figures: Partial<MeasurementDraft>[] | null
  citations: Record<string, unknown>[] | null
  actorCodes: string[]
  actorRoles: string[]
}

const rowsPerRead = 200

const nextChanged = ({ tx, dossier }: Act, batchId: string, after: number) => tx.$queryRaw<Changed[]>`
  SELECT s.line, d.ref, s.differs, d.updated_at AS "updatedAt", s.figures, s.citations, s.actor_codes AS "actorCodes", s.actor_roles AS "actorRoles",
    jsonb_build_object('title', s.title, 'summary', s.summary, 'kind', s.kind_code, 'happened', s.happened, 'stage', s.stage, 'stageNote', s.stage_note, 'announcedOn', s.announced_on,
      'agreedOn', s.agreed_on, 'completedOn', s.completed_on, 'promisedBy', s.promised_by, 'polarity', s.polarity,
      'significance', s.significance, 'series', s.series, 'marking', s.marking, 'reviewState', s.review_state, 'knownFrom', s.known_from, 'place', s.place) AS staged
  FROM import_stage s JOIN developments d ON d.dossier_id = s.dossier_id AND d.id = s.existing_id
  WHERE s.dossier_id = ${dossier.id}::uuid AND s.batch_id = ${batchId}::uuid AND s.verdict = 'changed' AND s.line > ${after}::int
  ORDER BY s.line LIMIT ${rowsPerRead}`

const figureShape = logging.shape.measurements.unwrap().element

/** The figures with those of the row: the same measure of the same part is brought up to date, another is added, none is taken away. */
function figuresAfter(stored: Loaded, brought: Partial<MeasurementDraft>[]): MeasurementDraft[] {
  const all = [...stateOf(stored).measurements]
  for (const each of brought) {
    const figure = figureShape.parse(each)
    const at = all.findIndex(({ metric, part }) => metric === figure.metric && part === figure.part)
    if (at < 0) all.push(figure)
    else {
      const { note, stockOrFlow } = all[at]!
      all[at] = { ...figure, note: figure.note ?? note, stockOrFlow: figure.stockOrFlow ?? stockOrFlow }
    }
  }
  return all
}

type Brought = Record<string, unknown>

const isOf = ({ source }: Loaded['citations'][number], cited: Brought) =>
  cited['address'] ? source.canonicalUrl === cited['address'] : source.title === cited['title']

/** A staged citation as a person would have typed it. */
function draftOf({ address: _, publishedOn: __, graded: ___, note, ...cited }: Brought): Brought {
  return Object.fromEntries(
    Object.entries({ ...cited, sourceNote: note }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  )
}

/** The citations with those of the row. What is cited already takes over a grade that the row itself says; otherwise it keeps its own. */
function citationsAfter(stored: Loaded, brought: Brought[]): CitationDraft[] {
  const known = stored.citations.map((citation) => {
    const said = brought.find((cited) => cited['graded'] === true && isOf(citation, cited))
    const { sourceId, quote, primary, checked, checkNote } = citation
    return {
      ...{ sourceId, primary, checked },
      reliability: said?.['reliability'] ?? citation.reliability,
      credibility: said?.['credibility'] ?? citation.credibility,
      ...(quote === null ? {} : { quote }),
      ...(checkNote === null ? {} : { checkNote }),
    }
  })
  const fresh = brought.filter((cited) => !stored.citations.some((citation) => isOf(citation, cited)))
  return [...known, ...fresh.map(draftOf)] as CitationDraft[]
}

/** What a row changes of its record, as a person would have sent it. */
export function revisionOf(stored: Loaded, row: Omit<Changed, 'updatedAt' | 'line'>): Partial<Revising> {
  const given: Record<string, unknown> = {}
  for (const field of row.differs) given[field] = row.staged[field]
  if ('actors' in given)
    given['actors'] = row.actorCodes.map((code, at) => ({ code, role: row.actorRoles[at] }))
  if ('measurements' in given) given['measurements'] = figuresAfter(stored, row.figures ?? [])
  if ('citations' in given) given['citations'] = citationsAfter(stored, row.citations ?? [])
  return given
}

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

export type ChangedBatch = { id: string; checkedAt: Date; reason: string; except: ReadonlySet<number> }

/** Lets changed rows change their records, each like a revision by hand, with its own entry in the record's history. */
export async function changeRecords(
  act: Act,
  key: string,
  batch: ChangedBatch,
  onRow: () => void,
): Promise<{ changed: number; left: number }> {
  const counts = { changed: 0, left: 0 }
  for (let after = 0; ;) {
    const rows = await nextChanged(act, batch.id, after)
    for (const row of rows) {
      onRow()
      const taken = !batch.except.has(row.line) && (await change(act, key, row, batch))
      counts[taken ? 'changed' : 'left'] += 1
    }
    if (rows.length < rowsPerRead) return counts
    after = rows.at(-1)!.line
  }
}
