import { beforeAll, describe, expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await log(world, {
    title: 'Depot near Homel is enlarged',
    newPlace: { name: 'Homel' },
    newActors: [{ code: 'BY', name: 'Belarus', type: 'state' }],
  })
  await world
    .api('editor')
    .actors.reviseActor({ key: world.key, code: 'BY', version: 1, otherNames: ['Białoruś', 'Беларусь'] })
  await log(world, { title: 'Учения под Гомелем', summary: 'Обуз-Лесновский полигон, Гомель' })
  await log(world, { title: 'Przemyśl rail yard works', summary: 'A Gomel convoy passed. '.repeat(30) })
  await log(world, { title: 'Беларусь подписала заём', summary: 'Лукашенко и министр' })
  const { prisma } = await import('@/lib/core/db/prisma')
  await prisma().place.updateMany({
    where: { dossierId: world.dossierId, name: 'Homel' },
    data: { otherNames: ['Gomel', 'Гомель'] },
  })
})

const search = async (q: string) =>
  (await world.api('reader').developments.listDevelopments({ key: world.key, q, sort: 'oldest' })).items
const titles = async (q: string) => (await search(q)).map(({ title }) => title.split(' ')[0]).toSorted()

describe('a search', () => {
  it.each([
    ['Gomel', ['Depot', 'Przemyśl', 'Учения']],
    ['Homel', ['Depot', 'Przemyśl', 'Учения']],
    ['Гомель', ['Depot', 'Przemyśl', 'Учения']],
    ['гомел*', ['Przemyśl', 'Учения']],
    ['Lukashenko', ['Беларусь']],
    ['лукашенко', ['Беларусь']],
    ['Белоруссия or zaem', ['Беларусь']],
    ['Belarus', ['Беларусь']],
    ['Białoruś', ['Беларусь']],
    ['przemysl', ['Przemyśl']],
    ['Obuz-Lesnovsky', ['Учения']],
    ['“rail yard”', ['Przemyśl']],
    ['"yard rail"', []],
    ['enlarg*', ['Depot']],
    ['enl*', ['Depot']],
    ['gomel -convoy', ['Depot', 'Учения']],
    ['-"rail yard" gomel', ['Depot', 'Учения']],
  ])('for %s finds', async (q, expected) => {
    expect(await titles(q)).toEqual(expected.toSorted())
  })

  it('says where in title and summary, as stretches of what is shown', async () => {
    const [row] = await search('ГОМЕЛЬ полигон')
    expect(row!.found!.title).toEqual([])
    const { text, marks } = row!.found!.summary!
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['полигон', 'Гомель'])
    const [works] = await search('przemysl convoys')
    expect(works!.found!.title.map(([from, to]) => works!.title.slice(from, to))).toEqual(['Przemyśl'])
    expect(works!.found!.summary!.text.length).toBeLessThan(200)
    expect((await search('convoy'))[0]!.found).not.toBeNull()
  })

  it('that is none has no hits', async () => {
    const { items } = await world.api('reader').developments.listDevelopments({ key: world.key })
    expect(items.every(({ found }) => found === null)).toBe(true)
  })
})
