import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { reader } from '@/lib/core/db/reader'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { foldCounts } from './mutations/fold'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const kinds = ['statement', 'military-exercise', 'loan-credit', 'sanction']
const stages = ['announced', 'agreed', 'completed', 'reversed'] as const
const dates = ['2019-02-03', '2019-03', '2019', '2019-12-31', '2020-01-01', 'Q2 2020', 'summer 2020', '202X']
const grades = [
  { reliability: 'A', credibility: 1 },
  { reliability: 'B', credibility: 2 },
  { reliability: 'F', credibility: 6 },
] as const

const draft = fc.record({
  kind: fc.constantFrom(...kinds),
  happened: fc.constantFrom(...dates),
  stage: fc.constantFrom(...stages),
  polarity: fc.constantFrom('occurred' as const, 'did-not-occur' as const),
  citations: fc.constantFrom(
    [],
    ...grades.map((grade) => [{ title: `Source ${grade.reliability}`, ...grade }]),
  ),
})
const operation = fc.oneof(
  fc.record({ act: fc.constant('log' as const), draft }),
  fc.record({
    act: fc.constantFrom('revise' as const, 'retract' as const, 'restore' as const),
    draft,
    which: fc.nat(),
  }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const refs: string[] = []

/** What people do to each other at the same time is refused here and there; that is no failure. */
const expected = ['CONFLICT', 'BAD_REQUEST']

async function perform(asked: Operation): Promise<void> {
  const { developments } = world.api('editor')
  if (asked.act === 'log') return void refs.push((await log(world, asked.draft)).ref)
  const ref = refs[asked.which % Math.max(1, refs.length)]
  if (!ref) return
  const one = { key: world.key, ref }
  const doing =
    asked.act === 'retract'
      ? developments.retractDevelopment({ ...one, reason: 'It did not happen.' })
      : asked.act === 'restore'
        ? developments.restoreDevelopment(one)
        : developments
            .getDevelopment(one)
            .then(({ version }) => developments.reviseDevelopment({ ...one, version, ...asked.draft }))
  if (
    await doing.then(
      () => true,
      () => false,
    )
  )
    return
  expect(expected).toContain((await refusalOf(doing)).code)
}

/** The cells in which a roll-up and a full count differ, in one snapshot. */
const facetDifferences = () => reader()`
  WITH facts AS (SELECT date_trunc('month', starts_on)::date AS month, kind_code, stage, polarity, precision, review_state,
      coalesce(reliability, '') AS reliability, coalesce(credibility, 0)::smallint AS credibility, count(*)::int AS n
      FROM developments WHERE dossier_id = ${world.dossierId} AND retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
    rolled AS (SELECT month, kind_code, stage, polarity, precision, review_state, reliability, credibility, sum(n)::int AS n
      FROM rollup_live WHERE dossier_id = ${world.dossierId} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(n) <> 0)
  (SELECT 'counted' AS only, * FROM (SELECT * FROM facts EXCEPT SELECT * FROM rolled) AS a)
  UNION ALL (SELECT 'rolled up', * FROM (SELECT * FROM rolled EXCEPT SELECT * FROM facts) AS b)`

const monthDifferences = () => reader()`
  WITH facts AS (SELECT date_trunc('month', starts_on)::date AS month, kind_code, precision, count(*)::int AS n
      FROM developments WHERE dossier_id = ${world.dossierId} AND retracted_at IS NULL GROUP BY 1, 2, 3),
    rolled AS (SELECT month, kind_code, precision, sum(n)::int AS n
      FROM rollup_month_live WHERE dossier_id = ${world.dossierId} GROUP BY 1, 2, 3 HAVING sum(n) <> 0)
  (SELECT 'counted' AS only, * FROM (SELECT * FROM facts EXCEPT SELECT * FROM rolled) AS a)
  UNION ALL (SELECT 'rolled up', * FROM (SELECT * FROM rolled EXCEPT SELECT * FROM facts) AS b)`

async function expectExact() {
  expect([...(await facetDifferences()), ...(await monthDifferences())]).toEqual([])
}

describe('the roll-up', () => {
  it('equals a full count at every moment while eight people write and folding goes on', async () => {
    const scripts = fc.array(fc.array(operation, { minLength: 3, maxLength: 7 }), {
      minLength: 8,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(scripts, fc.integer({ min: 1, max: 9 }), async (writers, most) => {
        let isWriting = true
        const writing = Promise.allSettled(
          writers.map(async (script) => {
            for (const asked of script) await perform(asked)
          }),
        ).then((outcomes) => {
          isWriting = false
          expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
        })
        const besides = async (work: () => Promise<unknown>) => {
          while (isWriting) await work()
        }
        await Promise.all([writing, besides(() => foldCounts(most)), besides(expectExact)])
        await expectExact()
        await foldCounts()
        await expectExact()
      }),
      { numRuns: 4, endOnFailure: true },
    )
    expect(refs.length).toBeGreaterThan(20)
  }, 120_000)

  it('that is off by one in one cell is found by what these tests ask', async () => {
    const [cell] = await prisma().$queryRaw<{ id: string }[]>`
      INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      VALUES (${world.dossierId}::uuid, '2030-01-01', 'sanction', 'agreed', 'occurred', 'day', 'accepted', '', 0, 1) RETURNING id`
    expect(await facetDifferences()).toHaveLength(1)
    expect(await monthDifferences()).toHaveLength(1)
    await prisma().rollupDelta.deleteMany({ where: { dossierId: world.dossierId, id: cell!.id } })
    await expectExact()
  })

  it('is undone with the write that failed', async () => {
    const before = await world.api('reader').trends.seriesCounts({ key: world.key })
    const failing = prisma().$transaction(async (tx) => {
      await tx.development.updateMany({ where: { dossierId: world.dossierId }, data: { kindCode: 'other' } })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await world.api('reader').trends.seriesCounts({ key: world.key })).toEqual(before)
  })
})

describe('counts', () => {
  /** All was known by then: it asks the facts the same question that the roll-up answers. */
  const everything = { known: '2999-12-31' }

  it('are the same from the roll-up and from the facts, whatever the facets and the days', async () => {
    const day = fc.constantFrom(
      '2019-01-01',
      '2019-02-03',
      '2019-03-31',
      '2019-12-31',
      '2020-01-01',
      '2020-04-15',
    )
    const facets = fc.record(
      {
        kind: fc.subarray(kinds, { minLength: 1 }),
        stage: fc.subarray([...stages], { minLength: 1 }),
        polarity: fc.constantFrom('occurred' as const, 'did-not-occur' as const),
        reliability: fc.constantFrom('A' as const, 'B' as const, 'F' as const),
        credibility: fc.constantFrom(1 as const, 2 as const, 6 as const),
        from: day,
        to: day,
        world: day,
        review: fc.constantFrom<('accepted' | 'draft')[]>(['accepted'], ['draft']),
      },
      { requiredKeys: [] },
    )
    const step = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const)
    const { seriesCounts } = world.api('reader').trends
    await fc.assert(
      fc.asyncProperty(facets, step, async (filters, each) => {
        const rolled = await seriesCounts({ key: world.key, step: each, ...filters })
        const counted = await seriesCounts({ key: world.key, step: each, ...filters, ...everything })
        expect(rolled).toEqual(counted)
        const listed = await world.api('reader').developments.listDevelopments({ key: world.key, ...filters })
        expect(rolled.total).toBe(listed.total)
      }),
      { numRuns: 80, endOnFailure: true },
    )
  })

  it('keep months, quarters and years, and say what is dated less precisely than the step', async () => {
    const own = await makeWorld()
    for (const happened of ['2021-02-03', '2021-02', '2021-03', 'Q1 2021', '2021', '2022-04-01'])
      await log(own, { happened, kind: 'sanction' })
    await log(own, { happened: '2021-02-11', kind: 'statement' })
    const at = async (step: 'month' | 'quarter' | 'year') => {
      const answer = await own.api('reader').trends.seriesCounts({ key: own.key, step })
      const told = answer.counts.map(({ start, kind, n, coarse }) => `${start} ${kind} ${n} ${coarse}`)
      return { told, total: answer.total, coarse: answer.coarse }
    }
    expect(await at('month')).toEqual({
      told: [
        '2021-01-01 sanction 2 2',
        '2021-02-01 sanction 2 0',
        '2021-02-01 statement 1 0',
        '2021-03-01 sanction 1 0',
        '2022-04-01 sanction 1 0',
      ],
      total: 7,
      coarse: 2,
    })
    expect(await at('quarter')).toEqual({
      told: ['2021-01-01 sanction 5 1', '2021-01-01 statement 1 0', '2022-04-01 sanction 1 0'],
      total: 7,
      coarse: 1,
    })
    expect(await at('year')).toEqual({
      told: ['2021-01-01 sanction 5 0', '2021-01-01 statement 1 0', '2022-01-01 sanction 1 0'],
      total: 7,
      coarse: 0,
    })
  })
})
