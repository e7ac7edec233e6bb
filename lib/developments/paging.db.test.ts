import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulk, clear } from '@/tests/harness/bulk'
import { makeWorld, type Api, type World } from '@/tests/harness/world'

type Question = Omit<Parameters<Api['developments']['listDevelopments']>[0], 'key'>

/** Every page of a question, one after the other. */
async function walk(world: World, question: Question) {
  const pages = []
  for (let cursor: string | undefined; ;) {
    const page = await world
      .api('reader')
      .developments.listDevelopments({ key: world.key, ...question, ...(cursor ? { cursor } : {}) })
    pages.push(page)
    if (!page.next) return pages
    cursor = page.next
  }
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2021-02-${String(date).padStart(2, '0')}`)

describe('pages', () => {
  it('visit every row once, in every order, whatever their size and however many share a day', async () => {
    const world = await makeWorld()
    const few = fc.array(day, { minLength: 0, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(few, fc.integer({ min: 1, max: 9 }), async (days, limit) => {
        await clear(world)
        const ids = await bulk(
          world,
          days.map((startsOn) => ({ startsOn })),
        )
        const dated = ids.map((id, at) => ({ id, on: days[at]! }))
        const oldest = dated.toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1)).map(({ id }) => id)
        const expected = { oldest, newest: oldest.toReversed(), recorded: ids.toReversed() }
        for (const sort of ['oldest', 'newest', 'recorded'] as const) {
          const pages = await walk(world, { sort, limit })
          expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(expected[sort])
          for (const { total } of pages) expect(total).toBe(days.length)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('go on where they were when rows are added meanwhile', async () => {
    const world = await makeWorld()
    const ids = await bulk(
      world,
      ['2021-01-01', '2021-01-02', '2021-01-03'].map((startsOn) => ({ startsOn })),
    )
    const { items, next } = await world
      .api('reader')
      .developments.listDevelopments({ key: world.key, limit: 2 })
    await bulk(world, [{ startsOn: '2022-01-01' }, { startsOn: '2021-01-02' }])
    const rest = await world
      .api('reader')
      .developments.listDevelopments({ key: world.key, limit: 9, cursor: next! })
    expect(items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(rest.items.map(({ id }) => id)).toEqual([ids[0]])
    expect(rest.total).toBe(5)
  })
})

describe('a text with very many hits', () => {
  const many = 5_200
  const filled = async () => {
    const world = await makeWorld()
    const dayOf = (at: number) => new Date(Date.UTC(2010, 0, 1 + (at % 4_000))).toISOString().slice(0, 10)
    const rows = Array.from({ length: many }, (_, at) => ({
      startsOn: dayOf(at),
      title: at % 500 === 0 ? 'Sanctions imposed' : 'A statement',
      summary: at % 500 === 0 ? 'On the tractor works.' : 'It mentions sanctions in passing.',
      kind: at % 500 === 0 ? 'sanction' : 'statement',
    }))
    await bulk(world, rows)
    return world
  }

  it('says that its total is a floor, pages by date, ranks the newest and counts exactly once narrowed', async () => {
    const world = await filled()
    const list = (question: Question) =>
      world.api('reader').developments.listDevelopments({ key: world.key, ...question })
    const common = await list({ q: 'sanctions', limit: 50 })
    expect(common).toMatchObject({ total: 2_000, atLeast: true })
    expect(common.items.map(({ startsOn }) => startsOn)).toEqual(
      common.items
        .map(({ startsOn }) => startsOn)
        .toSorted()
        .toReversed(),
    )
    const second = await list({ q: 'sanctions', limit: 50, cursor: common.next! })
    expect(new Set([...common.items, ...second.items].map(({ id }) => id)).size).toBe(100)
    const ranked = await list({ q: 'sanctions', limit: 6, sort: 'relevance' })
    expect(ranked.items[0]!.title).toBe('Sanctions imposed')
    expect(await list({ q: 'sanctions', kind: 'sanction' })).toMatchObject({ total: 11, atLeast: false })
    expect(await list({ q: '"tractor works"' })).toMatchObject({ total: 11, atLeast: false })
    expect(
      (await walk(world, { q: 'sanctions', kind: 'sanction', limit: 4 })).flatMap(({ items }) => items),
    ).toHaveLength(11)
  })
})
