import { beforeEach, describe, expect, it } from 'vitest'
import { checked, committed, csvOf } from '@/tests/harness/import'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { runImports } from './mutations/handlers'
import type { Mapping } from './rules/mapping'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const columns = ['id', 'title', 'kind', 'happened', 'best']
const file = (rows: (string | number)[][]) => csvOf(columns, rows)
const rows = [1, 2, 3].map((id) => [id, `Exercise ${id}`, 'military-exercise', `2021-09-0${id}`, id * 100])

const titles = async () => {
  const { items } = await world
    .api('reader')
    .developments.listDevelopments({ key: world.key, sort: 'oldest' })
  return items.map(({ title }) => title)
}
const find = (ref: string) => world.api('reader').imports.getImport({ key: world.key, ref })

async function rollBack(ref: string, edited: 'keep' | 'take' = 'keep') {
  const { version } = await find(ref)
  await world
    .api('editor')
    .imports.rollBackImport({ key: world.key, ref, version, edited, reason: 'A wrong file.' })
  await runImports()
  return find(ref)
}

async function restore(ref: string) {
  const { version } = await find(ref)
  await world.api('editor').imports.restoreImport({ key: world.key, ref, version })
  await runImports()
  return find(ref)
}

describe('a roll back', () => {
  it('takes an import out of lists and counts, and brings it back', async () => {
    const { ref } = await committed(world, await checked(world, file(rows)))
    const back = await rollBack(ref)
    expect(back).toMatchObject({ state: 'rolled-back', outcome: { rolledBack: { taken: 3, kept: 0 } } })
    expect(await titles()).toEqual([])
    const counts = () => world.api('reader').trends.seriesCounts({ key: world.key, step: 'year' })
    expect((await counts()).total).toBe(0)
    const readable = await world
      .api('reader')
      .developments.getDevelopment({ key: world.key, ref: `${world.key}-D-0001` })
    expect(readable.retractedReason).toContain(`Import ${ref} was rolled back: A wrong file.`)
    expect(await restore(ref)).toMatchObject({ state: 'committed' })
    expect(await titles()).toEqual(['Exercise 1', 'Exercise 2', 'Exercise 3'])
    expect((await counts()).total).toBe(3)
    expect((await checked(world, file(rows))).findings?.counts).toMatchObject({ new: 0, duplicate: 3 })
  })

  it('lists what was worked on since, and keeps or takes it as is said', async () => {
    const { ref } = await committed(world, await checked(world, file(rows)))
    const first = `${world.key}-D-0001`
    await world
      .api('analyst')
      .developments.reviseDevelopment({ key: world.key, ref: first, version: 1, summary: 'Looked at.' })
    const edited = await world.api('reader').imports.listEditedSince({ key: world.key, ref })
    expect(edited).toEqual({
      total: 1,
      items: [{ developmentRef: first, title: 'Exercise 1', why: ['revised'] }],
    })
    expect((await rollBack(ref)).outcome?.rolledBack).toMatchObject({ taken: 2, kept: 1 })
    expect(await titles()).toEqual(['Exercise 1'])
    await restore(ref)
    expect((await rollBack(ref, 'take')).outcome?.rolledBack).toMatchObject({ taken: 3, kept: 0 })
    expect(await titles()).toEqual([])
  })

  it('makes room for a better import of the same rows', async () => {
    const { ref } = await committed(world, await checked(world, file(rows)))
    await rollBack(ref)
    const again = await checked(world, file(rows))
    expect(again.findings?.counts).toMatchObject({ new: 3, duplicate: 0 })
    await committed(world, again)
    // What is logged anew meanwhile does not come twice.
    await restore(ref)
    expect(await titles()).toEqual(['Exercise 1', 'Exercise 2', 'Exercise 3'])
  })

  it('gives changed records what they said before, and again what they said after', async () => {
    await committed(world, await checked(world, file(rows)))
    const changed = await checked(world, file([[1, 'Exercise One', 'military-exercise', '2021-09-01', 150]]))
    const { ref } = await committed(world, changed, { changes: 'take' })
    expect((await titles())[0]).toBe('Exercise One')
    await rollBack(ref)
    expect((await titles())[0]).toBe('Exercise 1')
    await restore(ref)
    expect((await titles())[0]).toBe('Exercise One')
  })

  it('puts plain fields and others back alike, each with its entry, and leaves what was edited since', async () => {
    await committed(world, await checked(world, file(rows)))
    const said = [
      [1, 'Exercise 1', 'military-exercise', '2021-09-01', 150],
      [2, 'Exercise Two', 'military-exercise', '2021-09-02', 250],
      [3, 'Exercise 3', 'military-exercise', '2021-09-03', 350],
    ]
    const { ref } = await committed(world, await checked(world, file(said)), { changes: 'take' })
    const api = world.api('editor').developments
    const get = (at: number) => api.getDevelopment({ key: world.key, ref: `${world.key}-D-000${at}` })
    const best = async () =>
      Promise.all([1, 2, 3].map(async (at) => (await get(at)).measurements.map((each) => each.best)))
    expect(await best()).toEqual([[150], [250], [350]])
    const third = await get(3)
    await api.reviseDevelopment({ key: world.key, ref: third.ref, version: third.version, summary: 'Seen.' })
    expect((await rollBack(ref)).outcome?.rolledBack).toMatchObject({ taken: 2, kept: 1 })
    expect(await best()).toEqual([[100], [200], [350]])
    const { items } = await world.api('reader').audit.listHistory({
      key: world.key,
      subjectType: 'development',
      subjectId: (await get(1)).id,
    })
    expect(items[0]).toMatchObject({
      type: 'development.revised',
      reason: `Import ${ref} was rolled back: A wrong file.`,
      before: { measurements: [{ best: 150 }] },
      after: { measurements: [{ best: 100 }] },
    })
    await restore(ref)
    expect(await best()).toEqual([[150], [250], [350]])
  })

  it('changes who took part and where, and gives both back', async () => {
    const names = ['id', 'title', 'kind', 'happened', 'country', 'place']
    const row = (country: string, place: string) =>
      csvOf(names, [[1, 'Exercise 1', 'military-exercise', '2021-09-01', country, place]])
    const make = async (content: string) => {
      const { ref, version, mapping } = await checked(world, content)
      const api = world.api('editor').imports
      const more: Mapping['columns'] = [
        { column: 'country', target: { field: 'actors', role: 'actor', split: '' } },
        { column: 'place', target: { field: 'place', part: 'name' } },
      ]
      const columns = [...mapping!.columns, ...more]
      const made = { ...mapping!, columns, unknownActors: 'make' as const }
      await api.mapImport({ key: world.key, ref, version, mapping: made, idScheme: 'own' })
      await runImports()
      return find(ref)
    }
    const said = async () => {
      const key = world.key
      const { actors, place } = await world
        .api('reader')
        .developments.getDevelopment({ key, ref: `${key}-D-0001` })
      return [actors.map(({ code }) => code).join(), place?.name]
    }
    await committed(world, await make(row('Kazakhstan', 'Brest')))
    const { ref } = await committed(world, await make(row('Armenia', 'Lida')), { changes: 'take' })
    expect(await said()).toEqual(['AM', 'Lida'])
    await rollBack(ref)
    expect(await said()).toEqual(['KZ', 'Brest'])
    await restore(ref)
    expect(await said()).toEqual(['AM', 'Lida'])
  })

  it('is for editors and whoever ran the import', async () => {
    const { ref, version } = await committed(world, await checked(world, file(rows), { who: 'analyst' }), {
      who: 'editor',
    })
    const order = { key: world.key, ref, version, edited: 'keep' as const, reason: 'Mine.' }
    expect((await refusalOf(world.api('analyst').imports.rollBackImport(order))).code).toBe('FORBIDDEN')
    const own = await committed(
      world,
      await checked(world, csvOf(columns, [[9, 'Own', 'statement', '2020-01-01', 1]]), { who: 'analyst' }),
      { who: 'analyst' },
    )
    const mine = { ...order, ref: own.ref, version: own.version }
    await expect(world.api('analyst').imports.rollBackImport(mine)).resolves.toMatchObject({ ref: own.ref })
  })
})

it('leaves alone what was logged by hand', async () => {
  await log(world, { title: 'By hand', happened: '2021-01-01' })
  const { ref } = await committed(world, await checked(world, file(rows)))
  await rollBack(ref)
  expect(await titles()).toEqual(['By hand'])
})
