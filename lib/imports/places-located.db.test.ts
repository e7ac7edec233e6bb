import { beforeEach, expect, it } from 'vitest'
import { committed, csvOf, upload } from '@/tests/harness/import'
import { makeWorld, type World } from '@/tests/harness/world'
import { runImports } from './mutations/handlers'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

type Row = [title: string, place: string, latitude: string | number, longitude: string | number]

/** A file of these rows as it is guessed, checked. */
async function check(rows: Row[]) {
  const { key } = world
  const api = world.api('editor').imports
  const dated = rows.map((row, at) => [`2017-02-0${at + 1}`, ...row])
  const file = csvOf(['Date', 'Title', 'Place', 'Latitude', 'Longitude'], dated)
  const { ref } = await upload(world, 'ranges.csv', file)
  await runImports()
  const { version, guess } = await api.getImport({ key, ref })
  const mapping = { ...guess!, defaults: { kind: 'military-exercise' } }
  await api.mapImport({ key, ref, version, mapping, idScheme: 'ranges' })
  await runImports()
  return api.getImport({ key, ref })
}

const whereIs = async (name: string) => {
  const { items } = await world.api('reader').actors.listPlaces({ key: world.key })
  const { latitude, longitude, id, version } = items.find((place) => place.name === name)!
  return { latitude, longitude, id, version }
}

it('gives a place that earlier rows made without coordinates those of a later row, and says so', async () => {
  await committed(world, await check([['First', 'Range Seven', '', '']]))
  expect(await whereIs('Range Seven')).toMatchObject({ latitude: null, longitude: null })

  // the same row again, now with coordinates: nothing is new, and the place gets them all the same
  const better = await check([['First', 'Range Seven', 53.21, 26.4]])
  expect(better.findings).toMatchObject({
    counts: { duplicate: 1, new: 0 },
    making: { located: 1, places: 0 },
  })
  const done = await committed(world, better)
  expect(done.outcome?.made).toMatchObject({ located: 1, places: 0 })
  const place = await whereIs('Range Seven')
  expect(place).toMatchObject({ latitude: 53.21, longitude: 26.4, version: 2 })
  const { items } = await world
    .api('reader')
    .audit.listHistory({ key: world.key, subjectType: 'place', subjectId: place.id })
  expect(items[0]).toMatchObject({
    type: 'place.revised',
    before: { latitude: null },
    after: { latitude: 53.21, longitude: 26.4 },
  })

  // a third time there is nothing left to do, and a place that lies somewhere stays there
  const again = await check([['First', 'Range Seven', 53.21, 26.4]])
  expect(again.findings).toMatchObject({ counts: { duplicate: 1 }, making: { located: 0 } })
  const elsewhere = await check([
    ['First', 'Range Seven', 53.21, 26.4],
    ['Second', 'Range Seven', 50, 20],
  ])
  expect(elsewhere.findings?.problems).toMatchObject([{ code: 'place-elsewhere', level: 'warning', rows: 1 }])
  await committed(world, elsewhere)
  expect(await whereIs('Range Seven')).toMatchObject({ latitude: 53.21, longitude: 26.4 })
})

it('makes a place with the first coordinates that any row of the file has for it', async () => {
  await committed(
    world,
    await check([
      ['First', 'Range Eight', '', ''],
      ['Second', 'Range Eight', 52.5, 27.5],
      ['Third', 'Range Eight', 52.51, 27.5],
    ]),
  )
  expect(await whereIs('Range Eight')).toMatchObject({ latitude: 52.5, longitude: 27.5, version: 1 })
})
