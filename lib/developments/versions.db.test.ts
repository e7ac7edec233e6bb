import { beforeEach, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type Api, type World } from '@/tests/harness/world'

let world: World
let ref: string
let api: Api['developments']

beforeEach(async () => {
  world = await makeWorld()
  api = world.api('editor').developments
  const logged = await log(world, {
    title: 'First words',
    summary: 'As it was.',
    newActors: [{ code: 'RU', name: 'Russia', type: 'state' }],
    actors: [{ code: 'RU' }],
    newPlace: { name: 'Minsk' },
    measurements: [{ metric: 'personnel', best: 100, unit: 'head' }],
    citations: [
      { url: 'https://example.org/a', title: 'A', outlet: 'Wire', reliability: 'B', credibility: 2 },
    ],
  })
  ref = logged.ref
  const of = { key: world.key, ref }
  await api.reviseDevelopment({
    ...of,
    version: 1,
    title: 'Second words',
    actors: [],
    citations: [],
    measurements: [],
  })
  await api.reviseDevelopment({ ...of, version: 2, place: null, stage: 'agreed', reason: 'A letter.' })
})

const restore = (wanted: number, version = 3) =>
  api.restoreVersion({ key: world.key, ref, wanted, version, reason: 'It was right.' })

describe('the versions of a record', () => {
  it('say all of it, each as it was', async () => {
    await api.retractDevelopment({ key: world.key, ref, reason: 'Made up.' })
    const { items } = await api.listVersions({ key: world.key, ref })
    expect(
      items.map(({ version, retracted, state }) => [version, retracted, state['title'], state['place']]),
    ).toEqual([
      [4, true, 'Second words', null],
      [3, false, 'Second words', null],
      [2, false, 'Second words', 'Minsk'],
      [1, false, 'First words', 'Minsk'],
    ])
    expect(items[1]).toMatchObject({ by: 'editor', reason: 'A letter.', type: 'development.revised' })
    expect(items[3]!.state).toMatchObject({
      actors: [{ code: 'RU', role: 'actor' }],
      measurements: [{ best: 100 }],
      citations: [{ title: 'A', reliability: 'B' }],
    })
  })

  it('are restored as new ones, whole and with the reason', async () => {
    expect(await restore(1)).toMatchObject({ version: 4, title: 'First words' })
    const record = await api.getDevelopment({ key: world.key, ref })
    expect(record).toMatchObject({ stage: 'completed', place: { name: 'Minsk' }, reliability: 'B' })
    const { items } = await api.listVersions({ key: world.key, ref })
    expect(items[0]!.state).toEqual(items.at(-1)!.state)
    expect(items[0]!.reason).toBe('Version 1 again: It was right.')
  })

  it('are not restored over what somebody saved meanwhile, nor without a difference', async () => {
    await api.reviseDevelopment({ key: world.key, ref, version: 3, significance: 5 })
    expect(await refusalOf(restore(1))).toMatchObject({ code: 'CONFLICT', data: { reason: 'stale' } })
    expect((await refusalOf(restore(4, 4))).message).toContain('Nothing is different')
    expect((await refusalOf(restore(9, 4))).code).toBe('NOT_FOUND')
  })
})
