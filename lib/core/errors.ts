import 'server-only'
import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { log } from './log'

/** Every expected refusal, with its HTTP status. */
const statuses = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
} as const

export type Refusal = keyof typeof statuses

/**
 * An expected refusal: what happened and what to do, in one sentence for the person. `data` carries what a program needs:
 * `{ issues: [{ path, message }] }` for bad input, `{ yours, theirs }` for a stale write.
 */
export function refuse(code: Refusal, message: string, data?: unknown): ORPCError<Refusal, unknown> {
  return new ORPCError(code, { status: statuses[code], message, data })
}

/** The one answer for what does not exist and for what the caller may not know of. */
export const notFound = () => refuse('NOT_FOUND', 'There is nothing here, or it is not yours to see.')

/** One field of the input is wrong. `path` names it as the form does. */
export const badField = (path: (string | number)[], message: string) =>
  refuse('BAD_REQUEST', message, { issues: [{ path, message }] })

/** Somebody saved the record first; both versions go back so that the person can merge. */
export const stale = (yours: unknown, theirs: unknown) =>
  refuse(
    'CONFLICT',
    'Somebody changed this record while you were editing it. Compare the two versions and save again.',
    { reason: 'stale', yours, theirs },
  )

const connectionTrouble =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|terminating connection|Connection terminated|timeout exceeded when trying to connect|not yet accepting|the database system is|Unable to start a transaction in the given time|P1001|P1002|P1017|P2024/i

/** Whether an error means that the database cannot be reached now, rather than that something is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    connectionTrouble.test(`${code} ${error.message}`) ||
    (error.cause !== undefined && isDatabaseDown(error.cause))
  )
}

/** What goes back for an error nobody expected: an id that is also in the log, and nothing else about it. */
export function unexpected(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error
  if (isDatabaseDown(error)) {
    return refuse(
      'SERVICE_UNAVAILABLE',
      'The database does not answer at the moment. Nothing is lost; try again in a few seconds.',
    )
  }
  const id = randomBytes(6).toString('hex')
  log.error({ id, err: error }, 'unexpected')
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    status: 500,
    message: `Something went wrong on our side. Nothing was saved. Quote ${id} when you report it.`,
    data: { id },
  })
}
