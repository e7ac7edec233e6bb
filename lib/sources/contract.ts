import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'

/** What publishes. */
export const outletTypes = [
  'official',
  'state-media',
  'wire',
  'press',
  'think-tank',
  'igo',
  'social',
  'imagery',
  'academic',
  'other',
] as const

/** How a citation was checked against its source; shown to the reader. */
export const checks = ['seen', 'seen-in-part', 'general-knowledge', 'not-stated'] as const

/** The left half of an Admiralty grade: how reliable the source is. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])

/** The right half of an Admiralty grade: how credible what it says is. */
export const credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])

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
    /** of a source that is made: who wrote it, in what language, what to know about it */
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
  reliability,
  credibility,
  primary: z.boolean(),
  quote: z.string().nullable(),
  checked: z.enum(checks),
  checkNote: z.string().nullable(),
  gradedBy: z.string(),
  gradedAt: z.string(),
})

const source = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  outletType: z.enum(outletTypes).nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  publishedOn: z.string().nullable(),
  language: z.string().nullable(),
  note: z.string().nullable(),
  origin: z.object({ id: z.string(), title: z.string() }).nullable(),
  retractedAt: z.string().nullable(),
  retractedReason: z.string().nullable(),
  citations: z.number().int(),
  createdAt: z.string(),
})

const citing = z.object({
  ref: z.string(),
  title: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  reliability,
  credibility,
  quote: z.string().nullable(),
  checked: z.enum(checks),
  checkNote: z.string().nullable(),
  retracted: z.boolean(),
})

const sourceWhole = source.extend({
  /** developments that cite it, newest first, at most 200 */
  developments: z.array(citing),
  /** sources that repeat it */
  repeats: z.array(z.object({ id: z.string(), title: z.string() })),
})

const outlet = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(outletTypes),
  defaultReliability: reliability.nullable(),
  sources: z.number().int(),
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

const revision = z.strictObject({
  key: dossierKey,
  id,
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
  /** true withdraws the source, with the reason; false takes it back */
  retracted: z.boolean().optional(),
  reason: line(1_000).optional(),
})

const outletRevision = z.strictObject({
  key: dossierKey,
  id,
  name: line(200).optional(),
  type: z.enum(outletTypes).optional(),
  /** offered when one of its sources is cited; never taken without a look */
  defaultReliability: reliability.nullable().optional(),
})

export type OutletRevision = z.output<typeof outletRevision>
export type SourceRevision = z.output<typeof revision>

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
    path: '/v1/dossiers/{key}/sources/{id}',
    permission: 'dossier.read',
    summary: 'One source with the developments that cite it and the sources that repeat it.',
    input: z.strictObject({ key: dossierKey, id }),
    output: sourceWhole,
  }),
  reviseSource: endpoint({
    method: 'PATCH',
    path: '/v1/dossiers/{key}/sources/{id}',
    permission: 'source.write',
    audits: ['source.revised', 'source.retracted', 'source.restored'],
    summary:
      'Changes a source, says what it repeats, or withdraws it with a reason. Its citations keep their grades.',
    input: revision,
    output: source,
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
    path: '/v1/dossiers/{key}/outlets/{id}',
    permission: 'source.write',
    audits: ['outlet.revised'],
    summary: 'Changes who publishes: the name, the type, the reliability that is offered when it is cited.',
    input: outletRevision,
    output: outlet,
  }),
}
