import 'server-only'
import { allows, permissionsOf, type Permission, type Role } from '@/lib/api/permission'
import type { Gatepost } from '@/lib/api/endpoint'
import { closeAudit, type AuditNote } from './audit'
import { findPrincipal, type Dossier, type Found, type Principal } from './auth/principal'
import { noteUse } from './auth/sessions'
import { reader, steadyReader, type Reader } from './db/reader'
import type { Tx } from './db/prisma'
import { recordDenial, type Denial } from './denial'
import { notFound, refuse, unexpected } from './errors'
import { answerOnce } from './idempotency'
import { pageOf } from './live/notice'
import { isForeignWrite } from './origin'
import { checkText } from './text'
import { recordBeginning, recordWhole, watched, type Taking } from './taking'
import { inTransaction } from './transaction'

/** What comes in with a call: the request's headers, or a principal that one of our own scripts has vouched for; a file that is its body. */
export type Context = {
  headers: Headers
  as?: Principal
  http?: boolean
  upload?: ReadableStream<Uint8Array>
}

declare const minted: unique symbol

/** Anybody, signed in or not. */
export type Visitor = {
  principal: Principal | null
  headers: Headers
  read: Reader
  /** for what is always found by the same keys; see steadyReader */
  steady: Reader
  readonly [minted]: true
}
/** A signed-in person, outside any dossier. */
export type Person = Visitor & { principal: Principal }
/** A member of the dossier, who holds the endpoint's permission. */
export type Caller = Person & {
  dossier: Dossier
  role: Role
  may(permission: Permission): boolean
  can: Permission[]
}
type Writing = {
  tx: Tx
  audit(note: AuditNote): Promise<void>
  /** it may take minutes: nothing that everybody waits for is locked before the very end */
  isLong?: boolean
}
/** A person with a transaction. */
export type PersonAct = Person & Writing
/** A member with a transaction: what a mutation gets. */
export type Act = Caller & Writing

/** Whom an endpoint is for. */
type Kind = 'visitor' | 'person' | 'member'

export type Call = { input: unknown; context: Context; gatepost: Gatepost; route: string }

/** The dossier's key in an input, if the endpoint is about a dossier. */
function keyOf(call: Call): string | null {
  const key = (call.input as { key?: unknown } | undefined)?.key
  return typeof key === 'string' ? key : null
}

async function authenticate(call: Call): Promise<Found | null> {
  const { as, headers } = call.context
  if (!as) return findPrincipal(headers, keyOf(call))
  const [row] = await reader()<(Dossier & { role: Role })[]>`
    SELECT d.id, d.key, d.title, d.summary, d.marking, d.settings, m.role FROM dossiers d
    JOIN members m ON m.dossier_id = d.id AND m.account_id = ${as.accountId} WHERE d.key = ${keyOf(call)}`
  if (!row) return { principal: as, dossier: null, role: null }
  const { role, ...dossier } = row
  return { principal: as, dossier, role }
}

/** Leaves the entry of a refusal. Nobody in particular leaves none: anybody could fill the audit. */
async function noteDenial(call: Call, found: Found | null, why: Denial['why']): Promise<void> {
  if (!found) return
  const { route, gatepost } = call
  const denial = { route, permission: gatepost.permission, why }
  const { dossier, role, principal } = found
  if (dossier && role) await recordDenial(principal, dossier.id, { ...denial, role })
  else await recordDenial(principal, undefined, { ...denial, key: keyOf(call) })
}

/** Marks what passed the gate. Nothing else makes a Visitor, Person or Caller. */
const mint = <T>(passed: Omit<T, typeof minted>): T => passed as T

/**
 * The gate: authenticate, member of the dossier, permission. What it lets through is the only way to get a Caller. Refuses 401 without a
 * session, 404 for a dossier the caller is no member of (as if it did not exist), 403 for a member without the permission.
 */
export async function admit(call: Call, kind: Kind): Promise<Visitor | Person | Caller> {
  const { permission } = call.gatepost
  const found = await authenticate(call)
  const principal = found?.principal ?? null
  const { headers } = call.context
  const visitor = mint<Visitor>({ principal, headers, read: reader(), steady: steadyReader() })
  if (kind === 'visitor') return visitor
  if (!principal) throw refuse('UNAUTHORIZED', 'Sign in first.')
  // Beside the request: the answer does not wait for it, and an outage of it loses nothing.
  if (principal.unnoted && !call.gatepost.idle) void noteUse(principal.unnoted).catch(() => {})
  if (kind === 'person') return mint<Person>({ ...visitor, principal })
  if (!found?.dossier || !found.role) {
    await noteDenial(call, found, 'no-member')
    throw notFound()
  }
  const role = found.role
  if (!allows(role, permission)) {
    await noteDenial(call, found, 'role')
    throw refuse('FORBIDDEN', `As ${role} of this dossier you cannot do this. Ask its owner.`, { permission })
  }
  return mint<Caller>({
    ...visitor,
    principal,
    dossier: found.dossier,
    role,
    may: (wanted) => allows(role, wanted),
    can: permissionsOf(role),
  })
}

/** Runs a query behind the gate. */
export async function runRead<C, T>(
  call: Call,
  kind: Kind,
  query: (caller: C, input: never) => Promise<T>,
): Promise<T> {
  try {
    checkText(call.input)
    return await query((await admit(call, kind)) as C, call.input as never)
  } catch (error) {
    throw unexpected(error)
  }
}

/**
 * What a query behind `gives` hands over: the file, and what its audit entry says. `rowsGiven` is asked when a stream has ended. Bytes that
 * are whole already are recorded with their hash at once.
 */
export type Gift = {
  headers: Record<string, string>
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
  taking: Taking
  rowsGiven?: () => number
}

/**
 * Runs a query whose answer leaves the house as a file. The taking is recorded in a transaction of its own before the first byte, and how it
 * ended after the last: a read that is slow holds no lock of the audit. Without the entry nothing is handed over.
 */
export async function runGive(
  call: Call,
  query: (caller: Caller, input: never) => Promise<Gift>,
): Promise<{ headers: Record<string, string>; body: ReadableStream<Uint8Array> }> {
  try {
    checkText(call.input)
    const caller = (await admit(call, 'member')) as Caller
    const { headers, body, taking, rowsGiven } = await query(caller, call.input as never)
    const taker = { accountId: caller.principal.accountId, dossierId: caller.dossier.id }
    const named = (id: string) => ({ ...headers, 'x-export-id': id })
    if (body instanceof Uint8Array)
      return { headers: named(await recordWhole(taker, taking, body)), body: new Blob([body]).stream() }
    const id = await recordBeginning(taker, taking).catch(async (error: unknown) => {
      await body.cancel()
      throw error
    })
    return { headers: named(id), body: watched(body, taker, id, rowsGiven) }
  } catch (error) {
    throw unexpected(error)
  }
}

/** The last words of a transaction: its audit entries (their chain locks the dossier, so they come last) and its notice. */
export async function settle(call: Call, caller: Caller, tx: Tx, notes: AuditNote[]): Promise<void> {
  if (notes.length === 0) throw new Error(`${call.route} left no audit entry`)
  // Outside a dossier there is none.
  const { dossier }: Partial<Caller> = caller
  for (const { type } of notes)
    if (!call.gatepost.audits.includes(type))
      throw new Error(`${call.route} leaves ${type}, which its contract does not name`)
  const page = pageOf(call.context.headers)
  await closeAudit(tx, { accountId: caller.principal.accountId, dossierId: dossier?.id, page }, notes)
}

function uploadOf({ context }: Call): ReadableStream<Uint8Array> {
  if (context.upload) return context.upload
  throw refuse(
    'BAD_REQUEST',
    'Send the file itself as the body, with the header “content-type: application/octet-stream”.',
  )
}

/** Runs a mutation behind the gate, in one transaction with its audit entries and its notice. A write that leaves no audit entry is a fault of ours and is undone. `receive` stores what the body carries first. */
export async function runWrite<A, T, S = undefined>(
  call: Call,
  kind: Exclude<Kind, 'visitor'>,
  mutation: (act: A, input: never, received: S) => Promise<T>,
  receive?: (caller: Caller, input: never, upload: ReadableStream<Uint8Array>) => Promise<S>,
): Promise<T> {
  try {
    checkText(call.input)
    if (call.context.http && isForeignWrite(call.context.headers)) {
      await noteDenial(call, await authenticate(call), 'other-site')
      throw refuse('FORBIDDEN', 'This change came from another site and was refused.')
    }
    const caller = (await admit(call, kind)) as Caller
    if (!caller.principal.mayWrite) {
      // Outside a dossier there is neither dossier nor role.
      const { principal, dossier, role }: Person & Partial<Caller> = caller
      const found = { principal, dossier: dossier ?? null, role: role ?? null }
      await noteDenial(call, found, 'read-only-token')
      throw refuse('FORBIDDEN', 'This token may only read. Mint one with scope "write".')
    }
    return await answerOnce(call, caller, async (remember) => {
      // A file takes as long as it takes: it is stored before the transaction that makes something of it.
      const received = receive && (await receive(caller, call.input as never, uploadOf(call)))
      return inTransaction(async (tx) => {
        const notes: AuditNote[] = []
        const audit = async (note: AuditNote) => void notes.push(note)
        const answer = await mutation({ ...caller, tx, audit } as A, call.input as never, received as S)
        await remember(tx, answer)
        await settle(call, caller, tx, notes)
        return answer
      })
    })
  } catch (error) {
    throw unexpected(error)
  }
}
