import 'server-only'
import { recordAudit } from '../audit'
import { prisma } from '../db/prisma'
import { fitsPassword } from './password'
import { closeSession, openSession } from './sessions'
import { countWrong, forgive, mayTry } from './throttle'

/**
 * Signs a person in and gives the new session's sid; null for an unknown address, a wrong password and a disabled account alike, after
 * the same time. Refuses (429) when too many wrong passwords came before.
 */
export async function signIn(
  emailTyped: string,
  password: string,
): Promise<{ accountId: string; sid: string } | null> {
  const email = emailTyped.trim().toLowerCase()
  await mayTry(email)
  const account = await prisma().account.findUnique({ where: { email } })
  const fits = await fitsPassword(account?.passwordHash ?? null, password)
  if (!account || !fits || account.disabledAt) {
    await countWrong(email)
    if (account)
      await recordAudit(prisma(), {
        type: 'session.refused',
        accountId: account.id,
        subject: { type: 'account', id: account.id },
      })
    return null
  }
  await forgive(email)
  const sid = await openSession(account.id)
  await recordAudit(prisma(), {
    type: 'session.opened',
    accountId: account.id,
    subject: { type: 'account', id: account.id },
  })
  return { accountId: account.id, sid }
}

/** Signs the session out everywhere. */
export async function signOut(sid: string): Promise<void> {
  const accountId = await closeSession(sid)
  if (accountId)
    await recordAudit(prisma(), {
      type: 'session.closed',
      accountId,
      subject: { type: 'account', id: accountId },
    })
}
