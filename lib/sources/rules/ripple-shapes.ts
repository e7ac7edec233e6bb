import { z } from 'zod'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { credibility, reliability } from './terms'

const weighed = z.object({
  /** the best single citation's grade; null when nothing stands any more */
  reliability: reliability.nullable(),
  credibility: credibility.nullable(),
  origins: z.number().int(),
  /** g of the method, 0-1 */
  grade: z.number(),
})

const judged = z.object({
  /** points 0-100; null when untested */
  drift: z.number().nullable(),
  /** what the links alone suggest */
  suggested: z.enum(STANDINGS),
})

/** What a change of a source would change in everything that rests on it, worked out by the method on both states. */
export const ripple = z.object({
  /** the day of both clocks */
  on: z.string(),
  /** developments whose grade or origins change, the greatest loss first, at most 200 */
  developments: z.array(
    z.object({ ref: z.string(), title: z.string(), happened: z.string(), before: weighed, after: weighed }),
  ),
  /** how many change in all */
  changed: z.number().int(),
  /** how many cite what changes, changed or not */
  citing: z.number().int(),
  /** claims whose drift or suggested standing changes, the greatest move first */
  claims: z.array(
    z.object({
      ref: z.string(),
      statement: z.string(),
      /** the standing in force that a person set; null when none was */
      standing: z.enum(STANDINGS).nullable(),
      before: judged,
      after: judged,
    }),
  ),
  baselines: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      before: z.object({ drift: z.number().nullable(), coverage: z.number() }),
      after: z.object({ drift: z.number().nullable(), coverage: z.number() }),
    }),
  ),
  /** issued editions that cite the source, or else a development that changes */
  editions: z.array(
    z.object({
      reportId: z.string(),
      title: z.string(),
      number: z.number().int(),
      issuedAt: z.string(),
      citesSource: z.boolean(),
    }),
  ),
  /** sources that repeat it, directly or by way of others */
  repeats: z.array(z.object({ id: z.string(), title: z.string(), withdrawn: z.boolean() })),
})

export type Ripple = z.infer<typeof ripple>
