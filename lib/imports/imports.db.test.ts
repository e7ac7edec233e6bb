import { beforeEach, describe, expect, it } from 'vitest'
import { checked, committed, csvOf, upload } from '@/tests/harness/import'
import { log, refusalOf } from '@/tests/harness/log'
import { expectExact } from '@/tests/harness/rollups'
import { makeWorld, type World } from '@/tests/harness/world'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import { clearOrphans } from './mutations/clear-staged'
import { runImports } from './mutations/handlers'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const columns = ['id', 'title', 'kind', 'happened', 'best', 'notes', 'url']
const row = (id: number, more: Partial<Record<string, string | number>> = {}) =>
  columns.map(
    (column) =>
      more[column] ??
      {
        ...{
          id,
          title: `Exercise ${id}`,
          kind: 'military-exercise',
          happened: `2021-09-${String(id).padStart(2, '0')}`,
        },
        ...{ best: id * 100, notes: `What was seen of ${id}`, url: `https://example.test/${id}` },
      }[column]!,
  )
const three = () => csvOf(columns, [row(1), row(2), row(3, { happened: 'soonish' })])

const list = () => world.api('reader').developments.listDevelopments({ key: world.key, limit: 200 })

describe('an import', () => {
  it('shows what its rows come to, and takes the sound ones into the log', async () => {
    const before = await checked(world, three())
    expect(before).toMatchObject({
      state: 'checked',
      findings: { counts: { new: 2, changed: 0, duplicate: 0, wrong: 1 } },
    })
    expect((await list()).total).toBe(0)
    const after = await committed(world, before)
    expect(after).toMatchObject({
      state: 'committed',
      unindexed: 0,
      outcome: { logged: 2, wrong: 1, duplicate: 0 },
    })
    const { items, total } = await list()
    expect(total).toBe(2)
    expect(
      items.map(({ ref, title, figures, citations }) => [ref, title, figures[0]?.best, citations]),
    ).toEqual([
      [`${world.key}-D-0002`, 'Exercise 2', 200, 1],
      [`${world.key}-D-0001`, 'Exercise 1', 100, 1],
    ])
    const found = await world.api('reader').developments.listDevelopments({ key: world.key, q: 'seen' })
    expect(found.total).toBe(2)
    const counts = await world.api('reader').trends.seriesCounts({ key: world.key, step: 'year' })
    expect(counts.total).toBe(2)
  })

  it('leaves nothing staged behind it, and what another has staged alone', async () => {
    const open = await checked(world, csvOf(columns, [row(8), row(9)]))
    const done = await committed(world, await checked(world, three()))
    const staged = (ref: string) => prisma().$queryRaw<{ n: number }[]>`
      SELECT count(s.line)::int AS n FROM import_batches b LEFT JOIN import_stage s ON s.dossier_id = b.dossier_id AND s.batch_id = b.id
      WHERE b.ref = ${ref} AND b.dossier_id = ${world.dossierId}::uuid`
    expect([await staged(open.ref), await staged(done.ref)]).toEqual([[{ n: 2 }], [{ n: 0 }]])
    await prisma().$executeRaw`
      INSERT INTO import_stage (dossier_id, batch_id, line, id, verdict, actor_codes, actor_roles)
      VALUES (${world.dossierId}::uuid, ${newId()}::uuid, 1, ${newId()}::uuid, 'wrong', '{}', '{}')`
    await clearOrphans()
    const left = await prisma().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM import_stage WHERE dossier_id = ${world.dossierId}::uuid`
    expect(left).toEqual([{ n: 2 }])
  })

  it('changes nothing when the same file comes again', async () => {
    await committed(world, await checked(world, three()))
    const again = await checked(world, three())
    expect(again).toMatchObject({ findings: { counts: { new: 0, changed: 0, duplicate: 2, wrong: 1 } } })
    expect(again.sameFile).toBe(`${world.key}-I-01`)
    const refused = await refusalOf(
      world.api('editor').imports.commitImport({ key: world.key, ref: again.ref, version: again.version }),
    )
    expect(refused).toMatchObject({ code: 'CONFLICT', data: { reason: 'nothing' } })
  })

  it('gives the wrong rows back with their reasons', async () => {
    const { ref } = await committed(world, await checked(world, three()))
    const { body } = await world.api('reader').imports.getWrongRows({ key: world.key, ref })
    const lines = (await new Response(body).text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('id,title,kind,happened,best,notes,url,line,reason')
    expect(lines[1]).toMatch(/^3,Exercise 3,military-exercise,soonish,.*,4,.*not understood as a date/)
  })

  it('knows a row by its id, shows field by field what would change, and changes what is taken', async () => {
    await committed(world, await checked(world, csvOf(columns, [row(1), row(2)])))
    const next = csvOf(columns, [
      row(1, { title: 'Exercise One', best: 150 }),
      row(2, { notes: 'Another word' }),
    ])
    const batch = await checked(world, next)
    expect(batch.findings?.counts).toEqual({ new: 0, changed: 2, duplicate: 0, wrong: 0 })
    const rows = await world.api('reader').imports.listImportRows({ key: world.key, ref: batch.ref })
    expect(rows.items[0]?.changes).toEqual([
      { field: 'title', from: 'Exercise 1', to: 'Exercise One' },
      {
        field: 'measurements',
        from: [expect.objectContaining({ best: 100 })],
        to: [expect.objectContaining({ best: 150 })],
      },
    ])
    const after = await committed(world, batch, { changes: 'take', except: [3] })
    expect(after.outcome).toMatchObject({ changed: 1, left: 1 })
    const { items } = await list()
    expect(items.map(({ title, figures }) => [title, figures.map(({ best }) => best)])).toEqual([
      ['Exercise 2', [200]],
      ['Exercise One', [150]],
    ])
    const { items: history } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'development', subjectId: items[1]!.id })
    expect(history.map(({ type }) => type)).toEqual(['development.revised', 'import.committed'])
  })

  it('gives rows that are wrong beside others, or of an archived kind, back with their cells', async () => {
    const { key } = world
    await world.api('owner').kinds.reviseKind({ key, code: 'statement', version: 1, archived: true })
    const twice = csvOf(columns, [row(1), row(1, { title: 'Another' }), row(3, { kind: 'statement' })])
    const batch = await checked(world, twice)
    expect(batch.findings?.counts).toMatchObject({ new: 1, wrong: 2 })
    const { body } = await world.api('reader').imports.getWrongRows({ key, ref: batch.ref })
    const [, ...lines] = (await new Response(body).text()).trim().split('\r\n')
    expect(lines[0]).toMatch(/^1,Another,.*,3,"?The id 1 stands in line 2 too/)
    expect(lines[1]).toMatch(/^3,Exercise 3,statement,.*,4,"?Statement is archived: nothing new/)
  })

  it('tells two rows of one day and one title apart by their ids', async () => {
    const same = csvOf(columns, [
      row(1, { title: 'Shelling' }),
      row(2, { title: 'Shelling', happened: '2021-09-01' }),
    ])
    const batch = await checked(world, same)
    expect(batch.findings?.counts).toMatchObject({ new: 2, duplicate: 0 })
    await committed(world, batch)
    expect((await list()).total).toBe(2)
    expect((await checked(world, same)).findings?.counts).toMatchObject({ new: 0, changed: 0, duplicate: 2 })
  })

  it('finds what a person logged by what it says', async () => {
    await log(world, { title: 'Exercise 1', kind: 'military-exercise', happened: '2021-09-01' })
    const batch = await checked(
      world,
      csvOf(['title', 'kind', 'happened'], [['Exercise 1', 'military-exercise', '2021-09-01']]),
    )
    expect(batch.findings?.counts).toEqual({ new: 0, changed: 0, duplicate: 1, wrong: 0 })
  })

  it('asks once about a value that it does not know', async () => {
    const file = csvOf(
      ['title', 'kind', 'happened', 'actors'],
      [
        ['One', 'statement', '2021-01-01', 'Ruritania'],
        ['Two', 'statement', '2021-01-02', 'Ruritania'],
      ],
    )
    const asked = await checked(world, file)
    expect(asked.findings?.counts).toMatchObject({ new: 0, wrong: 2 })
    expect(asked.findings?.choices).toMatchObject([{ field: 'actor', value: 'Ruritania', rows: 2 }])
    const api = world.api('editor').imports
    const { key } = world
    expect(await refusalOf(api.commitImport({ key, ref: asked.ref, version: asked.version }))).toMatchObject({
      message: expect.stringContaining('No row can be imported: 2 rows are wrong.'),
    })
    const made = { code: 'RUR', name: 'Ruritania', type: 'state' as const }
    const mapping = { ...asked.mapping!, newActors: [made], values: { actor: { Ruritania: 'RUR' } } }
    await api.mapImport({ key: world.key, ref: asked.ref, version: asked.version, mapping })
    await runImports()
    await committed(world, await api.getImport({ key: world.key, ref: asked.ref }))
    const { items } = await list()
    expect(items.map(({ actors }) => actors)).toEqual([
      [{ code: 'RUR', name: 'Ruritania', role: 'actor' }],
      [{ code: 'RUR', name: 'Ruritania', role: 'actor' }],
    ])
    await expectExact(world.dossierId)
  })
})

describe('an upload', () => {
  it('compares length and hash with what was announced, and keeps nothing of what is not whole', async () => {
    const short = await refusalOf(upload(world, 'x.csv', 'title\n', { headers: { 'content-length': '7' } }))
    expect(short).toMatchObject({ code: 'BAD_REQUEST', data: { reason: 'incomplete', bytes: 6 } })
    const wrong = { 'content-digest': `sha-256=:${Buffer.alloc(32).toString('base64')}:` }
    expect((await refusalOf(upload(world, 'x.csv', 'title\n', { headers: wrong }))).code).toBe('BAD_REQUEST')
    expect((await world.api('reader').imports.listImports({ key: world.key })).total).toBe(0)
  })

  it('refuses what is too large before it came, and what is empty', async () => {
    const huge = await refusalOf(
      upload(world, 'x.csv', 'title\n', { headers: { 'content-length': '1000000000' } }),
    )
    expect(huge).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: expect.stringContaining('512 MiB') })
    expect((await refusalOf(upload(world, 'x.csv', ''))).code).toBe('BAD_REQUEST')
  })

  it('arrives byte by byte, over many pieces', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'ab,cd\n')
    const { file } = await upload(world, 'large.csv', bytes)
    expect(file.bytes).toBe(bytes.length)
  })
})
