import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer, id, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/rules/markings'
import { facet, likeness, version, wider } from './rules/answers'
import { logging, revising } from './rules/draft'
import { exportColumns } from './rules/export-columns'
import { countedFacets } from './rules/facets'
import { anyOf, developmentFilters, sorts } from './rules/filters'
import { developmentRef, kindCode, line } from './rules/terms'
import { figure, row, whole } from './rules/records'
import { citing, mergeDone, mergeUndone, merging, receipt } from './rules/writing'

export { developmentFilters, type DevelopmentFilters } from './rules/filters'
export type { DevelopmentLink, Facet, Likeness, Version, Wider } from './rules/answers'

export type Merged = z.infer<typeof mergeDone>
export type Unmerged = z.infer<typeof mergeUndone>
export type DevelopmentRow = z.infer<typeof row>
export type Development = z.infer<typeof whole>
export type DevelopmentFigure = z.infer<typeof figure>
export type Receipt = z.infer<typeof receipt>

const all = '/v1/dossiers/{key}/developments' as const
const one = `${all}/{ref}` as const

/** What an export is asked for by: the filters of the list, and the marking above which everything is cut off and absent from counts. */
const exporting = { key: dossierKey, ...developmentFilters, ceiling: z.enum(markings).optional() }
/** Formats with columns: those that are chosen, all when none is named. `ref` is always there. */
const tabular = { ...exporting, columns: anyOf(z.enum(exportColumns.map(({ header }) => header))) }

const file = <I extends z.ZodRawShape>(extension: string, summary: string, input: I) =>
  endpoint({
    method: 'GET',
    path: `${all}.${extension}` as const,
    permission: 'export.take',
    summary,
    input: z.strictObject(input),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  })

export const developmentsContract = {
  listDevelopments: endpoint({
    method: 'GET',
    path: all,
    permission: 'dossier.read',
    summary:
      'The log, narrowed by filters, newest first. With a text that very many match, `total` is a floor and `atLeast` says so.',
    input: z.strictObject({
      key: dossierKey,
      ...paging,
      /** rows to pass over after the cursor, for a list that is scrolled */
      skip: z.number().int().min(0).max(100_000).default(0),
      /** `no` for further rows of a list whose total is known: the answer's total is then only a floor */
      counted: z.enum(['yes', 'no']).default('yes'),
      ...developmentFilters,
      sort: z.enum(sorts).default('newest'),
    }),
    output: listOf(row).extend({ atLeast: z.boolean() }),
  }),
  getDevelopment: endpoint({
    method: 'GET',
    path: one,
    permission: 'dossier.read',
    summary:
      'One development with its figures, citations, links and neighbours. A retracted one stays readable.',
    input: z.strictObject({ key: dossierKey, ref: developmentRef }),
    output: whole,
  }),
  findSimilar: endpoint({
    method: 'GET',
    path: `${all}/similar`,
    permission: 'dossier.read',
    summary:
      'What looks like it was logged already: the same address, the same kind by the same actors within 14 days, or a similar title about the same time.',
    input: z.strictObject({
      key: dossierKey,
      title: z.string().trim().max(300).default(''),
      kind: kindCode.optional(),
      happened: z.string().trim().max(120).optional(),
      url: z.string().trim().max(2_000).optional(),
      /** codes of actors: what the same did of the same kind within 14 days */
      actors: z.array(z.string().trim().max(40)).max(20).optional(),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    output: z.object({ items: z.array(likeness) }),
  }),
  logDevelopment: endpoint({
    method: 'POST',
    path: all,
    permission: 'development.log',
    audits: [
      'development.logged',
      'actor.added',
      'place.added',
      'source.added',
      'link.proposed',
      'link.accepted',
    ],
    summary:
      'Logs a development. A date, a title and a kind are enough; one that is logged already is refused with its ref.',
    input: logging,
    output: receipt,
  }),
  reviseDevelopment: endpoint({
    method: 'PATCH',
    path: one,
    permission: 'development.revise',
    audits: ['development.revised', 'actor.added', 'place.added', 'source.added'],
    summary:
      'Changes the fields that are given; lists are replaced whole. A stale version is refused with both versions.',
    input: revising,
    output: receipt,
  }),
  countFacets: endpoint({
    method: 'GET',
    path: `${all}/facets`,
    permission: 'dossier.read',
    summary:
      'How many developments each choice of a filter would show, with all the other filters in force. `atLeast`: counted in the first 10,000 that fit.',
    input: z.strictObject({
      key: dossierKey,
      facets: z.union([
        z.array(z.enum(countedFacets)).min(1),
        z.enum(countedFacets).transform((one) => [one]),
      ]),
      ...developmentFilters,
    }),
    output: z.object({ facets: z.array(facet) }),
  }),
  suggestWider: endpoint({
    method: 'GET',
    path: `${all}/wider`,
    permission: 'dossier.read',
    summary:
      'For a list that is empty: how many would be found without one of its filters, or with a wider search. Counted up to 1,000.',
    input: z.strictObject({ key: dossierKey, ...developmentFilters }),
    output: z.object({ items: z.array(wider) }),
  }),
  listVersions: endpoint({
    method: 'GET',
    path: `${one}/versions`,
    permission: 'dossier.read',
    summary: 'Every version of a development, newest first, with all that it said, who made it and why.',
    input: z.strictObject({ key: dossierKey, ref: developmentRef }),
    output: z.object({ items: z.array(version) }),
  }),
  restoreVersion: endpoint({
    method: 'POST',
    path: `${one}/versions/{wanted}/restoration`,
    permission: 'development.revise',
    audits: ['development.revised', 'actor.added', 'place.added', 'source.added'],
    summary:
      'Makes a development say again what a version said, as a new version. A stale version is refused with both.',
    input: z.strictObject({
      key: dossierKey,
      ref: developmentRef,
      wanted: z.coerce.number().int().min(1),
      /** the version that was read */
      version: z.number().int().min(1),
      reason: z.string().trim().min(1, 'Say why it is restored.').max(900),
    }),
    output: receipt,
  }),
  retractDevelopment: endpoint({
    method: 'POST',
    path: `${one}/retraction`,
    permission: 'development.retract',
    audits: ['development.retracted'],
    summary: 'Takes a development out of every count, with the reason. It stays readable.',
    input: z.strictObject({
      key: dossierKey,
      ref: developmentRef,
      reason: z.string().trim().min(1, 'Say why it is retracted.').max(1_000),
    }),
    output: receipt,
  }),
  restoreDevelopment: endpoint({
    method: 'DELETE',
    path: `${one}/retraction`,
    permission: 'development.retract',
    audits: ['development.restored'],
    summary: 'Takes a retraction back.',
    input: z.strictObject({ key: dossierKey, ref: developmentRef, reason: line(1_000).optional() }),
    output: receipt,
  }),
  mergeDevelopment: endpoint({
    method: 'POST',
    path: `${one}/merge`,
    permission: 'development.revise',
    audits: ['development.merged'],
    summary:
      'Merges this development into another record of the same thing: its sources, figures, links and threads move there. Can be undone.',
    input: merging,
    output: mergeDone,
  }),
  undoMerge: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/development-merges/{mergeId}',
    permission: 'development.revise',
    audits: ['development.unmerged'],
    summary: 'Undoes a merge: both records are as they were, but for what was changed in the survivor since.',
    input: z.strictObject({ key: dossierKey, mergeId: id, reason: line(1_000).optional() }),
    output: mergeUndone,
  }),
  citeDevelopment: endpoint({
    method: 'POST',
    path: `${one}/citations`,
    permission: 'development.revise',
    audits: ['development.revised', 'source.added'],
    summary: 'Adds sources to a development beside those that it has. One that it cites already is left out.',
    input: citing,
    output: receipt.extend({ added: z.number().int() }),
  }),
  previewExport: endpoint({
    method: 'GET',
    path: `${all}/export-preview`,
    permission: 'export.take',
    summary: 'How many developments an export would hold within the ceiling, and how they are marked.',
    input: z.strictObject(exporting),
    output: z.object({
      matching: z.number().int(),
      /** of them, those at a place with coordinates */
      placed: z.number().int(),
      marking: z.enum(markings),
    }),
  }),
  exportDevelopments: file('csv', 'The log as CSV, with the same filters as the list.', tabular),
  exportWorkbook: file(
    'xlsx',
    'The log as a workbook: the rows with real dates and numbers, a data dictionary, a manifest.',
    tabular,
  ),
  exportJson: file(
    'json',
    'The log as JSON, each development whole, with the manifest after them.',
    exporting,
  ),
  exportJsonLines: file('jsonl', 'The log as JSON lines, one development a line.', exporting),
  exportGeoJson: file(
    'geojson',
    'The developments at places with coordinates as GeoJSON; those without are counted in the manifest.',
    exporting,
  ),
  exportCalendar: file(
    'ics',
    'The log as an iCalendar file of whole-day entries, with the horizons of the claims.',
    exporting,
  ),
}
