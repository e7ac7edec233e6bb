import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.api('editor').actors.addPlace({ key: world.key, name: 'Obuz range', iso3166: 'BY' })
})

const names = async (q: string, limit = 3) => {
  const { items } = await world.api('reader').actors.findTowns({ key: world.key, q, limit })
  return items.map(({ name, iso3166 }) => `${name} ${iso3166}`)
}

describe('towns of the gazetteer', () => {
  it('are found in any spelling, those of the dossier’s own countries first', async () => {
    for (const typed of ['Homyel', 'Gomel', 'Гомель']) expect((await names(typed))[0]).toBe("Homyel' BY")
    expect((await names('Brest'))[0], 'not the one in Brittany').toBe('Brest BY')
    expect((await names('Mogilev'))[0]).toBe('Mahilyow BY')
  })

  it('bring their coordinates and region along', async () => {
    const { items } = await world.api('reader').actors.findTowns({ key: world.key, q: 'Minsk', limit: 1 })
    expect(items[0]).toMatchObject({ name: 'Minsk', iso3166: 'BY' })
    expect(items[0]!.latitude).toBeCloseTo(53.9, 0)
    expect(items[0]!.longitude).toBeCloseTo(27.57, 0)
    expect(items[0]!.region).toEqual(expect.any(String))
  })

  it('are as many as asked for, and none for what is no name', async () => {
    expect(await names('san', 8)).toHaveLength(8)
    expect(await names('%%%%')).toEqual([])
  })
})
