import { ORPCError } from '@orpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiAs, freshKey, makePrincipal, makeWorld, type World } from '@/tests/harness/world'
import { runWrite, type PersonAct } from './gate'
import { prisma } from './db/prisma'
import { reader } from './db/reader'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** The code and message of a refusal; fails when there is none. */
async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ORPCError)
  const { code, message, data } = error as ORPCError<string, unknown>
  return { code, message, data }
}

describe('the gate', () => {
  it('answers a foreign dossier exactly like one that does not exist', async () => {
    const foreign = await refusal(world.api('outsider').dossiers.getDossier({ key: world.key }))
    const missing = await refusal(world.api('outsider').dossiers.getDossier({ key: freshKey() }))
    expect(foreign.code).toBe('NOT_FOUND')
    expect(foreign).toEqual(missing)
  })

  it('refuses a member without the permission, and says whom to ask', async () => {
    const { code, message } = await refusal(
      world.api('reader').team.addMember({ key: world.key, email: 'x@example.test', role: 'reader' }),
    )
    expect(code).toBe('FORBIDDEN')
    expect(message).toContain('owner')
  })

  it('lets a reader read', async () => {
    const dossier = await world.api('reader').dossiers.getDossier({ key: world.key })
    expect(dossier.can).toContain('dossier.read')
    expect(dossier.can).not.toContain('development.log')
  })

  it('acts on a change of role with the next call', async () => {
    const own = await makeWorld()
    const { accountId } = own.principals.analyst
    await own.api('owner').team.changeRole({ key: own.key, accountId, role: 'reader' })
    expect((await own.api('analyst').dossiers.getDossier({ key: own.key })).role).toBe('reader')
    await own.api('owner').team.removeMember({ key: own.key, accountId })
    expect((await refusal(own.api('analyst').dossiers.getDossier({ key: own.key }))).code).toBe('NOT_FOUND')
  })

  it('never lets the last owner go', async () => {
    const { accountId } = world.principals.owner
    expect(
      (await refusal(world.api('owner').team.changeRole({ key: world.key, accountId, role: 'editor' }))).code,
    ).toBe('CONFLICT')
    expect((await refusal(world.api('owner').team.removeMember({ key: world.key, accountId }))).code).toBe(
      'CONFLICT',
    )
  })

  it('undoes a write that leaves no audit entry', async () => {
    const key = freshKey()
    const call = {
      input: {},
      context: { headers: new Headers(), as: world.principals.owner },
      gatepost: { permission: 'dossier.create' as const, audits: ['dossier.created'] },
      route: 'POST /test',
    }
    const silent = runWrite(call, 'person', async ({ tx }: PersonAct) =>
      tx.dossier.create({ data: { id: crypto.randomUUID(), key, title: 'silent' } }),
    )
    expect((await refusal(silent)).code).toBe('INTERNAL_SERVER_ERROR')
    expect(await prisma().dossier.findUnique({ where: { key } })).toBeNull()
  })

  it('keeps a read-only token from writing', async () => {
    const readOnly = apiAs({ ...world.principals.owner, mayWrite: false })
    expect((await refusal(readOnly.team.mintToken({}))).code).toBe('FORBIDDEN')
  })
})

describe('an idempotency key', () => {
  it('gives the first answer again and does nothing twice, also for two at once', async () => {
    const person = await makePrincipal('repeater')
    const once = () => apiAs(person, { 'idempotency-key': 'same' }).team.mintToken({ name: 'once' })
    const [first, second] = await Promise.all([once(), once()])
    const third = await once()
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect((await apiAs(person).team.listTokens({})).total).toBe(1)
  })

  it('is refused for another request', async () => {
    const person = await makePrincipal('mixer')
    const mixed = apiAs(person, { 'idempotency-key': 'mixed' })
    await mixed.team.mintToken({ name: 'one' })
    expect((await refusal(mixed.team.mintToken({ name: 'two' }))).code).toBe('CONFLICT')
  })
})

describe('the audit', () => {
  it('numbers and seals every entry with the one before', async () => {
    const own = await makeWorld()
    const rows = await reader()`
      SELECT seq, previous_hash, hash, audit_hash(e) AS again, lag(hash, 1, '') OVER (ORDER BY seq) AS before
      FROM audit_entries e WHERE dossier_id = ${own.dossierId} ORDER BY seq`
    expect(rows.length).toBeGreaterThanOrEqual(4)
    rows.forEach((row, at) => {
      expect(row['seq']).toBe(at + 1)
      expect(row['hash']).toBe(row['again'])
      expect(row['previousHash']).toBe(row['before'])
    })
  })

  it('cannot be changed or shortened by the application', async () => {
    await expect(prisma().$executeRaw`UPDATE audit_entries SET type = 'x'`).rejects.toThrow(
      /permission denied/,
    )
    await expect(prisma().$executeRaw`DELETE FROM audit_entries`).rejects.toThrow(/permission denied/)
  })
})

it('cannot write through a query', async () => {
  await expect(reader()`UPDATE dossiers SET title = 'x'`).rejects.toThrow(/read-only transaction/)
})
