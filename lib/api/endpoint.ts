import { oc } from '@orpc/contract'
import { z } from 'zod'
import { issueWords } from './issue-words'
import type { Permission } from './permission'

z.config({ customError: issueWords })

/** What the gate reads from an endpoint: who may call it and, for writes, which audit entries it leaves. */
export type Gatepost = { permission: Permission; audits: readonly string[] }

type Shape<I extends z.ZodType, O extends z.ZodType> = {
  path: `/${string}`
  /** one sentence, shown in the API's description */
  summary: string
  permission: Permission
  input: I
  output: O
}

type Reading<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'GET'
  file?: never
  bytes?: never
}
/** A read whose answer our own pages take as headers and bytes; it is no file that leaves the house. */
type ReadingBytes<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'GET'
  file?: never
  bytes: true
}
/** A read whose answer leaves the house as a file: the output is `{ headers, body }`, and its taking is audited. */
type Giving<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'GET'
  file: true
  bytes?: never
  audits: typeof takingAudits
}
type Writing<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** at least one: a write without an audit type does not compile */
  audits: readonly [string, ...string[]]
}

/** What the taking of a file leaves: that it began, and how it ended. Bind such an endpoint with `gives`. */
export const takingAudits = ['export.taken', 'export.finished', 'export.broken-off'] as const

const base = oc.$meta<Gatepost>({ permission: 'public', audits: [] })

/**
 * An endpoint's contract: address, permission, what goes in and what comes out. Path parameters (`{key}`), query and body are one
 * flat input. The permission is required, and so is the audit type of a write
 * and of a file.
 */
export function endpoint<I extends z.ZodType, O extends z.ZodType>(
  shape: Reading<I, O> | ReadingBytes<I, O> | Giving<I, O> | Writing<I, O>,
) {
  return base
    .meta({ permission: shape.permission, audits: 'audits' in shape ? shape.audits : [] })
    .route({
      method: shape.method,
      path: shape.path,
      summary: shape.summary,
      tags: [shape.path.split('/').findLast((part) => /^[a-z]/.test(part) && part !== 'v1') ?? 'general'],
      ...('file' in shape || 'bytes' in shape ? { outputStructure: 'detailed' as const } : {}),
    })
    .input(shape.input)
    .output(shape.output)
}

/** The dossier's key in a path; upper case, two to eight letters or digits. */
export const dossierKey = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'A dossier key is two to eight capital letters or digits, such as BLR.')

/** An id as the application makes them (uuid). */
export const id = z.uuid('This is not an id.')

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date('Write the date as YYYY-MM-DD.')

/** What the two clocks are set to; absent means now. */
export const clocks = { world: day.optional(), known: day.optional() }

/** The page of a list that is asked for: at most 200 at a time; `cursor` is the `next` of the page before. */
export const paging = {
  limit: z.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
}

/** The answer of every list. `total` is exact; `next` is the cursor of the following page, or null at the end. */
export function listOf<T extends z.ZodType>(entry: T) {
  return z.object({ items: z.array(entry), total: z.number().int(), next: z.string().nullable() })
}

/** The answer of an endpoint that gives a file. */
export const fileAnswer = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(ReadableStream),
})
