import { z } from 'zod'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { countedFacets } from './facets'

/** Stretches of a text: from, to. */
export const marks = z.array(z.tuple([z.number().int(), z.number().int()]))

/** A link of a development to a claim. */
export const linked = z.object({
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

/** What looks like it was logged already. */
export const likeness = z.object({
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

/** The choices of a filter. */
export const facet = z.object({
  facet: z.enum(countedFacets),
  /** the most frequent first, at most 500 */
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  /** the counts are floors */
  atLeast: z.boolean(),
  /** counting took too long: what there is to choose without counts */
  uncounted: z.boolean(),
})

/** What would find something. */
export const wider = z.object({
  /** the filters to leave out */
  drop: z.array(z.string()),
  /** the text to search for instead */
  q: z.string().nullable(),
  total: z.number().int(),
  atLeast: z.boolean(),
})

/** A version of a record with all that it said, as the audit writes it: codes and names. */
export const version = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** what made it: development.logged, development.revised... */
  type: z.string(),
  reason: z.string().nullable(),
  retracted: z.boolean(),
  state: z.record(z.string(), z.unknown()),
})

export type Version = z.infer<typeof version>
export type Facet = z.infer<typeof facet>
export type Wider = z.infer<typeof wider>

export type DevelopmentLink = z.infer<typeof linked>
export type Likeness = z.infer<typeof likeness>
