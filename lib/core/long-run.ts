import 'server-only'
import type { Gatepost } from '@/lib/api/endpoint'
import type { AuditNote } from './audit'
import { prisma } from './db/prisma'
import { notFound } from './errors'
import { admit, settle, type Act, type Call, type Caller } from './gate'
import { inTransaction } from './transaction'

/** What is done after the request that asked for it: in whose name, in which dossier, and what it may leave in the audit. */
export type Errand = { accountId: string; dossierId: string; gatepost: Gatepost; route: string }

/** The longest that one transaction may stay open, in milliseconds. */
const longest = 2 * 60 * 60_000

const callOf = async ({ accountId, dossierId, gatepost, route }: Errand): Promise<Call> => {
  const [account, dossier] = await Promise.all([
    prisma().account.findFirst({ where: { id: accountId, disabledAt: null } }),
    prisma().dossier.findUnique({ where: { id: dossierId }, select: { key: true } }),
  ])
  if (!account || !dossier) throw notFound()
  const { email, name } = account
  const as = { accountId, email, name, by: 'script' as const, sessionId: null, mayWrite: true }
  return { input: { key: dossier.key }, context: { headers: new Headers(), as }, gatepost, route }
}

/**
 * Runs a mutation behind the gate as its own transaction, which may last for hours. Like any write it stands or falls with its audit entries,
 * and what stops the process in the middle leaves nothing of it.
 */
export async function runErrand<T>(errand: Errand, mutation: (act: Act) => Promise<T>): Promise<T> {
  const call = await callOf(errand)
  const caller = (await admit(call, 'member')) as Caller
  return inTransaction(async (tx) => {
    const notes: AuditNote[] = []
    const audit = async (note: AuditNote) => void notes.push(note)
    const answer = await mutation({ ...caller, tx, audit, isLong: true })
    await settle(call, caller, tx, notes)
    return answer
  }, longest)
}
