import 'server-only'
import type { Caller, Person } from '@/lib/core/gate'
import type { Member, Token } from './contract'

/** The signed-in account. */
export async function getMe({ principal }: Person) {
  return { accountId: principal.accountId, name: principal.name, email: principal.email }
}

/** The person's tokens that still open something, newest first. */
export async function listTokens({ read, principal }: Person, { limit }: { limit: number }) {
  const items = await read<Token[]>`
    SELECT id, name, scope, created_at, last_used_at, expires_at FROM api_tokens
    WHERE account_id = ${principal.accountId} AND revoked_at IS NULL ORDER BY created_at DESC LIMIT ${limit}`
  return { items: [...items], total: items.length, next: null }
}

/** The members of the dossier, owners first. */
export async function listMembers({ read, dossier }: Caller, { limit }: { limit: number }) {
  const items = await read<Member[]>`
    SELECT a.id AS account_id, a.name, a.email, m.role, m.created_at AS since FROM members m JOIN accounts a ON a.id = m.account_id
    WHERE m.dossier_id = ${dossier.id}
    ORDER BY array_position(ARRAY['owner', 'editor', 'analyst', 'commenter', 'reader'], m.role), a.name LIMIT ${limit}`
  return { items: [...items], total: items.length, next: null }
}
