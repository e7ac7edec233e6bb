import { z } from 'zod'
import { placePrecisions } from '@/lib/actors/contract'
import { dossierKey, endpoint, fileAnswer, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { citation, credibility, reliability } from '@/lib/sources/contract'
import { logging, revising } from './rules/draft'
import { exportColumns } from './rules/export-columns'
import { anyOf, developmentFilters, sorts } from './rules/filters'
import {
  actorRole,
  basis,
  developmentRef,
  kindCode,
  line,
  polarity,
  precision,
  reviewState,
  significance,
  stage,
  stockOrFlow,
} from './rules/terms'

export { developmentFilters, type DevelopmentFilters } from './rules/filters'

const figure = z.object({
  metric: z.string(),
  /** what part of the whole it counts; null for the whole */
  part: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable(),
  priceYear: z.number().int().nullable(),
  basis,
  attributedTo: z.string().nullable(),
  stockOrFlow: stockOrFlow.nullable(),
  note: z.string().nullable(),
})

const actorInRole = z.object({ code: z.string(), name: z.string(), role: actorRole })

const facts = {
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  /** EDTF */
  happened: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  precision,
  stage,
  polarity,
  significance,
  series: z.string().nullable(),
  actors: z.array(actorInRole),
  /** the best single citation's grade; null without a citation */
  reliability: reliability.nullable(),
  credibility: credibility.nullable(),
  marking: z.enum(markings),
  reviewState,
  knownFrom: z.string().nullable(),
  backfilled: z.boolean(),
  createdAt: z.string(),
  retractedAt: z.string().nullable(),
  version: z.number().int(),
}

const row = z.object({
  ...facts,
  place: z.string().nullable(),
  /** the first three of its figures */
  figures: z.array(figure),
  citations: z.number().int(),
  /** proposed and accepted links in force, by relation */
  links: z.array(z.object({ relation: z.enum(RELATIONS), count: z.number().int() })),
})

const linked = z.object({
  id: z.string(),
  claim: z.object({ ref: z.string(), statement: z.string() }),
  relation: z.enum(RELATIONS),
  /** the relation under which it was compiled, where a closer look refined it */
  givenRelation: z.enum(RELATIONS).nullable(),
  strength: z.number().int(),
  rationale: z.string(),
  state: z.enum(['proposed', 'accepted', 'rejected', 'withdrawn']),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  version: z.number().int(),
})

const neighbour = z.object({ ref: z.string(), title: z.string() }).nullable()

const whole = z.object({
  ...facts,
  summary: z.string(),
  /** why this stage, where it is not obvious */
  stageNote: z.string().nullable(),
  place: z
    .object({
      name: z.string(),
      iso3166: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      precision: z.enum(placePrecisions),
    })
    .nullable(),
  measurements: z.array(figure),
  citations: z.array(citation),
  /** newest first, ended ones too */
  links: z.array(linked),
  createdBy: z.string(),
  updatedAt: z.string(),
  retractedReason: z.string().nullable(),
  /** its neighbours in the log: what happened next, and before */
  newer: neighbour,
  older: neighbour,
})

/** What a write gives back; the whole record is read with getDevelopment. */
const receipt = z.object({ id: z.string(), ref: z.string(), title: z.string(), version: z.number().int() })

const likeness = z.object({
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  /** 0-1, how alike the titles are; 1 for the same address */
  score: z.number(),
  why: z.enum(['same-address', 'similar-title']),
  retractedAt: z.string().nullable(),
})

export type DevelopmentRow = z.infer<typeof row>
export type Development = z.infer<typeof whole>
export type DevelopmentFigure = z.infer<typeof figure>
export type DevelopmentLink = z.infer<typeof linked>
export type Receipt = z.infer<typeof receipt>
export type Likeness = z.infer<typeof likeness>

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
      'What looks like it was logged already: the same address, or the same kind about the same time with a similar title.',
    input: z.strictObject({
      key: dossierKey,
      title: z.string().trim().max(300).default(''),
      kind: kindCode.optional(),
      happened: z.string().trim().max(120).optional(),
      url: z.string().trim().max(2_000).optional(),
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
