import 'server-only'
import { createHash } from 'node:crypto'
import { prisma, type Tx } from './db/prisma'
import { refuse } from './errors'
import type { Call, Person } from './gate'

/** Keeps the answer of a write in its own transaction. */
export type Remember = (tx: Tx, answer: unknown) => Promise<void>

/**
 * Gives a repeated write (same account, same `Idempotency-Key`) the first one's answer without doing it again; the same key with another
 * input is refused. Two at once: the loser's transaction is undone and it gets the winner's answer. Without the header it just runs.
 */
export async function answerOnce<T>(
  call: Call,
  { principal }: Person,
  work: (remember: Remember) => Promise<T>,
): Promise<T> {
  const key = call.context.headers.get('idempotency-key')
  if (!key) return work(async () => {})
  if (key.length > 200) throw refuse('BAD_REQUEST', 'An Idempotency-Key has at most 200 characters.')
  const { accountId } = principal
  const inputHash = createHash('sha256')
    .update(JSON.stringify(call.input ?? null))
    .digest('hex')
  const earlier = async () => {
    const found = await prisma().idempotencyKey.findUnique({ where: { accountId_key: { accountId, key } } })
    if (found && (found.route !== call.route || found.inputHash !== inputHash)) {
      throw refuse('CONFLICT', 'This Idempotency-Key was used for another request. Use a new one.')
    }
    return found
  }
  const before = await earlier()
  if (before) return before.answer as T
  try {
    return await work(async (tx, answer) => {
      const kept = JSON.parse(JSON.stringify(answer ?? null))
      await tx.idempotencyKey.create({ data: { accountId, key, route: call.route, inputHash, answer: kept } })
    })
  } catch (error) {
    const winner = await earlier()
    if (winner) return winner.answer as T
    throw error
  }
}
