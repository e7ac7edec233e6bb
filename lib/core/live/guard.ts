import 'server-only'
import { idleMinutes } from '../auth/sessions'
import { reader } from '../db/reader'

/** What a stream was opened with; it holds only as long as all of it does. */
export type Right = {
  sessionId: string | null
  tokenId: string | null
  accountId: string
  dossierId: string
  role: string
}

type Member = { dossierId: string; accountId: string; role: string }

/**
 * Which of these rights no longer hold: the session ended, the token was revoked, the account was disabled, the membership or its role
 * changed. Three queries, however many there are. Throws when the database does not answer: an outage ends nobody's stream.
 */
export async function lapsed<R extends Right>(rights: readonly R[]): Promise<R[]> {
  const given = (name: 'sessionId' | 'tokenId') => rights.flatMap((right) => right[name] ?? [])
  const read = reader()
  const [sessions, tokens, members] = await Promise.all([
    read<{ id: string }[]>`
      SELECT s.id FROM sessions s WHERE s.id = ANY (${given('sessionId')}::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes})`,
    read<{ id: string }[]>`
      SELECT t.id FROM api_tokens t WHERE t.id = ANY (${given('tokenId')}::uuid[]) AND t.revoked_at IS NULL
        AND (t.expires_at IS NULL OR t.expires_at > now())`,
    read<Member[]>`
      SELECT m.dossier_id, m.account_id, m.role FROM members m JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
      WHERE m.account_id = ANY (${[...new Set(rights.map(({ accountId }) => accountId))]}::uuid[])`,
  ])
  const keys = new Set([...sessions, ...tokens].map(({ id }) => id))
  const roles = new Map(members.map((member) => [`${member.dossierId}/${member.accountId}`, member.role]))
  return rights.filter(
    ({ sessionId, tokenId, dossierId, accountId, role }) =>
      (sessionId !== null && !keys.has(sessionId)) ||
      (tokenId !== null && !keys.has(tokenId)) ||
      roles.get(`${dossierId}/${accountId}`) !== role,
  )
}
