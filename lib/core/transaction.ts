import 'server-only'
import { prisma, type Tx } from './db/prisma'

/** A foreign key that fails is a race too: the record was found, then merged away or removed before it was written to. */
const transient = new Set(['P2034', '40001', '40P01', 'P2003', '23503'])

/** The code of a failure; of SQL of our own the database's, which Prisma only says in its message. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  const code = String(error.code)
  return code === 'P2010' ? (/Code: `(\w{5})`/.exec(error.message)?.[1] ?? code) : code
}

/**
 * Runs a write in one transaction; one that lost a race with another is tried again, three times in all. Only the gate calls this. `timeout`
 * in milliseconds is for what is long by nature.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, timeout?: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma().$transaction(
        (tx) => work(tx as unknown as Tx),
        timeout === undefined ? {} : { timeout },
      )
    } catch (error) {
      if (attempt === 3 || !transient.has(codeOf(error))) throw error
    }
  }
}
