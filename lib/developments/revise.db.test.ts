import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { reader } from '@/lib/core/db/reader'
import { clear } from '@/tests/harness/bulk'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type Api, type World } from '@/tests/harness/world'

type Changes = Omit<Parameters<Api['developments']['reviseDevelopment']>[0], 'key' | 'ref'>

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (const [code, name] of [
    ['RU', 'Russia'],
    ['BY', 'Belarus'],
  ] as const)
    await world.api('analyst').actors.addActor({ key: world.key, code, name })
})

const get = (ref: string) => world.api('reader').developments.getDevelopment({ key: world.key, ref })
const revise = (ref: string, changes: Changes, who: 'analyst' | 'editor' | 'reader' = 'analyst') =>
  world.api(who).developments.reviseDevelopment({ key: world.key, ref, ...changes })
const lastEntry = async (subjectId: string) =>
  (await world.api('reader').audit.listHistory({ key: world.key, subjectType: 'development', subjectId }))
    .items[0]!

describe('a revision', () => {
  it('changes what is given, and the audit keeps only that, readable', async () => {
    const { ref, id } = await log(world, { title: 'Frst', summary: 'Stays.', actors: [{ code: 'RU' }] })
    const receipt = await revise(ref, {
      version: 1,
      title: 'First',
      happened: 'Q3 2019',
      actors: [{ code: 'RU' }, { code: 'by', role: 'host' }],
      measurements: [{ metric: 'tanks', best: 3, unit: 'count' }],
      reason: 'A slip of the pen.',
    })
    expect(receipt).toMatchObject({ ref, version: 2, title: 'First' })
    expect(await get(ref)).toMatchObject({
      title: 'First',
      summary: 'Stays.',
      happened: '2019-35',
      startsOn: '2019-07-01',
      precision: 'quarter',
      version: 2,
      actors: [{ code: 'RU' }, { code: 'BY', role: 'host' }],
      measurements: [{ metric: 'tanks', best: 3 }],
    })
    const entry = await lastEntry(id)
    expect(entry).toMatchObject({ type: 'development.revised', by: 'analyst', reason: 'A slip of the pen.' })
    expect(entry.before).toEqual({
      title: 'Frst',
      happened: '2021-09-10',
      actors: [{ code: 'RU', role: 'actor' }],
      measurements: [],
    })
    expect(Object.keys(entry.after as object).toSorted()).toEqual([
      'actors',
      'happened',
      'measurements',
      'title',
    ])
  })

  it('is found by its new words and its new day, with its actors', async () => {
    const { ref } = await log(world, { title: 'Grouse', happened: '2021-01-01', actors: [{ code: 'BY' }] })
    await revise(ref, { version: 1, title: 'Partridge', happened: '1999-05-05' })
    const find = async (question: object) =>
      (await world.api('reader').developments.listDevelopments({ key: world.key, ...question })).items.map(
        (row) => row.ref,
      )
    expect(await find({ q: 'grouse' })).toEqual([])
    expect(await find({ q: 'partridge' })).toEqual([ref])
    expect(await find({ actor: 'BY', to: '1999-12-31' })).toEqual([ref])
  })

  it('of a stale version is refused with both', async () => {
    const { ref } = await log(world, { title: 'Theirs to change', actors: [{ code: 'RU' }] })
    await revise(ref, { version: 1, title: 'Theirs', stage: 'announced' })
    const { code, data } = await refusalOf(revise(ref, { version: 1, title: 'Yours' }))
    expect(code).toBe('CONFLICT')
    expect(data).toMatchObject({
      reason: 'stale',
      yours: { version: 1, title: 'Yours' },
      theirs: { version: 2, title: 'Theirs', stage: 'announced', actors: [{ code: 'RU', role: 'actor' }] },
    })
    expect(await get(ref)).toMatchObject({ title: 'Theirs', version: 2 })
  })

  it('of several at the same moment saves one, and overwrites nothing silently', async () => {
    const { ref } = await log(world, { title: 'Contended' })
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, at) => revise(ref, { version: 1, summary: `Try ${at}` })),
    )
    const won = tries.findIndex(({ status }) => status === 'fulfilled')
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await get(ref)).toMatchObject({ summary: `Try ${won}`, version: 2 })
  })

  it('keeps who graded a citation unless its grade changes', async () => {
    const citations = [
      { url: 'https://example.org/kept', title: 'Kept', reliability: 'B' as const, credibility: 2 as const },
      {
        url: 'https://example.org/regraded',
        title: 'Regraded',
        reliability: 'B' as const,
        credibility: 2 as const,
      },
    ]
    const { ref } = await log(world, { citations }, 'editor')
    await revise(ref, {
      version: 1,
      citations: [
        { ...citations[1]!, reliability: 'D', credibility: 4 },
        { ...citations[0]!, quote: 'A quote.' },
        { title: 'A new one', reliability: 'C', credibility: 3 },
      ],
    })
    const whole = await get(ref)
    expect(whole.citations.map(({ title, gradedBy }) => [title, gradedBy])).toEqual([
      ['Regraded', 'analyst'],
      ['Kept', 'editor'],
      ['A new one', 'analyst'],
    ])
    expect(whole).toMatchObject({ reliability: 'B', credibility: 2 })
    await revise(ref, { version: 2, citations: [] })
    expect(await get(ref)).toMatchObject({ reliability: null, credibility: null, citations: [] })
  })

  it('that would be the same as another record is refused with its ref', async () => {
    const one = await log(world, { title: 'The one' })
    const other = await log(world, { title: 'The other' })
    expect(await refusalOf(revise(other.ref, { version: 1, title: 'The ONE' }))).toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'duplicate', ref: one.ref },
    })
    await revise(one.ref, { version: 1, title: 'THE one' })
  })

  it('that changes nothing is said to be none, and readers make none', async () => {
    const { ref } = await log(world, { title: 'As it is', actors: [{ code: 'RU' }, { code: 'BY' }] })
    const same = {
      title: 'As it is',
      happened: '10 September 2021',
      actors: [{ code: 'by' }, { code: 'ru' }],
    }
    expect(await refusalOf(revise(ref, { version: 1, ...same }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect((await refusalOf(revise(ref, { version: 1, title: 'Mine' }, 'reader'))).code).toBe('FORBIDDEN')
    expect((await refusalOf(revise(ref, { version: 1, knownFrom: '2020-01-01' }))).code).toBe('FORBIDDEN')
    expect(await get(ref)).toMatchObject({ version: 1 })
  })
})

describe('a retraction', () => {
  it('takes a record out of the log, keeps it readable with the reason, and can be taken back', async () => {
    const { ref, id } = await log(world, { title: 'To be retracted' })
    const { developments } = world.api('analyst')
    expect(
      (
        await refusalOf(
          world.api('reader').developments.retractDevelopment({ key: world.key, ref, reason: 'No.' }),
        )
      ).code,
    ).toBe('FORBIDDEN')
    await developments.retractDevelopment({ key: world.key, ref, reason: 'The source withdrew it.' })
    expect(await get(ref)).toMatchObject({
      retractedReason: 'The source withdrew it.',
      version: 2,
      retractedAt: expect.any(String),
    })
    expect(await lastEntry(id)).toMatchObject({
      type: 'development.retracted',
      reason: 'The source withdrew it.',
    })
    expect(
      (await refusalOf(developments.retractDevelopment({ key: world.key, ref, reason: 'Again.' }))).message,
    ).toContain('The source withdrew it.')
    expect((await refusalOf(revise(ref, { version: 2, title: 'Changed' }))).code).toBe('CONFLICT')
    await developments.restoreDevelopment({ key: world.key, ref })
    expect(await get(ref)).toMatchObject({ retractedAt: null, retractedReason: null, version: 3 })
    expect((await refusalOf(developments.restoreDevelopment({ key: world.key, ref }))).code).toBe('CONFLICT')
  })
})

describe('counts', () => {
  type Step = {
    act: 'log' | 'revise' | 'retract' | 'restore' | 'fold'
    at: number
    month: number
    kind: string
    stage: string
    grade: string
  }
  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.constantFrom('log', 'log', 'revise', 'revise', 'retract', 'restore', 'fold'),
    at: fc.nat(30),
    month: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('statement', 'sanction'),
    stage: fc.constantFrom('announced', 'completed'),
    grade: fc.constantFrom('A1', 'C3', ''),
  })

  async function run(own: World, steps: Step[]) {
    const api = own.api('editor').developments
    const records: { ref: string; version: number }[] = []
    for (const { act, at, month, kind, stage, grade } of steps) {
      const record = records[at % Math.max(records.length, 1)]
      const citations = grade
        ? [{ title: 'S', reliability: grade[0] as 'A', credibility: Number(grade[1]) as 1 }]
        : []
      const facts = { kind, stage: stage as 'announced', happened: `2021-0${month}-1${at % 10}`, citations }
      if (act === 'fold') await prisma().$queryRaw`SELECT rollup_fold()`
      else if (act === 'log') records.push(await log(own, facts))
      else if (record) {
        const write = {
          revise: () =>
            api.reviseDevelopment({ key: own.key, ref: record.ref, version: record.version, ...facts }),
          retract: () => api.retractDevelopment({ key: own.key, ref: record.ref, reason: 'x' }),
          restore: () => api.restoreDevelopment({ key: own.key, ref: record.ref }),
        }[act]
        Object.assign(record, await write().catch(() => ({})))
      }
    }
  }

  it('from the roll-up equal counting every row, after any order of writing, retracting and folding', async () => {
    const filters = [
      {},
      { kind: 'sanction' },
      { stage: 'announced' as const },
      { reliability: 'B' as const },
      { credibility: 3 as const },
      { from: '2021-01-15', to: '2021-03-12' },
      { from: '2021-02-01', to: '2021-02-28' },
      { from: '2021-02-11', to: '2021-02-15', kind: 'statement' },
      { world: '2021-02-14', include: 'retracted' as const },
    ]
    const own = await makeWorld()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 24 }), async (steps) => {
        await clear(own)
        await run(own, steps)
        for (const filter of filters) {
          const { items, total } = await own
            .api('reader')
            .developments.listDevelopments({ key: own.key, limit: 200, ...filter })
          expect(total).toBe(items.length)
        }
        const [row] =
          await reader()`SELECT count(*) AS n FROM rollup_live WHERE dossier_id = ${own.dossierId} GROUP BY month, kind_code HAVING sum(n) < 0`
        expect(row).toBeUndefined()
      }),
      { numRuns: 8 },
    )
  })
})
