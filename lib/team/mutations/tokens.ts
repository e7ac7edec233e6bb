import 'server-only'
import { addDays } from 'date-fns'
import { newSecret, secretHash } from '@/lib/core/auth/hash'
import { notFound } from '@/lib/core/errors'
import type { PersonAct } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'

type Minting = { name: string; scope: 'read' | 'write'; days: number }

/** Mints a token for the signed-in account. Only its hash is kept. */
export async function mintToken(act: PersonAct, { name, scope, days }: Minting) {
  const token = `plb_${newSecret()}`
  const row = await act.tx.apiToken.create({
    data: {
      id: newId(),
      accountId: act.principal.accountId,
      name,
      scope,
      hash: secretHash(token),
      expiresAt: addDays(new Date(), days),
    },
  })
  await act.audit({
    type: 'token.minted',
    subject: { type: 'token', id: row.id },
    after: { name, scope, days },
  })
  return {
    id: row.id,
    name,
    scope,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: null,
    expiresAt: row.expiresAt!.toISOString(),
    token,
  }
}

/** Revokes one of the account's own tokens. */
export async function revokeToken(act: PersonAct, { tokenId }: { tokenId: string }) {
  const { count } = await act.tx.apiToken.updateMany({
    where: { id: tokenId, accountId: act.principal.accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) throw notFound()
  await act.audit({ type: 'token.revoked', subject: { type: 'token', id: tokenId } })
  return { revoked: true as const }
}
