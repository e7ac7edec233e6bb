import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

const outlets = ['Alpha', 'Beta', 'Gamma']
const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const dates = ['2021-01-05', '2021-01-09', '2021-02-01', '2021-02', null]

const planned = fc.record({
  sources: fc.array(
    fc.record({
      outlet: fc.option(fc.nat({ max: 2 }), { nil: null }),
      published: fc.nat({ max: dates.length - 1 }),
      repeats: fc.option(fc.nat({ max: 5 }), { nil: null }),
      withdrawn: fc.boolean(),
      corrected: fc.boolean(),
    }),
    { minLength: 3, maxLength: 6 },
  ),
  developments: fc.array(
    fc.record({
      cites: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
      letter: fc.nat({ max: 5 }),
      retracted: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  ),
})

/** Puts a plan into a dossier of its own: through the door, then what only time brings. */
async function build(plan: typeof planned extends fc.Arbitrary<infer T> ? T : never): Promise<World> {
  const world = await makeWorld()
  const { sources } = plan
  for (const { cites, letter, retracted } of plan.developments) {
    const citations = cites.map((at) => {
      const n = at % sources.length
      const { outlet, published } = sources[n]!
      return {
        ...{
          title: `Source ${n}`,
          url: `https://example.org/${n}`,
          reliability: letters[letter]!,
          credibility: 2 as const,
        },
        ...(outlet === null ? {} : { outlet: outlets[outlet]! }),
        ...(dates[published] ? { published: dates[published] } : {}),
      }
    })
    const { ref } = await log(world, { citations })
    if (retracted)
      await world.api('editor').developments.retractDevelopment({ key: world.key, ref, reason: 'No.' })
  }
  const stored = await prisma().source.findMany({ where: { dossierId: world.dossierId } })
  const idOf = (n: number) => stored.find(({ title }) => title === `Source ${n}`)?.id
  for (const [n, { repeats, withdrawn, corrected }] of sources.entries()) {
    const id = idOf(n)
    if (!id) continue
    // Only ever an earlier one, so that no plan makes a ring.
    const originId = repeats !== null && repeats < n ? (idOf(repeats) ?? null) : null
    const data = {
      originId,
      retractedAt: withdrawn ? new Date() : null,
      correctedOn: corrected ? new Date() : null,
    }
    await prisma().source.update({ where: { dossierId_id: { dossierId: world.dossierId, id } }, data })
  }
  return world
}

const median = (numbers: number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** The scorecard by looking at every row. */
async function byHand({ dossierId }: World, outletId: string) {
  const developments = await prisma().development.findMany({
    where: { dossierId, retractedAt: null },
    include: { citations: { include: { source: true } } },
  })
  const all = await prisma().source.findMany({ where: { dossierId } })
  const originOf = (source: (typeof all)[number]): (typeof all)[number] => {
    const next = all.find(({ id }) => id === source.originId)
    return next ? originOf(next) : source
  }
  const day = ({ published, publishedOn }: (typeof all)[number]) =>
    published && /^\d{4}-\d{2}-\d{2}$/.test(published) ? publishedOn!.getTime() / 86_400_000 : null
  const mine = developments.filter(({ citations }) =>
    citations.some(({ source }) => source.outletId === outletId),
  )
  const alone = mine.filter(({ citations }) => {
    const standing = citations.filter(({ source }) => source.retractedAt === null)
    return (
      standing.some(({ source }) => source.outletId === outletId) &&
      standing.every(({ source }) => originOf(source).outletId === outletId)
    )
  })
  const leads = mine.flatMap(({ citations }) => {
    const days = (own: boolean) =>
      citations.flatMap(({ source }) =>
        source.outletId !== null && (source.outletId === outletId) === own ? (day(source) ?? []) : [],
      )
    const [own, others] = [days(true), days(false)]
    return own.length > 0 && others.length > 0 ? Math.min(...others) - Math.min(...own) : []
  })
  const own = all.filter((source) => source.outletId === outletId)
  return {
    citations: mine.flatMap(({ citations }) => citations).filter(({ source }) => source.outletId === outletId)
      .length,
    developments: mine.length,
    alone: alone.length,
    sources: own.length,
    corrected: own.filter(({ correctedOn }) => correctedOn).length,
    retracted: own.filter(({ retractedAt }) => retractedAt).length,
    shared: leads.length,
    first: leads.filter((days) => days > 0).length,
    medianLeadDays: median(leads),
    medianWhenFirstDays: median(leads.filter((days) => days > 0)),
  }
}

describe('the scorecard of an outlet', () => {
  it('is what counting by hand gives, and every figure leads to as many records', async () => {
    await fc.assert(
      fc.asyncProperty(planned, async (plan) => {
        const world = await build(plan)
        const { sources } = world.api('reader')
        const key = world.key
        for (const { id } of (await sources.listOutlets({ key })).items) {
          const { scorecard } = await sources.getOutlet({ key, id })
          const { grades, ...figures } = scorecard
          expect(figures).toEqual(await byHand(world, id))
          expect(grades.reduce((sum, { citations }) => sum + citations, 0)).toBe(figures.citations)
          const behind = {
            cited: figures.developments,
            alone: figures.alone,
            corrected: figures.corrected,
            retracted: figures.retracted,
            shared: figures.shared,
            first: figures.first,
          }
          for (const [measure, n] of Object.entries(behind))
            expect(
              (await sources.listOutletRecords({ key, id, measure: measure as 'alone' })).items,
            ).toHaveLength(n)
        }
      }),
      { numRuns: 4 },
    )
  })
})
