import 'server-only'
import { prisma } from '../db/prisma'
import { newSecret } from './hash'

let kept: string | undefined

/** The secret that seals sign-in envelopes: NEXTAUTH_SECRET if set, else made once and kept in the database for all instances. */
export async function sealingSecret(): Promise<string> {
  const given = process.env['NEXTAUTH_SECRET']
  if (given) return given
  if (kept) return kept
  const row = await prisma().instance.upsert({
    where: { id: 1 },
    create: { id: 1, secret: newSecret() },
    update: {},
  })
  return (kept = row.secret)
}
