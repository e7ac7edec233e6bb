import 'server-only'
import { env } from '@/lib/core/env'
import type { Caller } from '@/lib/core/gate'

/** What PostgreSQL says when a statement took longer than it was given. */
const CANCELLED = '57014'

/**
 * Asks a question that may take at most as long as counting beside a list may; null when it took longer. For counts that are good to have, never
 * for rows.
 */
export async function withinBudget<T>(
  caller: Caller,
  ask: (caller: Caller) => Promise<T>,
): Promise<T | null> {
  const ms = env().PLUMBLINE_COUNTING_MS
  try {
    const answer = await caller.read.begin('read only', async (transaction) => {
      await transaction.unsafe(`SET LOCAL statement_timeout = ${ms}`)
      return { value: await ask({ ...caller, read: transaction as unknown as Caller['read'] }) }
    })
    return answer.value
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === CANCELLED) return null
    throw error
  }
}
