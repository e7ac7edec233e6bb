import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as in 2021-09-10.')

/** What narrows the audit. All of it can stand in an address. */
export const auditFilters = z.strictObject({
  /** an account, or the installation itself */
  who: z.union([z.uuid(), z.literal('installation')]).optional(),
  /** `development.revised`, or `development` for all that was done to developments */
  type: z
    .string()
    .regex(/^[a-z-]+(?:\.[a-z-]+)?$/, 'A type reads like development.revised.')
    .max(60)
    .optional(),
  /** first and last day, both inclusive, in UTC */
  from: day.optional(),
  to: day.optional(),
  /** BLR-D-0042, BLR-C-04, BLR-I-07, an actor's code, or an id */
  record: z.string().trim().min(1).max(80).optional(),
})
export type AuditFilters = z.output<typeof auditFilters>

/** The filters in the query of a page; what is no filter is left out, what is wrong too. */
export function filtersIn(query: Record<string, string | string[] | undefined>): AuditFilters {
  const said = Object.entries(auditFilters.shape).flatMap(([name, shape]) => {
    const value = query[name]
    const read = typeof value === 'string' && value !== '' ? shape.safeParse(value) : null
    return read?.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(said) as AuditFilters
}

/** The filters as the query of an address, without the question mark; '' for none. */
export const queryOf = (filters: AuditFilters): string =>
  new URLSearchParams(
    Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1]),
  ).toString()
