import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const { addActor } = world.api('analyst').actors
  await addActor({
    key: world.key,
    code: 'BY',
    name: 'Belarus',
    otherNames: ['Беларусь'],
    type: 'state',
    iso3166: 'BY',
  })
  await addActor({
    key: world.key,
    code: 'BYAF',
    name: 'Belarusian air force',
    type: 'armed-force',
    parent: 'by',
  })
  const { ref } = await log(world, { actors: [{ code: 'BY' }, { code: 'BY', role: 'host' }] })
  const gone = await log(world, { actors: [{ code: 'BY' }], newPlace: { name: 'Brest (training area)' } })
  await world.api('analyst').developments.retractDevelopment({ key: world.key, ref: gone.ref, reason: 'No.' })
  expect(ref).toBeTruthy()
})

const list = (question: { q?: string; limit?: number; cursor?: string } = {}) =>
  world.api('reader').actors.listActors({ key: world.key, ...question })

describe('actors', () => {
  it('are listed by name, with the developments that hold', async () => {
    expect(await list()).toMatchObject({
      total: 2,
      items: [
        {
          code: 'BY',
          name: 'Belarus',
          otherNames: ['Беларусь'],
          type: 'state',
          iso3166: 'BY',
          parent: null,
          developments: 1,
        },
        { code: 'BYAF', parent: 'BY', developments: 0 },
      ],
    })
  })

  it('are found by name, other name, part of it or code', async () => {
    for (const q of ['belarus', 'беларусь', 'RUS', 'by'])
      expect((await list({ q })).items[0]!.code).toBe('BY')
    expect((await list({ q: '%' })).items).toEqual([])
  })

  it('are paged', async () => {
    const first = await list({ limit: 1 })
    const second = await list({ limit: 1, cursor: first.next! })
    expect([first.items[0]!.code, second.items[0]!.code, second.next]).toEqual(['BY', 'BYAF', null])
    expect((await refusalOf(list({ cursor: 'nonsense' }))).code).toBe('BAD_REQUEST')
  })

  it('keep their codes to themselves, capitals or not', async () => {
    const again = world.api('analyst').actors.addActor({ key: world.key, code: 'by', name: 'Another' })
    expect(await refusalOf(again)).toMatchObject({ code: 'CONFLICT', data: { code: 'BY' } })
  })

  it('are revised, and the history shows how', async () => {
    const revised = await world
      .api('analyst')
      .actors.reviseActor({ key: world.key, code: 'byaf', version: 1, name: 'Air force of Belarus' })
    expect(revised).toMatchObject({
      code: 'BYAF',
      name: 'Air force of Belarus',
      parent: 'BY',
      type: 'armed-force',
    })
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'actor', subjectId: revised.id })
    expect(items[0]).toMatchObject({
      type: 'actor.revised',
      before: { name: 'Belarusian air force' },
      after: { parent: 'BY' },
    })
  })

  it('are never part of themselves', async () => {
    const circle = world
      .api('analyst')
      .actors.reviseActor({ key: world.key, code: 'BY', version: 1, parent: 'BYAF' })
    expect((await refusalOf(circle)).message).toContain('part of this actor already')
    const unknown = world
      .api('analyst')
      .actors.reviseActor({ key: world.key, code: 'BY', version: 1, parent: 'XX' })
    expect((await refusalOf(unknown)).message).toContain('no actor with the code XX')
  })

  it('of another dossier are not there, and readers change none', async () => {
    const other = await makeWorld()
    expect((await other.api('owner').actors.listActors({ key: other.key })).total).toBe(0)
    const foreign = other
      .api('owner')
      .actors.reviseActor({ key: other.key, code: 'BY', version: 1, name: 'Mine' })
    expect((await refusalOf(foreign)).code).toBe('NOT_FOUND')
    const mine = world
      .api('reader')
      .actors.reviseActor({ key: world.key, code: 'BY', version: 1, name: 'Mine' })
    expect((await refusalOf(mine)).code).toBe('FORBIDDEN')
  })
})

describe('places', () => {
  it('are listed with what happened there and holds', async () => {
    await log(world, { place: 'brest (TRAINING area)' })
    const { items, total } = await world.api('reader').actors.listPlaces({ key: world.key, q: 'brest' })
    expect(total).toBe(1)
    expect(items).toMatchObject([
      { name: 'Brest (training area)', precision: 'near', latitude: null, developments: 1 },
    ])
  })
})
