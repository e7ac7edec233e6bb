import { beforeAll, expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { readCube } from './rules/cube'
import { eachFitting, lensOf } from './rules/lens'
import { nothing, type Selection } from './rules/selection'

let world: World
const at = (name: string, latitude: number, longitude: number, precision: 'exact' | 'region' = 'exact') => ({
  newPlace: { name, iso3166: name === 'Vilnius' ? 'LT' : 'BY', latitude, longitude, precision },
})

beforeAll(async () => {
  world = await makeWorld()
  const api = world.api('editor')
  for (const [code, name] of [
    ['BY', 'Belarus'],
    ['RU', 'Russia'],
  ] as const)
    await api.actors.addActor({ key: world.key, code, name })
  const by = (code: 'BY' | 'RU', role: 'actor' | 'participant' | 'host') => ({ actors: [{ code, role }] })
  await log(world, { kind: 'sanction', ...at('Brest', 52.1, 23.7), ...by('BY', 'host') })
  await log(world, { place: 'Brest', happened: '2022-03-01', ...by('RU', 'actor') })
  await log(world, { ...at('Kobrin', 52.2, 24.36), ...by('RU', 'participant') })
  await log(world, { ...at('Around Brest', 52.12, 23.72, 'region') })
  await log(world, { ...at('Vilnius', 54.69, 25.28) })
  await log(world, { newPlace: { name: 'Somewhere' } })
  await log(world)
})

const ask = (more: object = {}) => world.api('reader').trends.seriesPlaces({ key: world.key, ...more })

it('draws near places as one mark, loose ones apart, and says what is not drawn', async () => {
  const far = await ask({ view: '50,30,1' })
  expect(far.clusters.map(({ n, loose, places }) => [n, loose, places])).toEqual([
    [4, false, ['Brest', 'Kobrin', 'Vilnius']],
    [1, true, ['Around Brest']],
  ])
  expect(far).toMatchObject({ total: 5, outside: 0, unplaced: 1, nowhere: 1 })
  const near = await ask({ view: '52.1,23.7,8' })
  expect(near.clusters.map(({ places }) => places)).toContainEqual(['Brest'])
  expect(near.outside).toBeGreaterThan(0)
  expect(far.countries).toContainEqual({ iso: 'LT', n: 1 })
})

const picked: [string, object, Partial<Selection>][] = [
  ['nothing', {}, {}],
  ['a stretch', { pickFrom: '2022-01-01' }, { from: '2022-01-01' }],
  ['a kind', { pickKind: ['sanction'] }, { kinds: ['sanction'] }],
  ['who did it', { pickActor: 'RU' }, { actor: 'RU' }],
  ['who received', { pickRecipient: 'BY' }, { recipient: 'BY' }],
  ['who was in it', { pickWho: 'ru' }, { who: 'ru' }],
]

it.each(picked)('counts what the browser counts when %s is picked', async (_, asked, part) => {
  const { body } = await world.api('reader').trends.getCube({ key: world.key })
  const lens = lensOf(await readCube(new Response(body)), { ...nothing, ...part })
  const counts = new Map<string, number>()
  eachFitting(lens, ['where'], (row) => {
    const place = lens.cube.words.place![lens.cube.columns['place']![row]!]!
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
  })
  const { places } = await ask(asked)
  expect(new Map(places.map(({ name, n }) => [name, n]))).toEqual(counts)
})

it('has shapes with the codes of countries, and refuses a view that is none', async () => {
  const { countries, view, home } = await world.api('reader').trends.getMapShapes({ key: world.key })
  expect(view).toEqual(home)
  expect(countries.map(({ iso }) => iso)).toEqual(expect.arrayContaining(['BY', 'LT', 'PL', 'UA']))
  await expect(ask({ view: 'Minsk' })).rejects.toThrow()
})
