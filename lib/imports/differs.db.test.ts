import { beforeEach, describe, expect, it } from 'vitest'
import { committed, csvOf, upload } from '@/tests/harness/import'
import { refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import type { Role } from '@/lib/api/permission'
import { runImports } from './mutations/handlers'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const columns = [
  ...['id', 'title', 'kind', 'happened', 'personnel', 'stock or flow', 'figure note', 'announced on'],
  ...['promised by', 'url', 'grade'],
]
const row = (more: Record<string, string> = {}) =>
  columns.map(
    (column) =>
      more[column] ??
      {
        ...{ id: '7', title: 'Deployment', kind: 'troop-deployment', happened: '2021-09-10' },
        ...{ personnel: '900', 'stock or flow': 'stock', 'figure note': 'counted once' },
        ...{ 'announced on': '2021-08-01', 'promised by': '2022-01-01' },
        ...{ url: 'https://example.test/a', grade: 'B2' },
      }[column] ??
      '',
  )

/** A file with what is guessed of it, and these figures and columns of the guess put right. */
async function checked(file: string, who: Role = 'editor', change: Record<string, unknown> = {}) {
  const { key } = world
  const api = world.api(who).imports
  const { ref } = await upload(world, 'file.csv', file, { who })
  await runImports()
  const { version, guess } = await api.getImport({ key, ref })
  const group = guess!.columns.find(({ column }) => column === 'personnel')
  const of = group?.target.field === 'figure' ? group.target.group : 'personnel'
  const figure = (column: string, part: 'stockOrFlow' | 'note') => ({
    column,
    target: { field: 'figure' as const, group: of, part },
  })
  const rest = guess!.columns.filter(({ column }) => !['stock or flow', 'figure note'].includes(column))
  const more = group ? [figure('stock or flow', 'stockOrFlow'), figure('figure note', 'note')] : []
  const mapping = { ...guess!, columns: [...rest, ...more], ...change }
  await api.mapImport({ key, ref, version, mapping, idScheme: 'own' })
  await runImports()
  return api.getImport({ key, ref })
}

const changed = (findings: { counts: object } | null) => findings?.counts

describe('a row of a record that is there', () => {
  beforeEach(async () => {
    const batch = await checked(csvOf(columns, [row()]))
    expect(changed(batch.findings)).toMatchObject({ new: 1, wrong: 0 })
    await committed(world, batch)
  })
  const developments = () => world.api('editor').developments
  const only = async () => {
    const { items } = await developments().listDevelopments({ key: world.key })
    return developments().getDevelopment({ key: world.key, ref: items[0]!.ref })
  }

  it('brings the dates of the say-do ledger along', async () => {
    expect(await only()).toMatchObject({
      announcedOn: '2021-08-01',
      promisedBy: '2022-01-01',
      agreedOn: null,
    })
  })

  it.each([
    ['stock or flow', 'flow', 'measurements'],
    ['figure note', 'counted twice', 'measurements'],
    ['grade', 'C3', 'citations'],
    ['promised by', '2023-01-01', 'promisedBy'],
  ])('is changed by another %s', async (column, cell, field) => {
    const batch = await checked(csvOf(columns, [row({ [column]: cell })]))
    expect(changed(batch.findings)).toMatchObject({ changed: 1, duplicate: 0 })
    await committed(world, batch, { changes: 'take' })
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'development', subjectId: (await only()).id })
    expect(Object.keys(items[0]!.after as object)).toContain(field)
    expect(changed((await checked(csvOf(columns, [row({ [column]: cell })]))).findings)).toMatchObject({
      duplicate: 1,
    })
  })

  it('is not changed by empty cells, nor by a grade that only the mapping has', async () => {
    const empty = row({ 'stock or flow': '', 'figure note': '', grade: '', 'promised by': '' })
    expect(changed((await checked(csvOf(columns, [empty]))).findings)).toMatchObject({ duplicate: 1 })
    expect((await only()).citations[0]).toMatchObject({ reliability: 'B', credibility: 2 })
  })

  it('is found in the log by its import', async () => {
    const { items, total } = await developments().listDevelopments({
      key: world.key,
      batch: `${world.key}-I-01`,
    })
    expect([total, items.length]).toEqual([1, 1])
    const none = await developments().listDevelopments({ key: world.key, batch: `${world.key}-I-99` })
    expect(none.total).toBe(0)
  })
})

describe('a kind that the dossier does not have', () => {
  const file = () => csvOf(['title', 'kind', 'happened'], [['A patrol', 'Coast guard', '2021-01-01']])
  const coast = { code: 'coast-guard', label: 'Coast guard', plural: 'Coast guard' }

  it('is offered to be made, and made with the rows that have it', async () => {
    const asked = await checked(file(), 'owner')
    expect(asked.findings?.choices).toMatchObject([
      { field: 'kind', value: 'Coast guard', rows: 1, kindOffer: coast },
    ])
    const batch = await checked(file(), 'owner', { newKinds: [coast] })
    expect(batch.findings?.counts).toMatchObject({ new: 1, wrong: 0 })
    expect(batch.findings?.making.kinds).toEqual([coast])
    const after = await committed(world, batch, { who: 'owner' })
    expect(after.outcome?.made).toMatchObject({ kinds: 1 })
    const { items } = await world.api('reader').developments.listDevelopments({ key: world.key })
    expect(items[0]).toMatchObject({ title: 'A patrol', kind: 'coast-guard' })
  })

  it('is not made by who may not', async () => {
    expect(await refusalOf(checked(file(), 'analyst', { newKinds: [coast] }))).toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
