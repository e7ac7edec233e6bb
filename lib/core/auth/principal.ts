import 'server-only'
import { decode } from 'next-auth/jwt'
import type { Role } from '@/lib/api/permission'
import { steadyReader } from '../db/reader'
import { cookieName } from './cookie'
import { secretHash } from './hash'
import { sealingSecret } from './secret'
import { idleMinutes } from './sessions'

/** The caller: an account, by a session or by a token. */
export type Principal = {
  accountId: string
  email: string
  name: string
  /** how they came in */
  by: 'session' | 'token' | 'script'
  sessionId: string | null
  /** which token it was, when they came in by one */
  tokenId?: string
  /** a token may be read-only */
  mayWrite: boolean
  /** its session or token was last noted as in use over a minute ago */
  unnoted?: { table: 'session' | 'token'; id: string }
}

export type Dossier = {
  id: string
  key: string
  title: string
  summary: string
  marking: string
  settings: Record<string, unknown>
}
export type Found = { principal: Principal; dossier: Dossier | null; role: Role | null }

type Row = {
  accountId: string
  email: string
  name: string
  sessionId: string | null
  scope: string | null
  keyId: string
  unnoted: boolean
  dossierId: string | null
  key: string | null
  title: string | null
  summary: string | null
  marking: string | null
  settings: Record<string, unknown> | null
  role: Role | null
}

/** The sid inside the cookie's sealed envelope, or null when there is none or it was tampered with. */
export async function sidOf(headers: Headers): Promise<string | null> {
  const cookie = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${cookieName()}=`))
  if (!cookie) return null
  const token = decodeURIComponent(cookie.slice(cookieName().length + 1))
  const opened = await decode({ token, secret: await sealingSecret() }).catch(() => null)
  return typeof opened?.['sid'] === 'string' ? opened['sid'] : null
}

/**
 * Who calls, and what they are in the dossier with this key: one query. Null when nobody is signed in; an account that is
 * disabled, or a session that ended, is nobody. Throws when the database does not answer, so that nobody is signed out by an outage.
 */
export async function findPrincipal(headers: Headers, dossierKey: string | null): Promise<Found | null> {
  const bearer = headers.get('authorization')?.match(/^Bearer (\S+)$/i)?.[1]
  const sid = bearer ? null : await sidOf(headers)
  if (!bearer && !sid) return null
  const row = bearer ? await byToken(bearer, dossierKey) : await bySession(sid!, dossierKey)
  return row ? foundOf(row, bearer ? 'token' : 'session') : null
}

async function bySession(sid: string, key: string | null): Promise<Row | undefined> {
  const [row] = await steadyReader()<Row[]>`
    SELECT a.id AS account_id, a.email, a.name, s.id AS session_id, 'write' AS scope, s.id AS key_id,
           s.last_seen_at < now() - interval '1 minute' AS unnoted,
           d.id AS dossier_id, d.key, d.title, d.summary, d.marking, d.settings, m.role
    FROM sessions s JOIN accounts a ON a.id = s.account_id
    LEFT JOIN dossiers d ON d.key = ${key}
    LEFT JOIN members m ON m.dossier_id = d.id AND m.account_id = a.id
    WHERE s.sid_hash = ${secretHash(sid)} AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes}) AND a.disabled_at IS NULL`
  return row
}

async function byToken(token: string, key: string | null): Promise<Row | undefined> {
  const [row] = await steadyReader()<Row[]>`
    SELECT a.id AS account_id, a.email, a.name, NULL AS session_id, t.scope, t.id AS key_id,
           t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute' AS unnoted,
           d.id AS dossier_id, d.key, d.title, d.summary, d.marking, d.settings, m.role
    FROM api_tokens t JOIN accounts a ON a.id = t.account_id
    LEFT JOIN dossiers d ON d.key = ${key}
    LEFT JOIN members m ON m.dossier_id = d.id AND m.account_id = a.id
    WHERE t.hash = ${secretHash(token)} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) AND a.disabled_at IS NULL`
  return row
}

function foundOf(row: Row, by: 'session' | 'token'): Found {
  const principal: Principal = {
    accountId: row.accountId,
    email: row.email,
    name: row.name,
    by,
    sessionId: row.sessionId,
    ...(by === 'token' ? { tokenId: row.keyId } : {}),
    mayWrite: row.scope === 'write',
    ...(row.unnoted ? { unnoted: { table: by, id: row.keyId } } : {}),
  }
  if (!row.dossierId || !row.role) return { principal, dossier: null, role: null }
  const dossier = {
    id: row.dossierId,
    key: row.key!,
    title: row.title!,
    summary: row.summary!,
    marking: row.marking!,
    settings: row.settings!,
  }
  return { principal, dossier, role: row.role }
}
