import 'server-only'
import { createHash } from 'node:crypto'
import { copyCell, copyJson, copyList } from '@/lib/core/db/copy'
import { newId } from '@/lib/core/ids'
import { contentHashOf } from '@/lib/developments/mutations/content-hash'
import { canonicalUrl } from '@/lib/developments/rules/canonical-url'
import { saidDates } from '@/lib/developments/rules/promises'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { ImportCitation, ImportDraft } from '../rules/mapping'
import { draftProblems, type Dates } from '../rules/soundness'
import type { CellProblem, FileRow, RowReading } from '../rules/types'

/** The columns of the staging table that a line fills, in its order. */
export const stageColumns =
  'dossier_id, batch_id, line, id, verdict, external_id, ref, content_hash, title, summary, kind_code, happened, starts_on, ends_on, precision, stage, stage_note, announced_on, agreed_on, completed_on, promised_by, polarity, significance, series, marking, review_state, known_from, backfilled, reliability, credibility, place, new_place, actor_codes, actor_roles, figures, citations, links, problems, cells, apart'

/** What does not change from row to row. `places` are the columns that give a field. */
export type Staging = {
  dossierId: string
  batchId: string
  places: ReadonlyMap<string, readonly number[]>
  dates: Dates
  /** the columns of figures that the mapping leaves out */
  unread: readonly number[]
}

/** What the figures say that nothing reads: an amount without a currency tells two payments of one day apart all the same. */
function apartOf({ cells }: FileRow, unread: readonly number[]): string | null {
  const figures = unread.map((at) => (cells[at] ?? '').trim())
  return figures.some((cell) => cell !== '')
    ? createHash('md5').update(figures.join('\u001f')).digest('hex')
    : null
}

/** A row as it is staged: the line for COPY, and what is to be counted about it. */
export type Staged = { line: string; verdict: 'new' | 'wrong'; problems: CellProblem[] }

function citationOf(cited: ImportCitation, dates: Dates) {
  const { url, title, published, outlet, outletType, author, language, sourceNote } = cited
  const dated = published ? dates(published) : null
  return {
    ...{ address: url ? canonicalUrl(url) : null, url, title: title ?? url, outlet, outletType },
    ...{ author, language, note: sourceNote },
    published: dated?.happened ?? null,
    publishedOn: dated?.startsOn ?? null,
    ...{ reliability: cited.reliability, credibility: cited.credibility, quote: cited.quote },
    graded: cited.graded,
    ...{ primary: cited.primary, checked: cited.checked, checkNote: cited.checkNote },
  }
}

const none = (list: readonly unknown[]) => (list.length === 0 ? null : list)

/** The facts of a sound draft. What no column says stays empty: a new record gets the ordinary value, a known one keeps its own. */
function facts(draft: ImportDraft, { places, dates }: Staging, row: FileRow): string[] {
  const { title, kind, place, newPlace, placeAt, measurements, citations } = draft
  const dated = dates(draft.happened)!
  const best = bestGrade(citations)
  const said = <T>(field: string, value: T) =>
    places.get(field)?.some((at) => (row.cells[at] ?? '').trim() !== '') ? value : null
  return [
    copyCell(contentHashOf({ title, startsOn: dated.startsOn, kind })),
    ...[title, draft.summary === '' ? null : draft.summary, kind, dated.happened].map(copyCell),
    ...[dated.startsOn, dated.endsOn, dated.precision].map(copyCell),
    copyCell(said('stage', draft.stage)),
    copyCell(draft.stageNote),
    ...saidDates.map((name) => copyCell(draft[name])),
    copyCell(said('polarity', draft.polarity)),
    copyCell(said('significance', draft.significance)),
    copyCell(draft.series),
    copyCell(said('marking', draft.marking)),
    copyCell(said('reviewState', draft.reviewState)),
    copyCell(draft.knownFrom),
    copyCell(said('backfilled', draft.backfilled)),
    copyCell(best?.reliability),
    copyCell(best?.credibility),
    copyCell(place ?? newPlace?.name ?? null),
    copyJson(newPlace ?? (placeAt ? { ...placeAt, name: place } : undefined)),
    copyList(draft.actors.map(({ code }) => code)),
    copyList(draft.actors.map(({ role }) => role)),
    copyJson(none(measurements)),
    copyJson(none(citations.map((cited) => citationOf(cited, dates)))),
    copyJson(none(draft.links)),
  ]
}

const noFacts = Array.from({ length: 30 }, (_, at) => (at === 25 || at === 26 ? '{}' : '\\N'))

/** JSON in the database has no NUL and no half characters. */
const storable = (cell: string) => cell.replaceAll('\0', '\ufffd').toWellFormed()

/** A row as it is staged. A draft that the log could not keep is wrong too, whoever let it through. */
export function stageRow(staging: Staging, row: FileRow, reading: RowReading): Staged {
  const { draft, externalId, ref } = reading
  const found = draft ? draftProblems(draft, staging.dates) : []
  const problems = found.length > 0 ? [...reading.problems, ...found] : reading.problems
  const isSound = draft !== null && found.length === 0
  const verdict = isSound ? 'new' : 'wrong'
  const told = problems.length > 0
  const cells = [
    ...[staging.dossierId, staging.batchId, String(row.line), newId(), verdict],
    copyCell(externalId === null ? null : storable(externalId)),
    copyCell(ref === null ? null : storable(ref)),
    ...(isSound ? facts(draft, staging, row) : noFacts),
    told ? copyJson(problems.map((problem) => ({ ...problem, cell: storable(problem.cell) }))) : '\\N',
    told ? copyJson(row.cells.map(storable)) : '\\N',
    copyCell(isSound ? apartOf(row, staging.unread) : null),
  ]
  return { line: `${cells.join('\t')}\n`, verdict, problems }
}
