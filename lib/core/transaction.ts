import 'server-only'
import { prisma, type Tx } from './db/prisma'

/** A foreign key that fails is a race too: the record was found, then merged away or removed before it was written to. */
const transient = new Set(['P2034', '40001', '40P01', 'P2003', '23503'])

function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return transient.has(code)
}

/** Runs a write in one transaction; one that lost a race with another is tried again, three times in all. Only the gate calls this. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma().$transaction((tx) => work(tx as unknown as Tx))
    } catch (error) {
      if (attempt === 3 || !isTransient(error)) throw error
    }
  }
}
