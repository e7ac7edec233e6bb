import { z } from 'zod'
import { checks, credibility, outletTypes, reliability } from './terms'

const named = z.object({ id: z.string(), title: z.string() })

/** A source as it is listed. */
export const source = z.object({
  id: z.string(),
  title: z.string(),
  outletId: z.string().nullable(),
  outlet: z.string().nullable(),
  outletType: z.enum(outletTypes).nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  /** the address as it is compared; two spellings of one page are one source */
  canonicalUrl: z.string().nullable(),
  published: z.string().nullable(),
  publishedOn: z.string().nullable(),
  language: z.string().nullable(),
  note: z.string().nullable(),
  origin: named.nullable(),
  archivedUrl: z.string().nullable(),
  archivedSha256: z.string().nullable(),
  accessedOn: z.string().nullable(),
  /** the day on which the outlet corrected it, and what it corrected */
  correctedOn: z.string().nullable(),
  correctedNote: z.string().nullable(),
  retractedAt: z.string().nullable(),
  retractedReason: z.string().nullable(),
  version: z.number().int(),
  citations: z.number().int(),
  createdAt: z.string(),
})

const citing = z.object({
  citationId: z.string(),
  ref: z.string(),
  title: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  reliability,
  credibility,
  quote: z.string().nullable(),
  checked: z.enum(checks),
  checkNote: z.string().nullable(),
  gradedBy: z.string(),
  gradedAt: z.string(),
  retracted: z.boolean(),
})

/** A grade that was given another one. */
const regrade = z.object({
  batchId: z.string(),
  citationId: z.string(),
  ref: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  fromGradedBy: z.string(),
  fromGradedAt: z.string(),
  gradedBy: z.string(),
  gradedAt: z.string(),
  reason: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
})

/** A source with what cites it, what it repeats and what repeats it. */
export const sourceWhole = source.extend({
  /** developments that cite it, newest first, at most 200 */
  developments: z.array(citing),
  /** sources that repeat it */
  repeats: z.array(named),
  /** what it repeats, what that repeats in turn, to the origin */
  chain: z.array(named),
  /** grades that were changed, newest first, at most 200 */
  regrades: z.array(regrade),
})

/** Who publishes. */
export const outlet = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  type: z.enum(outletTypes),
  defaultReliability: reliability.nullable(),
  version: z.number().int(),
  sources: z.number().int(),
})
