import 'server-only'
import { addHours } from 'date-fns'
import { prisma } from '../db/prisma'
import { newId } from '../ids'
import { newSecret, secretHash } from './hash'
import type { Principal } from './principal'

/** A session ends 12 hours after sign-in whatever happens, and after 60 minutes without a request. */
export const absoluteHours = 12
export const idleMinutes = 60

/** Opens a session for an account and gives its `sid`, the only thing the cookie carries. */
export async function openSession(accountId: string): Promise<string> {
  const sid = newSecret()
  await prisma().session.create({
    data: {
      id: newId(),
      accountId,
      sidHash: secretHash(sid),
      expiresAt: addHours(new Date(), absoluteHours),
    },
  })
  return sid
}

/** Ends a session everywhere, at once. Unknown sids are ignored. Gives the account it belonged to. */
export async function closeSession(sid: string): Promise<string | null> {
  const session = await prisma().session.findUnique({ where: { sidHash: secretHash(sid) } })
  if (!session || session.revokedAt) return null
  await prisma().session.update({ where: { id: session.id }, data: { revokedAt: new Date() } })
  return session.accountId
}

/** Notes that a session or a token is in use. */
export async function noteUse({ table, id }: NonNullable<Principal['unnoted']>): Promise<void> {
  const now = new Date()
  if (table === 'session') await prisma().session.update({ where: { id }, data: { lastSeenAt: now } })
  else await prisma().apiToken.update({ where: { id }, data: { lastUsedAt: now } })
}
