import { ORPCError } from '@orpc/client'

/** A refusal as a component needs it. */
export type ReadRefusal = {
  code: string
  /** the sentence for the person */
  message: string
  /** the fields it is about; `field` is the path joined with dots */
  issues: { field: string; message: string }[]
  /** a stale write: both versions */
  stale: { yours: unknown; theirs: unknown } | null
  /** whatever else came with it */
  more: Record<string, unknown>
}

type Carried = {
  issues?: { path: (string | number)[]; message: string }[]
  reason?: string
  yours?: unknown
  theirs?: unknown
}

/** Reads what the API refused. A network failure becomes a sentence too: nothing that was typed is lost by it. */
export function readRefusal(error: unknown): ReadRefusal {
  if (!(error instanceof ORPCError)) {
    return {
      code: 'OFFLINE',
      message: 'The server did not answer. What you typed is still here; try again.',
      issues: [],
      stale: null,
      more: {},
    }
  }
  const carried = (error.data ?? {}) as Carried & Record<string, unknown>
  return {
    code: error.code,
    message: error.message,
    issues: (carried.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message })),
    stale: carried.reason === 'stale' ? { yours: carried.yours, theirs: carried.theirs } : null,
    more: carried,
  }
}
