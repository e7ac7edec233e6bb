import { oc } from '@orpc/contract'
import { z } from 'zod'
import { issueWords } from './issue-words'
import type { Permission } from './permission'

z.config({ customError: issueWords })

/** What the gate reads from an endpoint: who may call it and, for writes, which audit entries it leaves. */
export type Gatepost = {
  permission: Permission
  audits: readonly string[]
  /** the browser calls it by itself, so it does not count as use of the session */
  idle?: boolean
  /** a question with a body: it changes nothing */
  asks?: boolean
  /** headers and bytes for our own pages, not a file that leaves the house */
  bytes?: true
}

/** The content type of an endpoint whose body is a file: its bytes are handed on as they come, whatever they are. */
export const bytesType = 'application/octet-stream'

type Shape<I extends z.ZodType, O extends z.ZodType> = {
  path: `/${string}`
  /** one sentence, shown in the API's description */
  summary: string
  permission: Permission
  input: I
  output: O
  /** the browser calls it by itself: it keeps no session alive */
  idle?: boolean
}

type Reading<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'GET'
  /** the output is `{ headers, body }` for our own pages; nothing leaves the house. Bind it with `readsBytes`. */
  bytes?: true
}
/** A read whose answer goes on: the output is `{ headers, body }` with a stream of ids that nobody keeps. */
type Streaming<I extends z.ZodType, O extends z.ZodType> = Reading<I, O> & { stream: true }
/** A read whose answer leaves the house as a file: the output is `{ headers, body }`, and its taking is audited. */
type Giving<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'GET'
  file: true
  audits: typeof takingAudits
}
/** A question with a body, such as a file to be read. It changes nothing, so it leaves no audit entry. */
type Asking<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & { method: 'POST'; asks: true }
type Writing<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** at least one: a write without an audit type does not compile */
  audits: readonly [string, ...string[]]
  /** the body is a file (`application/octet-stream`), taken as a stream; the input is what the path says */
  takesFile?: boolean
}

const bytesBody = {
  required: true,
  content: { [bytesType]: { schema: { type: 'string' as const, format: 'binary' } } },
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
  shape: Reading<I, O> | Streaming<I, O> | Giving<I, O> | Asking<I, O> | Writing<I, O>,
) {
  return base
    .meta({
      permission: shape.permission,
      audits: 'audits' in shape ? shape.audits : [],
      ...(shape.idle ? { idle: true } : {}),
      ...('asks' in shape ? { asks: true } : {}),
      ...('bytes' in shape || 'stream' in shape ? { bytes: true as const } : {}),
    })
    .route({
      method: shape.method,
      path: shape.path,
      summary: shape.summary,
      tags: [shape.path.split('/').findLast((part) => /^[a-z]/.test(part) && part !== 'v1') ?? 'general'],
      ...('file' in shape || 'bytes' in shape || 'stream' in shape
        ? { outputStructure: 'detailed' as const }
        : {}),
      ...('takesFile' in shape && shape.takesFile
        ? { spec: (said) => ({ ...said, requestBody: bytesBody }) }
        : {}),
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
