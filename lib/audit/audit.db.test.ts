import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let ref: string
beforeAll(async () => {
  world = await makeWorld()
  ref = (await log(world, { title: 'Zapad' })).ref
  await world.api('owner').actors.addActor({ key: world.key, code: 'RU', name: 'Russia', type: 'state' })
})

const list = (filters: object = {}) =>
  world.api('editor').audit.listAudit({ key: world.key, limit: 200, ...filters })
const check = () => world.api('editor').audit.getChainCheck({ key: world.key })
const types = ({ items }: { items: { type: string }[] }) => items.map(({ type }) => type)

/** Changes what the application cannot: the owner of the tables, with the triggers away. */
async function tamper(statement: string, values: unknown[]) {
  const owner = new pg.Client(process.env['DATABASE_URL'])
  await owner.connect()
  await owner.query('ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only')
  await owner.query(statement, values)
  await owner.query('ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only')
  await owner.end()
}

describe('the audit', () => {
  it('is narrowed by record, type, person and day', async () => {
    expect(types(await list({ record: ref.toLowerCase() }))).toEqual(['development.logged'])
    expect(types(await list({ record: 'RU' }))).toEqual(['actor.added'])
    expect((await list({ record: `${world.key}-D-9999` })).total).toBe(0)
    expect(new Set(types(await list({ type: 'member' })).map((type) => type.split('.')[0]))).toEqual(
      new Set(['member']),
    )
    expect(types(await list({ type: 'actor.added' }))).toEqual(['actor.added'])
    const all = (await list()).total
    const { who, types: kinds } = await world.api('editor').audit.listAuditChoices({ key: world.key })
    expect(who.reduce((sum, { entries }) => sum + entries, 0)).toBe(all)
    expect(kinds).toContainEqual({ value: 'actor.added', entries: 1 })
    expect((await list({ who: world.principals.owner.accountId })).total).toBe(
      who.find(({ value }) => value === world.principals.owner.accountId)?.entries,
    )
    const today = new Date().toISOString().slice(0, 10)
    expect((await list({ from: today, to: today })).total).toBe(all)
    expect((await list({ to: '2020-01-01' })).total).toBe(0)
    expect((await refusalOf(list({ from: 'soon' }))).code).toBe('BAD_REQUEST')
  })

  it('goes out as a file with its seals, and the taking stands in it afterwards', async () => {
    const { body } = await world.api('editor').audit.getAuditFile({ key: world.key, record: ref })
    const lines = (await new Response(body).text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/seq,at,by,type,subject_type,subject_id,before,after,reason,previous_hash,hash$/)
    expect(lines[1]).toMatch(/development\.logged.*,[0-9a-f]{64},[0-9a-f]{64}$/)
    expect(types(await list({ type: 'export' }))).toContain('export.taken')
    expect((await refusalOf(world.api('analyst').audit.getAuditFile({ key: world.key }))).code).toBe(
      'FORBIDDEN',
    )
  })

  it('is checked entry by entry, and says where it breaks', async () => {
    const { total } = await list()
    const sound = await check()
    expect(sound).toMatchObject({ entries: total, first: { seq: 1 }, last: { seq: total }, fault: null })
    await tamper(`UPDATE audit_entries SET reason = 'another' WHERE dossier_id = $1 AND seq = 4`, [
      world.dossierId,
    ])
    expect(await check()).toMatchObject({ entries: 3, fault: { seq: 4, fault: 'changed' } })
    // sealed anew by somebody who knows how: then the next one does not follow
    await tamper(`UPDATE audit_entries e SET hash = audit_hash(e) WHERE dossier_id = $1 AND seq = 4`, [
      world.dossierId,
    ])
    expect(await check()).toMatchObject({ entries: 4, fault: { seq: 5, fault: 'does-not-follow' } })
    await tamper(`DELETE FROM audit_entries WHERE dossier_id = $1 AND seq = 2`, [world.dossierId])
    expect(await check()).toMatchObject({ entries: 1, fault: { seq: 3, fault: 'missing' } })
  })
})
