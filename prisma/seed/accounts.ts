import { randomInt } from 'node:crypto'
import { recordAudit } from '@/lib/core/audit'
import { hashPassword } from '@/lib/core/auth/password'
import { sealingSecret } from '@/lib/core/auth/secret'
import type { Principal } from '@/lib/core/auth/principal'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of five letters and digits that cannot be mistaken for one another: 100 bits. */
function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

export type Made = { accounts: { email: string; role: string }[]; password: string; lead: Principal }

/** Who is there at the beginning: the sample's three accounts, or one owner of nothing yet. */
const people = {
  sample: [
    { email: 'lead@plumbline.test', name: 'Lead analyst', role: 'owner' },
    { email: 'analyst@plumbline.test', name: 'Analyst', role: 'analyst' },
    { email: 'reader@plumbline.test', name: 'Reader', role: 'reader' },
  ],
  empty: [{ email: 'lead@plumbline.test', name: 'Lead analyst', role: 'owner' }],
}

/** Makes the first accounts; after a start that was cut off, gives them the password that is printed now. The only accounts that do not come in through the door: before them there is nobody to open it. */
export async function makeAccounts(sample: boolean): Promise<Made> {
  await sealingSecret()
  const password = process.env['PLUMBLINE_PASSWORD'] || randomPassword()
  const passwordHash = await hashPassword(password)
  const accounts = sample ? people.sample : people.empty
  for (const { email, name } of accounts) {
    const account = await prisma().account.upsert({ where: { email }, create: { id: newId(), email, name, passwordHash }, update: { passwordHash } })
    await recordAudit(prisma(), { type: 'account.created', accountId: null, subject: { type: 'account', id: account.id }, after: { email, name } })
  }
  const lead = await prisma().account.findUniqueOrThrow({ where: { email: 'lead@plumbline.test' } })
  return {
    accounts: accounts.map(({ email, role }) => ({ email, role })),
    password,
    lead: { accountId: lead.id, email: lead.email, name: lead.name, by: 'script', sessionId: null, mayWrite: true },
  }
}
