import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type Api, type World } from '@/tests/harness/world'

type Changes = Omit<Parameters<Api['sources']['reviseSource']>[0], 'key' | 'id' | 'version'>

let world: World
const ids: Record<string, string> = {}

const cited = (title: string, url?: string) => ({
  title,
  ...(url ? { url } : {}),
  outlet: 'Wire',
  outletType: 'wire' as const,
  published: '2021-09',
  reliability: 'B' as const,
  credibility: 2 as const,
})

beforeAll(async () => {
  world = await makeWorld()
  await log(world, {
    citations: [cited('Alpha', 'https://example.org/alpha'), cited('Beta', 'https://example.org/beta')],
  })
  await log(world, { citations: [cited('Alpha', 'https://example.org/alpha#part')] })
  await log(world, { citations: [{ title: 'Zürich letter', reliability: 'C', credibility: 3 }] })
  for (const { title, id } of (await list()).items) ids[title] = id
})

const list = (question: { q?: string; outlet?: string; limit?: number; cursor?: string } = {}) =>
  world.api('reader').sources.listSources({ key: world.key, ...question })
const get = (id: string) => world.api('reader').sources.getSource({ key: world.key, id })
const revise = async (id: string, changes: Changes, who: 'analyst' | 'reader' = 'analyst') =>
  world.api(who).sources.reviseSource({ key: world.key, id, version: (await get(id)).version, ...changes })
const titles = async (question: Parameters<typeof list>[0]) =>
  (await list(question)).items.map(({ title }) => title)

describe('sources', () => {
  it('are listed by title with their outlet and how often they are cited', async () => {
    const { items, total } = await list()
    expect(total).toBe(3)
    expect(items[0]).toMatchObject({
      title: 'Alpha',
      outlet: 'Wire',
      outletType: 'wire',
      published: '2021-09',
      publishedOn: '2021-09-01',
      url: 'https://example.org/alpha',
      citations: 2,
      origin: null,
      retractedAt: null,
    })
  })

  it('are found by title, outlet and address', async () => {
    expect(await titles({ q: 'zurich' })).toEqual(['Zürich letter'])
    expect(await titles({ q: 'org/beta' })).toEqual(['Beta'])
    expect(await titles({ q: 'WIRE' })).toEqual(['Alpha', 'Beta'])
    expect(await titles({ outlet: 'wire' })).toEqual(['Alpha', 'Beta'])
  })

  it('are paged, each once', async () => {
    const seen = []
    for (let cursor: string | undefined; ;) {
      const { items, next } = await list({ limit: 1, ...(cursor ? { cursor } : {}) })
      seen.push(...items.map(({ title }) => title))
      if (!next) break
      cursor = next
    }
    expect(seen).toEqual(['Alpha', 'Beta', 'Zürich letter'])
  })

  it('show what cites and what repeats them', async () => {
    expect(await revise(ids['Beta']!, { originId: ids['Alpha']! })).toMatchObject({
      origin: { title: 'Alpha' },
    })
    const whole = await world.api('reader').sources.getSource({ key: world.key, id: ids['Alpha']! })
    expect(whole.developments).toHaveLength(2)
    expect(whole.repeats).toEqual([{ id: ids['Beta'], title: 'Beta' }])
    expect((await get(ids['Beta']!)).chain).toEqual([{ id: ids['Alpha'], title: 'Alpha' }])
    const circle = revise(ids['Alpha']!, { originId: ids['Beta']! })
    expect((await refusalOf(circle)).message).toContain('repeats this one already')
    const ref = whole.developments.at(-1)!.ref
    const { citations } = await world.api('reader').developments.getDevelopment({ key: world.key, ref })
    expect(new Set(citations.map(({ originId }) => originId))).toEqual(new Set([ids['Alpha']]))
  })

  it('are changed, with the change in their history', async () => {
    const id = ids['Zürich letter']!
    expect(
      await revise(id, {
        outlet: 'An archive',
        outletType: 'official',
        published: 'June 2019',
        language: 'de',
        url: 'https://example.org/letter',
      }),
    ).toMatchObject({
      outlet: 'An archive',
      outletType: 'official',
      published: '2019-06',
      language: 'de',
    })
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'source', subjectId: id })
    expect(items.map(({ type }) => type)).toEqual(['source.revised', 'source.added'])
    expect(items[0]).toMatchObject({ before: { outlet: null }, after: { outlet: 'An archive' } })
    expect(await refusalOf(revise(id, { url: 'http://example.org/alpha' }))).toMatchObject({
      code: 'CONFLICT',
      data: { id: ids['Alpha'] },
    })
    expect((await refusalOf(revise(id, { published: 'soon' }))).code).toBe('BAD_REQUEST')
  })

  it('are withdrawn with a reason, and taken back', async () => {
    const id = ids['Beta']!
    const { sources } = world.api('analyst')
    const { version } = await get(id)
    await sources.retractSource({ key: world.key, id, version, reason: 'Corrected by the outlet.' })
    expect(await get(id)).toMatchObject({
      retractedAt: expect.any(String),
      retractedReason: 'Corrected by the outlet.',
    })
    const stale = sources.retractSource({ key: world.key, id, version, reason: 'Again.' })
    expect((await refusalOf(stale)).data).toMatchObject({ reason: 'stale', theirs: { version: version + 1 } })
    await sources.restoreSource({ key: world.key, id })
    expect(await get(id)).toMatchObject({ retractedAt: null, retractedReason: null })
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'source', subjectId: id })
    expect(items.slice(0, 2).map(({ type }) => type)).toEqual(['source.restored', 'source.retracted'])
  })

  it('of another dossier are not there, and readers change none', async () => {
    const other = await makeWorld()
    const sources = other.api('owner').sources
    const id = ids['Alpha']!
    const foreign = await refusalOf(sources.getSource({ key: other.key, id }))
    expect(foreign).toEqual(
      await refusalOf(sources.getSource({ key: other.key, id: '0198f7a0-0000-7000-8000-000000000000' })),
    )
    expect(
      (await refusalOf(sources.reviseSource({ key: other.key, id, version: 1, title: 'Mine' }))).code,
    ).toBe('NOT_FOUND')
    expect((await refusalOf(revise(id, { title: 'Mine' }, 'reader'))).code).toBe('FORBIDDEN')
    const mine = (await log(other, { citations: [cited('Other')] })).ref
    const { sourceId } = (
      await other.api('reader').developments.getDevelopment({ key: other.key, ref: mine })
    ).citations[0]!
    expect((await refusalOf(revise(id, { originId: sourceId }))).message).toContain('not in the dossier')
  })
})

describe('outlets', () => {
  it('are listed by name with their sources', async () => {
    const { items } = await world.api('reader').sources.listOutlets({ key: world.key, q: 'wi' })
    expect(items).toMatchObject([{ name: 'Wire', type: 'wire', defaultReliability: null, sources: 2 }])
  })

  it('are changed, under a name of their own', async () => {
    const outlets = world.api('analyst').sources
    const id = (await outlets.listOutlets({ key: world.key, q: 'wire' })).items[0]!.id
    expect(await outlets.reviseOutlet({ key: world.key, id, version: 1, defaultReliability: 'B' })).toEqual({
      ...{ id, name: 'Wire', otherNames: [], type: 'wire', defaultReliability: 'B', version: 2, sources: 2 },
    })
    await log(world, {
      citations: [{ title: 'Elsewhere', outlet: 'Elsewhere', reliability: 'C', credibility: 3 }],
    })
    const taken = outlets.reviseOutlet({ key: world.key, id, version: 2, name: 'ELSEWHERE' })
    expect((await refusalOf(taken)).code).toBe('CONFLICT')
    const other = await makeWorld()
    const foreign = other.api('owner').sources.reviseOutlet({ key: other.key, id, version: 2, name: 'Mine' })
    expect((await refusalOf(foreign)).code).toBe('NOT_FOUND')
  })
})
