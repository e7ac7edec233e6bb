import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { countClocks, type CountsAnswer } from './contract'
import { coarseDates, steps } from './rules/steps'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await fill()
})

const kinds = ['statement', 'military-exercise', 'loan-credit', 'sanction']
const codes = ['AA', 'BB', 'CC']
const roles = ['actor', 'recipient', 'host'] as const
const stages = ['announced', 'agreed', 'completed', 'reversed'] as const
const dates = ['2019-02-03', '2019-03', '2019', '2019-12-31', '2020-01-01', 'Q2 2020', 'summer 2020', '202X']
const grades = [
  { reliability: 'A', credibility: 1 },
  { reliability: 'B', credibility: 2 },
  { reliability: 'F', credibility: 6 },
] as const

/** A log with every kind, stage, date and grade, twelve actors' worth of roles, and some of it taken back. */
async function fill() {
  const { actors, developments } = world.api('editor')
  for (const code of codes) await actors.addActor({ key: world.key, code, name: `Actor ${code}` })
  for (let at = 0; at < 60; at += 1) {
    const { ref } = await log(world, {
      kind: kinds[at % 4]!,
      stage: stages[(at >> 2) % 4]!,
      happened: dates[(at * 3) % 8]!,
      polarity: at % 5 === 0 ? 'did-not-occur' : 'occurred',
      citations: at % 4 === 3 ? [] : [{ title: `Source ${at}`, ...grades[at % 3]! }],
      actors: roles.slice(0, at % 4).map((role, nth) => ({ code: codes[(at + (nth >> 1)) % 3]!, role })),
      ...(at % 7 === 0 ? { knownFrom: '2020-02-02' } : {}),
    })
    if (at % 6 === 0) await developments.retractDevelopment({ key: world.key, ref, reason: 'No.' })
  }
}

/** Shares of days add up in another order from another source. */
const rounded = ({ counts, ...rest }: CountsAnswer) => ({
  ...rest,
  counts: counts.map((count) => ({ ...count, n: count.n.toFixed(6), coarse: count.coarse.toFixed(6) })),
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
        actor: fc.constantFrom<string[]>(['AA'], ['bb'], ['AA', 'CC'], ['ZZ']),
        role: fc.constantFrom(...roles),
      },
      { requiredKeys: [] },
    )
    const step = fc.constantFrom(...steps)
    const how = fc.record({ clock: fc.constantFrom(...countClocks), dates: fc.constantFrom(...coarseDates) })
    const { seriesCounts } = world.api('reader').trends
    await fc.assert(
      fc.asyncProperty(facets, step, how, async (filters, each, counted) => {
        const asked = { key: world.key, step: each, ...counted, ...filters }
        const rolled = await seriesCounts(asked)
        expect(rounded(rolled)).toEqual(rounded(await seriesCounts({ ...asked, ...everything })))
        const listed = await world.api('reader').developments.listDevelopments({ key: world.key, ...filters })
        expect(rolled.total).toBe(listed.total)
      }),
      { numRuns: 120, endOnFailure: true },
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
  it('go by weeks and days, by the clock of recording, and spread what is dated loosely', async () => {
    const own = await makeWorld()
    for (const happened of ['2021-02-03', '2021-02-07', '2021-02-08', '2021-02'])
      await log(own, { happened, kind: 'sanction', knownFrom: '2021-03-01' })
    const at = async (how: { step: (typeof steps)[number]; clock?: 'recorded'; dates?: 'spread' }) =>
      (await own.api('reader').trends.seriesCounts({ key: own.key, ...how })).counts.map(
        ({ start, n, coarse }) => `${start} ${n} ${coarse}`,
      )
    expect(await at({ step: 'week' })).toEqual(['2021-02-01 3 1', '2021-02-08 1 0'])
    expect(await at({ step: 'day' })).toHaveLength(4)
    expect(await at({ step: 'week', dates: 'spread' })).toEqual([
      '2021-02-01 2.25 0.25',
      '2021-02-08 1.25 0.25',
      '2021-02-15 0.25 0.25',
      '2021-02-22 0.25 0.25',
    ])
    expect(await at({ step: 'month', clock: 'recorded' })).toEqual(['2021-03-01 4 0'])
  })
})
