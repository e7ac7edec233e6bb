import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { developmentsContract } from '@/lib/developments/contract'
import { log, refusalOf } from '@/tests/harness/log'
import { apiAs, freshKey, makeWorld, type World } from '@/tests/harness/world'
import { bind, reads } from './bind'
import { reader } from './db/reader'
import { installation } from './audit'

type Entry = {
  type: string
  accountId: string
  subjectId: string | null
  after: Record<string, unknown>
}

/** The newest entries of a dossier's audit whose type begins so, oldest first. */
const entriesOf = (dossierId: string, kind: string) => reader()<Entry[]>`
  SELECT type, account_id, subject_id, after FROM audit_entries
  WHERE dossier_id = ${dossierId} AND type LIKE ${`${kind}.%`} ORDER BY seq`

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await log(world, { title: 'One' })
  await log(world, { title: 'Two', kind: 'sanction' })
})

const take = (who: 'reader' | 'analyst' = 'reader', question = {}) =>
  world.api(who).developments.exportDevelopments({ key: world.key, ...question })

describe('taking a file', () => {
  it('is recorded before its first byte, and its end with the hash of what was handed over', async () => {
    const { headers, body } = await take()
    const begun = (await entriesOf(world.dossierId, 'export')).at(-1)!
    expect(begun).toMatchObject({
      type: 'export.taken',
      accountId: world.principals.reader.accountId,
      subjectId: headers['x-export-id'],
      after: { format: 'csv', of: { type: 'log', id: null }, fileName: expect.stringMatching(/\.csv$/) },
    })
    const bytes = new Uint8Array(await new Response(body).arrayBuffer())
    const ended = (await entriesOf(world.dossierId, 'export')).at(-1)!
    expect(ended).toMatchObject({
      type: 'export.finished',
      subjectId: headers['x-export-id'],
      after: {
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    })
  })

  it('is recorded as broken off when the reader leaves', async () => {
    const { headers, body } = await take()
    await body.cancel()
    const ended = (await entriesOf(world.dossierId, 'export')).at(-1)!
    expect(ended).toMatchObject({
      type: 'export.broken-off',
      subjectId: headers['x-export-id'],
      after: { bytes: 0 },
    })
  })

  it('leaves no entry when it is refused', async () => {
    const before = (await entriesOf(world.dossierId, 'export')).length
    await refusalOf(take('reader', { from: 'yesterday' }))
    expect(await entriesOf(world.dossierId, 'export')).toHaveLength(before)
  })

  it('cannot be bound as a read without an entry', () => {
    const { exportDevelopments } = developmentsContract
    expect(() =>
      bind(
        { exportDevelopments },
        { exportDevelopments: reads(async () => ({ headers: {}, body: new ReadableStream() })) },
      ),
    ).toThrow(/gives/)
  })
})

describe('a denial', () => {
  it('of a member without the permission stands in the audit of the dossier', async () => {
    await refusalOf(
      world.api('reader').team.addMember({ key: world.key, email: 'x@example.test', role: 'reader' }),
    )
    expect((await entriesOf(world.dossierId, 'access')).at(-1)).toMatchObject({
      type: 'access.denied',
      accountId: world.principals.reader.accountId,
      after: {
        route: 'POST /v1/dossiers/{key}/members',
        permission: 'member.manage',
        why: 'role',
        role: 'reader',
      },
    })
  })

  it('of an outsider stands in the installation’s, alike for a dossier that does not exist', async () => {
    const missing = freshKey()
    for (const key of [world.key, missing])
      await refusalOf(world.api('outsider').dossiers.getDossier({ key }))
    const { accountId } = world.principals.outsider
    const entries = (await entriesOf(installation, 'access')).filter((entry) => entry.accountId === accountId)
    expect(entries.map(({ after }) => after)).toEqual(
      [world.key, missing].map((key) => ({
        route: 'GET /v1/dossiers/{key}',
        permission: 'dossier.read',
        why: 'no-member',
        key,
      })),
    )
  })

  it('of a token that may only read is recorded too', async () => {
    const readOnly = apiAs({ ...world.principals.analyst, mayWrite: false })
    await refusalOf(
      readOnly.developments.logDevelopment({
        key: world.key,
        title: 'x',
        kind: 'statement',
        happened: '2020',
      }),
    )
    expect((await entriesOf(world.dossierId, 'access')).at(-1)?.after).toMatchObject({
      why: 'read-only-token',
    })
  })
})
