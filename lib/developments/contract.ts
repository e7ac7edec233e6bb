import { z } from 'zod'
import { placePrecisions } from '@/lib/actors/contract'
import { dossierKey, endpoint, fileAnswer, id, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { citation, credibility, reliability } from '@/lib/sources/contract'
import { logging, revising } from './rules/draft'
import { developmentFilters, sorts } from './rules/filters'
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
import { citing, mergeDone, mergeUndone, merging, receipt } from './rules/writing'

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
  /** say and do; days */
  announcedOn: z.string().nullable(),
  agreedOn: z.string().nullable(),
  completedOn: z.string().nullable(),
  promisedBy: z.string().nullable(),
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
  /** the record that it was merged into, if it was */
  mergedInto: z.object({ mergeId: z.string(), ref: z.string(), title: z.string() }).nullable(),
  /** records that were merged into it, newest first */
  mergedFrom: z.array(
    z.object({ mergeId: z.string(), ref: z.string(), title: z.string(), at: z.string(), by: z.string() }),
  ),
})

const likeness = z.object({
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  /** 0-1, how alike the titles are; 1 for the same address */
  score: z.number(),
  why: z.enum(['same-address', 'same-actors', 'similar-title']),
  retractedAt: z.string().nullable(),
})

export type Merged = z.infer<typeof mergeDone>
export type Unmerged = z.infer<typeof mergeUndone>
export type DevelopmentRow = z.infer<typeof row>
export type Development = z.infer<typeof whole>
export type DevelopmentFigure = z.infer<typeof figure>
export type DevelopmentLink = z.infer<typeof linked>
export type Receipt = z.infer<typeof receipt>
export type Likeness = z.infer<typeof likeness>

const all = '/v1/dossiers/{key}/developments' as const
const one = `${all}/{ref}` as const

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
    path: '/v1/dossiers/{key}/merges/{mergeId}',
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
  exportDevelopments: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/developments.csv',
    permission: 'export.take',
    summary: 'The log as CSV, with the same filters as the list.',
    input: z.strictObject({ key: dossierKey, ...developmentFilters }),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
}
