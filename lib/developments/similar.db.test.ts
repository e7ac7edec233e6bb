import { beforeAll, describe, expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('findSimilar', () => {
  const similar = (question: { title?: string; kind?: string; happened?: string; url?: string }) =>
    world.api('reader').developments.findSimilar({ key: world.key, ...question })

  it('finds the same page however its address is written', async () => {
    const { ref } = await log(world, {
      citations: [{ url: 'https://example.org/a?b=1&utm_medium=mail', reliability: 'B', credibility: 2 }],
    })
    const { items } = await similar({ url: 'http://www.example.org/a?b=1#top' })
    expect(items).toMatchObject([{ ref, why: 'same-address', score: 1 }])
  })

  it('finds a like title of the same kind at about the same time, and no other', async () => {
    const { ref } = await log(world, {
      title: 'Missile brigade moves to Osipovichi',
      kind: 'troop-deployment',
      happened: '2023-05-10',
    })
    const like = { title: 'missile brigade moved to Osipovichy', kind: 'troop-deployment' }
    expect((await similar({ ...like, happened: '2023-05-24' })).items).toMatchObject([
      { ref, why: 'similar-title' },
    ])
    expect((await similar({ ...like, happened: '2023-05-25' })).items).toEqual([])
    expect((await similar({ ...like, happened: 'June 2023' })).items).toMatchObject([{ ref }])
    expect((await similar({ ...like, kind: 'statement', happened: '2023-05-10' })).items).toEqual([])
    expect((await similar({ title: 'Gas price agreed', happened: '2023-05-10' })).items).toEqual([])
  })

  it('finds nothing while the date is still being typed', async () => {
    expect((await similar({ title: 'Missile brigade moves', happened: '2023-1x' })).items).toEqual([])
  })
})
