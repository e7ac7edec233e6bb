import { z } from 'zod'
import { day, dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { ripple } from './rules/ripple-shapes'
import { outlet, source, sourceWhole } from './rules/shapes'
import { outletMeasures, outletRecord, scorecard } from './rules/scorecard'
import { checks, credibility, outletTypes, reliability } from './rules/terms'

export { checks, credibility, outletTypes, reliability } from './rules/terms'

const line = (most: number) => z.string().trim().min(1).max(most)

/** A web address; nothing is ever fetched from it. */
export const address = z
  .string()
  .trim()
  .max(2_000, 'This address is longer than 2,000 characters.')
  .regex(/^https?:\/\/[^\s/]+/i, 'Write a whole address that begins with https:// or http://.')

/** When a source was published, as typed: a date, a month, a year. */
export const published = line(80)

/**
 * A source with its grade, as it is cited. The source is one that exists (`sourceId`), or is found or made by its address, or
 * without an address by its title, outlet and date.
 */
export const citationDraft = z
  .strictObject({
    sourceId: id.optional(),
    url: address.optional(),
    title: line(500).optional(),
    outlet: line(200).optional(),
    outletType: z.enum(outletTypes).optional(),
    published: published.optional(),
    /** of a source that is made: the id of the one it repeats, who wrote it, in what language, what to know about it */
    originId: id.optional(),
    author: line(300).optional(),
    language: line(35).optional(),
    sourceNote: line(5_000).optional(),
    reliability,
    credibility,
    primary: z.boolean().default(false),
    quote: line(5_000).optional(),
    checked: z.enum(checks).default('not-stated'),
    checkNote: line(1_000).optional(),
  })
  .refine((cited) => cited.sourceId ?? cited.url ?? cited.title, {
    message: 'Give the source an address or a title.',
    path: ['url'],
  })

/** A citation as it is read. */
export const citation = z.object({
  id: z.string(),
  sourceId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  outletType: z.enum(outletTypes).nullable(),
  /** EDTF */
  published: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** the source it goes back to; its own id when it repeats none. One origin counts once. */
  originId: z.string(),
  sourceRetracted: z.boolean(),
  sourceVersion: z.number().int(),
  reliability,
  credibility,
  primary: z.boolean(),
  quote: z.string().nullable(),
  checked: z.enum(checks),
  checkNote: z.string().nullable(),
  gradedBy: z.string(),
  gradedAt: z.string(),
})

const lookedUp = z.object({
  /** the address without tracking, after redirects */
  url: z.string(),
  title: z.string().nullable(),
  /** a day */
  published: z.string().nullable(),
  language: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
})

export type LookedUp = z.infer<typeof lookedUp>
export type CitationDraft = z.output<typeof citationDraft>
export type Citation = z.infer<typeof citation>
export type Source = z.infer<typeof source>
export type SourceWhole = z.infer<typeof sourceWhole>
export type Outlet = z.infer<typeof outlet>
export type Regrade = SourceWhole['regrades'][number]

const version = z.number().int().min(1)
const reason = z.string().trim().min(1, 'Say why, in a sentence that others will read.').max(1_000)

const revision = z.strictObject({
  key: dossierKey,
  id,
  version,
  title: line(500).optional(),
  outlet: line(200).nullable().optional(),
  outletType: z.enum(outletTypes).optional(),
  author: line(300).nullable().optional(),
  url: address.nullable().optional(),
  published: published.nullable().optional(),
  language: line(35).nullable().optional(),
  note: line(5_000).nullable().optional(),
  /** id of the source it repeats */
  originId: id.nullable().optional(),
  archivedUrl: address.nullable().optional(),
  archivedSha256: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/i, 'A SHA-256 is 64 characters, 0-9 and a-f.')
    .nullable()
    .optional(),
  accessedOn: day.nullable().optional(),
  correctedOn: day.nullable().optional(),
  correctedNote: line(1_000).nullable().optional(),
  reason: line(1_000).optional(),
})

const outletRevision = z.strictObject({
  key: dossierKey,
  id,
  version,
  name: line(200).optional(),
  otherNames: z.array(line(200)).max(30).optional(),
  type: z.enum(outletTypes).optional(),
  /** offered when one of its sources is cited; never taken without a look */
  defaultReliability: reliability.nullable().optional(),
})

const withdrawal = z.strictObject({
  key: dossierKey,
  id,
  version,
  reason,
  /** true withdraws what repeats it too: it says no more than the source */
  withRepeats: z.boolean().default(false),
})

const regrading = z
  .strictObject({
    key: dossierKey,
    id,
    version,
    reliability: reliability.optional(),
    credibility: credibility.optional(),
    /** some of its citations; without it all of them */
    citationIds: z.array(id).min(1).max(1_000).optional(),
    reason,
  })
  .refine((given) => given.reliability ?? given.credibility, {
    message: 'Choose a letter, a digit or both.',
    path: ['reliability'],
  })

/** A change that is only looked at. One of: withdrawn, a grade, what it repeats. */
const question = z.strictObject({
  key: dossierKey,
  id,
  /** true: as if it were withdrawn; false: as if it were restored */
  withdrawn: z.boolean().optional(),
  withRepeats: z.boolean().default(false),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  citationId: id.optional(),
  /** the source it would repeat, or `none` */
  origin: z.union([id, z.literal('none')]).optional(),
})

export type Withdrawal = z.output<typeof withdrawal>
export type Regrading = z.output<typeof regrading>
export type RippleQuestion = z.output<typeof question>
export type OutletRevision = z.output<typeof outletRevision>
export type SourceRevision = z.output<typeof revision>

const sourcePath = '/v1/dossiers/{key}/sources/{id}' as const
const outletPath = '/v1/dossiers/{key}/outlets/{id}' as const
const looking = { key: dossierKey, ...paging, q: z.string().trim().max(200).optional() }

export const sourcesContract = {
  listSources: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/sources',
    permission: 'dossier.read',
    summary:
      'The sources of a dossier by title, with outlet and how often each is cited. `q` looks in title, outlet and address.',
    input: z.strictObject({ ...looking, outlet: line(200).optional() }),
    output: listOf(source),
  }),
  getSource: endpoint({
    method: 'GET',
    path: sourcePath,
    permission: 'dossier.read',
    summary: 'One source with the developments that cite it and the sources that repeat it.',
    input: z.strictObject({ key: dossierKey, id }),
    output: sourceWhole,
  }),
  reviseSource: endpoint({
    method: 'PATCH',
    path: sourcePath,
    permission: 'source.write',
    audits: ['source.revised'],
    summary: 'Changes a source or says what it repeats. A stale version is refused with both versions.',
    input: revision,
    output: source,
  }),
  getRipple: endpoint({
    method: 'GET',
    path: `${sourcePath}/ripple`,
    permission: 'dossier.read',
    summary:
      'What withdrawing, restoring, regrading a source or changing what it repeats would change: developments, claims, baselines, issued editions. Nothing is saved.',
    input: question,
    output: ripple,
  }),
  retractSource: endpoint({
    method: 'POST',
    path: `${sourcePath}/retraction`,
    permission: 'source.write',
    audits: ['source.retracted'],
    summary: 'Withdraws a source with a reason: its citations stay readable and weigh nothing from now on.',
    input: withdrawal,
    output: z.object({ sourceIds: z.array(z.string()) }),
  }),
  restoreSource: endpoint({
    method: 'DELETE',
    path: `${sourcePath}/retraction`,
    permission: 'source.write',
    audits: ['source.restored'],
    summary: 'Takes a withdrawal back, with all that was withdrawn in the same step.',
    input: z.strictObject({ key: dossierKey, id, reason: line(1_000).optional() }),
    output: z.object({ sourceIds: z.array(z.string()) }),
  }),
  regradeSource: endpoint({
    method: 'POST',
    path: `${sourcePath}/regrades`,
    permission: 'source.write',
    audits: ['source.regraded', 'development.regraded'],
    summary: 'Grades all or some citations of a source anew, with a reason. The former grades are kept.',
    input: regrading,
    output: z.object({ batchId: z.string(), citations: z.number().int() }),
  }),
  undoRegrade: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/regrades/{batchId}',
    permission: 'source.write',
    audits: ['source.regrade-undone', 'development.regraded'],
    summary:
      'Gives the citations of one regrading their former grades back, except those graded again since.',
    input: z.strictObject({ key: dossierKey, batchId: id }),
    output: z.object({ citations: z.number().int(), left: z.number().int() }),
  }),
  lookUpPage: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/page-facts',
    permission: 'development.log',
    summary:
      'Fetches one public page because a person asked, and gives what it says of itself. http and https, 5 seconds, 1 MB, text/html; never an address inside.',
    input: z.strictObject({ key: dossierKey, url: address }),
    output: lookedUp,
  }),
  listOutlets: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/outlets',
    permission: 'dossier.read',
    summary: 'Who published the sources of a dossier, by name.',
    input: z.strictObject(looking),
    output: listOf(outlet),
  }),
  reviseOutlet: endpoint({
    method: 'PATCH',
    path: outletPath,
    permission: 'source.write',
    audits: ['outlet.revised'],
    summary: 'Changes who publishes: the name, the type, the reliability that is offered when it is cited.',
    input: outletRevision,
    output: outlet,
  }),
  getOutlet: endpoint({
    method: 'GET',
    path: outletPath,
    permission: 'dossier.read',
    summary: 'One outlet with its scorecard: how often alone, corrected, withdrawn, and how early.',
    input: z.strictObject({ key: dossierKey, id }),
    output: outlet.extend({ scorecard }),
  }),
  listOutletRecords: endpoint({
    method: 'GET',
    path: `${outletPath}/records`,
    permission: 'dossier.read',
    summary: 'The records behind one figure of an outlet’s scorecard.',
    input: z.strictObject({ key: dossierKey, id, measure: z.enum(outletMeasures), ...paging }),
    output: listOf(outletRecord),
  }),
}
