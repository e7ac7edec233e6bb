import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { clocks, day } from '@/lib/api/endpoint'
import { markings } from '@/lib/dossiers/rules/markings'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { credibility, reliability } from '@/lib/sources/contract'
import { exclusionShape } from './facets'
import { picked } from './picked'
import { actorRole, claimRef, kindCode, line, polarity, reviewState, stage } from './terms'

/** Orders of the log: by the first day of what happened, by when it was recorded (newest first), or by how well a text fits. */
export const sorts = ['newest', 'oldest', 'recorded', 'relevance'] as const
export type Sort = (typeof sorts)[number]

/** Whether a development has something, or is without it. */
export const holding = z.enum(['with', 'without'])

/** One value that must not fit: `kind:sanction`. */
const exclusion = z
  .string()
  .trim()
  .regex(exclusionShape, 'Write what is left out as a filter and its value, such as kind:sanction.')

/** One or several values: in an address `kind=sanction` or `kind[]=sanction&kind[]=statement`. Any of them fits. */
export const anyOf = <T extends z.ZodType<string>>(one: T) =>
  z.union([z.array(one).max(100), one.transform((value) => [value])]).optional()

/**
 * What narrows the log, the trends and the exports. All given filters must fit; of several values of one, any.
 * `reliability` and `credibility` mean "that or better", each by itself (F and 6: only what cannot be judged). `from` and
 * `to` are inclusive and about the first day. The two clocks show the log as the world stood and as the team knew it.
 */
export const developmentFilters = {
  kind: anyOf(kindCode),
  actor: anyOf(actorCode),
  /** of the actors asked for; of any actor when none is */
  role: actorRole.optional(),
  from: day.optional(),
  to: day.optional(),
  /** years of the first day */
  year: anyOf(z.string().regex(/^\d{4}$/, 'Write a year with four digits.')),
  stage: anyOf(stage),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  /** names of places, capitals or not */
  place: anyOf(line(200)),
  /** names of the outlets of sources that it cites */
  outlet: anyOf(line(200)),
  series: anyOf(line(100)),
  /** developments linked to one of these claims by a proposed or accepted link */
  claim: anyOf(claimRef),
  relation: anyOf(z.enum(RELATIONS)),
  /** words in title and summary, in Latin or Cyrillic; "quoted phrases", or, -without, begin* */
  q: z.string().trim().max(300, 'Search for at most 300 characters.').optional(),
  review: anyOf(reviewState),
  marking: anyOf(z.enum(markings)),
  polarity: polarity.optional(),
  figures: holding.optional(),
  links: holding.optional(),
  sources: holding.optional(),
  /** what must not fit, as `kind:sanction`: any of the filters that take several values */
  not: anyOf(exclusion),
  /** conditions picked out of a drawing, such as doer=RUS: all of them must fit */
  picked: anyOf(picked),
  /** promises whose day has passed by the world date, neither kept nor called off */
  overdue: z.literal('yes').optional(),
  /** ref of the import that logged it: BLR-I-03 */
  batch: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,7}-I-\d{2,6}$/, 'An import is named like BLR-I-03.')
    .optional(),
  include: z.literal('retracted').optional(),
  ...clocks,
}

export type DevelopmentFilters = z.output<z.ZodObject<typeof developmentFilters>>
