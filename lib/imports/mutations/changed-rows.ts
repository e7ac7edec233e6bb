import 'server-only'
import type { Act } from '@/lib/core/gate'
import { stateOf, type Loaded } from '@/lib/developments/mutations/state'
import { logging, type MeasurementDraft, type Revising } from '@/lib/developments/rules/draft'
import type { CitationDraft } from '@/lib/sources/contract'

/** A staged row that differs from its record, in these fields. */
export type Changed = {
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

export const rowsPerRead = 500

/** The next changed rows behind a line, in the order of the file. */
export const nextChanged = ({ tx, dossier }: Act, batchId: string, after: number) => tx.$queryRaw<Changed[]>`
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
  if ('actors' in given) {
    given['actors'] = row.actorCodes.map((code, at) => ({ code, role: row.actorRoles[at] }))
    // those that were new are made already
    given['newActors'] = []
  }
  if ('measurements' in given) given['measurements'] = figuresAfter(stored, row.figures ?? [])
  if ('citations' in given) given['citations'] = citationsAfter(stored, row.citations ?? [])
  return given
}
