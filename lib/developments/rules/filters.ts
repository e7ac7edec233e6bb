import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { clocks, day } from '@/lib/api/endpoint'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { credibility, reliability } from '@/lib/sources/contract'
import { actorRole, claimRef, kindCode, line, polarity, reviewState, stage } from './terms'

/** Orders of the log: by the first day of what happened, by when it was recorded (newest first), or by how well a text fits. */
export const sorts = ['newest', 'oldest', 'recorded', 'relevance'] as const
export type Sort = (typeof sorts)[number]

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
  stage: anyOf(stage),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  place: line(200).optional(),
  series: anyOf(line(100)),
  /** developments linked to this claim by a proposed or accepted link */
  claim: claimRef.optional(),
  relation: anyOf(z.enum(RELATIONS)),
  /** words in title and summary; "quoted phrases", or, -without */
  q: z.string().trim().max(300, 'Search for at most 300 characters.').optional(),
  review: anyOf(reviewState),
  polarity: polarity.optional(),
  include: z.literal('retracted').optional(),
  ...clocks,
}

export type DevelopmentFilters = z.output<z.ZodObject<typeof developmentFilters>>
