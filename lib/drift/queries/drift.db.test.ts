import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import { logDevelopment, makeBaseline, PUBLISHED_ON } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'
import type { Relation } from '../rules/relations'

type Baseline = Awaited<ReturnType<typeof makeBaseline>>
let world: World

beforeAll(async () => {
  world = await makeWorld()
})

/** Accepts a link, known from the day given or else from long ago, so that only what the test is about decides. */
function link(
  claim: string,
  development: string,
  relation: Relation,
  strength = 3,
  knownFrom = '2019-01-01',
) {
  return world.api('editor').links.proposeLink({
    ...{ key: world.key, claim, development, relation, strength, knownFrom },
    rationale: 'It bears on it.',
    accept: true,
  })
}

/** A baseline with one claim and the links given as [relation, strength, ...grades]. */
async function claimWith(...links: [Relation, number, ...string[]][]): Promise<Baseline & { ref: string }> {
  const baseline = await makeBaseline(world)
  const { ref } = await baseline.addClaim()
  for (const [relation, strength, ...grades] of links)
    await link(ref, (await logDevelopment(world, { grades })).ref, relation, strength)
  return { ...baseline, ref }
}

const drift = (baselineId: string, rest: { world?: string; known?: string; stageFactor?: boolean } = {}) =>
  world.api('reader').drift.getDrift({ key: world.key, baselineId, ...rest })

describe('drift through the door', () => {
  const wire = ['B2@wire', 'B2@wire', 'B2@wire', 'B2@wire', 'B2@wire']
  it.each<[string, [Relation, number, ...string[]][], number | null]>([
    ['untested without a link', [], null],
    ['43 for one strong B2 contradiction', [['contradicts', 3, 'B2']], 43],
    ['43 for the same wire five times', [['contradicts', 3, ...wire]], 43],
    [
      '50 for five independent B2 origins in one development',
      [['contradicts', 3, 'B2', 'B2', 'B2', 'B2', 'B2']],
      50,
    ],
    [
      '72 for three strong A1 contradictions and one weak F6 support',
      [
        ['contradicts', 3, 'A1'],
        ['contradicts', 3, 'A1'],
        ['contradicts', 3, 'A1'],
        ['supports', 1, 'F6'],
      ],
      72,
    ],
  ])('is %s', async (_, links, expected) => {
    const { baselineId, ref } = await claimWith(...links)
    const answer = await drift(baselineId)
    const [claim] = answer.perClaim
    expect(claim!.drift === null ? null : Math.round(claim!.drift)).toBe(expected)
    expect(claim!.tested).toBe(expected !== null)
    const { terms } = await world.api('reader').claims.getClaim({ key: world.key, ref })
    const sum = terms.filter(({ bucket }) => bucket === 'against' || bucket === 'beyond')
    expect(sum.reduce((total, { contribution }) => total + contribution, 0)).toBeCloseTo(claim!.drift ?? 0, 9)
  })

  it('follows a chain of repeats to its end, so that a repeat of a repeat is no second origin', async () => {
    const { baselineId, ref } = await claimWith()
    const one = await logDevelopment(world, { grades: ['B2@chain'] })
    const [copy] = await prisma().citation.findMany({
      where: { dossierId: world.dossierId, developmentId: one.id },
    })
    const dossierId = world.dossierId
    const far = await prisma().source.create({
      data: { dossierId, id: copy!.id, title: 'A repeat of a repeat', originId: copy!.sourceId },
    })
    await prisma().citation.create({ data: { ...copy!, id: newId(), sourceId: far.id } })
    await link(ref, one.ref, 'contradicts')
    expect(Math.round((await drift(baselineId)).drift!)).toBe(43)
  })

  it('is the mean over tested claims by weight, and never shown without coverage', async () => {
    const baseline = await makeBaseline(world)
    const [heavy, light] = [await baseline.addClaim('Heavy.', 4), await baseline.addClaim('Light.', 1)]
    await baseline.addClaim('Untested.', 5)
    await link(heavy.ref, (await logDevelopment(world, { grades: ['A1'] })).ref, 'contradicts')
    await link(light.ref, (await logDevelopment(world, { grades: ['A1'] })).ref, 'supports')
    const { drift: whole, coverage, shares } = await drift(baseline.baselineId)
    expect([whole, coverage]).toEqual([40, 50])
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(100, 9)
  })

  it('lets a rumour weigh like a deed when the stage factor is off', async () => {
    const { baselineId, ref } = await claimWith()
    await link(ref, (await logDevelopment(world, { grades: ['A1'], stage: 'announced' })).ref, 'contradicts')
    expect((await drift(baselineId)).drift).toBeCloseTo(100 / 3, 9)
    expect((await drift(baselineId, { stageFactor: false })).drift).toBe(50)
  })

  it('counts nothing of a retracted source', async () => {
    const { baselineId } = await claimWith(['contradicts', 3, 'A1@hoax'])
    await prisma().source.updateMany({
      where: { dossierId: world.dossierId },
      data: { retractedAt: new Date() },
    })
    const [claim] = (await drift(baselineId)).perClaim
    expect([claim!.drift, claim!.leftOut.map(({ reason }) => reason)]).toEqual([null, ['no-weight']])
    expect((await drift(baselineId, { known: '2025-01-01' })).drift).toBe(50)
    await prisma().source.updateMany({ where: { dossierId: world.dossierId }, data: { retractedAt: null } })
  })
})

describe('the load-bearing test', () => {
  it('names what drift rests on, kind by kind, the greatest move first', async () => {
    const { baselineId, ref } = await claimWith(['supports', 1, 'F6'])
    const pillar = await logDevelopment(world, { grades: ['A1'] })
    await link(ref, pillar.ref, 'contradicts')
    const of = (kind: 'development' | 'source' | 'analyst' | 'year') =>
      world.api('reader').drift.getLoadBearing({ key: world.key, baselineId, of: kind })
    const developments = await of('development')
    expect(developments.total).toBe(2)
    expect(developments.tests[0]).toMatchObject({
      linchpin: true,
      drift: 0,
      pillar: { kind: 'development', id: pillar.id, ref: pillar.ref },
    })
    expect(developments.tests[0]!.flips).toMatchObject([{ ref, from: 'weakened', to: 'holding' }])
    expect((await of('source')).tests[0]!.pillar.label).toBe(`Source of ${pillar.id}`)
    const [analyst] = (await of('analyst')).tests
    expect(analyst!.pillar.label).not.toBe('')
    expect(analyst).toMatchObject({ drift: null, driftMove: null, linchpin: true })
    expect((await of('year')).tests.map(({ pillar: { label } }) => label)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d{4}$/)]),
    )
    const all = await world.api('reader').drift.getLoadBearing({ key: world.key, baselineId })
    expect(new Set(all.tests.map(({ pillar: { kind } }) => kind))).toEqual(
      new Set(['development', 'source', 'analyst', 'year']),
    )
  })
})

describe('the two clocks', () => {
  it('put the world and the knowledge back apart from each other', async () => {
    const { baselineId, ref } = await claimWith()
    const late = await logDevelopment(world, { grades: ['A1'], on: '2021-11-04', knownFrom: '2022-02-10' })
    await link(ref, late.ref, 'contradicts')
    const at = async (on: string, known: string) => (await drift(baselineId, { world: on, known })).drift
    expect(await at('2021-11-03', '2025-01-01')).toBeNull()
    expect(await at('2021-11-04', '2025-01-01')).toBe(50)
    expect(await at('2025-01-01', '2022-02-09')).toBeNull()
    expect(await at('2025-01-01', '2022-02-10')).toBe(50)
    expect(await at(PUBLISHED_ON, '2025-01-01')).toBe(0)
  })

  it('know a link only from the day it was decided, unless it is dated back', async () => {
    const { baselineId, ref } = await claimWith()
    const { ref: development } = await logDevelopment(world, { grades: ['A1'] })
    await world.api('editor').links.proposeLink({
      ...{ key: world.key, claim: ref, development, relation: 'contradicts', strength: 3 },
      rationale: 'Linked today.',
      accept: true,
    })
    expect((await drift(baselineId)).drift).toBe(50)
    expect((await drift(baselineId, { known: '2026-01-01' })).drift).toBeNull()
  })

  it('take what is logged now as known from now, however long ago it happened', async () => {
    const { baselineId, ref } = await claimWith()
    const { ref: development } = await logDevelopment(world, {
      grades: ['A1'],
      createdAt: '2024-03-05T23:30:00Z',
    })
    await link(ref, development, 'contradicts')
    expect((await drift(baselineId, { known: '2024-03-04' })).drift).toBeNull()
    expect((await drift(baselineId, { known: '2024-03-05' })).drift).toBe(50)
  })

  it('draw a line that begins at 0 on the day of publication and ends at the drift of now', async () => {
    const { baselineId } = await claimWith(['contradicts', 3, 'A1'])
    const { points, clocks } = await world.api('reader').drift.seriesDrift({ key: world.key, baselineId })
    expect(points[0]).toMatchObject({ on: PUBLISHED_ON, drift: 0, coverage: 0 })
    expect(points.at(-1)).toMatchObject({ on: clocks.world, drift: 50, coverage: 100 })
    const month = points.find(({ on }) => on === '2021-11-30')!
    expect(month.drift).toBe((await drift(baselineId, { world: '2021-11-30' })).drift)
    expect(points.find(({ on }) => on === '2021-10-31')!.drift).toBeNull()
  })

  it('draw the line as it was known then', async () => {
    const { baselineId, ref } = await claimWith()
    const late = await logDevelopment(world, { grades: ['A1'], knownFrom: '2022-02-10' })
    await link(ref, late.ref, 'contradicts')
    const ask = { key: world.key, baselineId, asKnownThen: true, known: '2023-06-15' }
    const { points } = await world.api('reader').drift.seriesDrift(ask)
    const at = (day: string) => points.find(({ on }) => on === day)?.drift
    expect([at('2022-01-31'), at('2022-02-28'), points.at(-1)!.on]).toEqual([null, 50, '2023-06-15'])
  })
})

it('says what one claim rests on, and draws its line over both clocks', async () => {
  const { ref } = await claimWith(['contradicts', 3, 'B2@agency', 'B2@agency'])
  const said = await logDevelopment(world, {
    ...{ grades: ['B2@agency', 'A1'], stage: 'announced', on: '2022-01-10', knownFrom: '2023-03-01' },
  })
  await link(ref, said.ref, 'contradicts')
  const ask = (rest: { world?: string; known?: string } = {}) =>
    world.api('reader').drift.getFooting({ key: world.key, ref, ...rest })
  const footing = await ask()
  const { drift: now } = await world.api('reader').claims.getClaim({ key: world.key, ref })
  expect(footing.drift).toBe(now)
  expect(footing.atFaceValue!).toBeGreaterThan(now!)
  expect(footing.sayDo).toEqual({
    counts: { said: 1, 'under-way': 0, done: 1, undone: 0 },
    factor: 0.75,
  })
  expect(footing.independence).toMatchObject({ citations: 4, repeats: 1, origins: 2 })
  expect(footing.independence.most).toMatchObject([{ title: 'agency', developments: 2, alone: 1 }])
  const at = (line: typeof footing.line, day: string) => line.find(({ on }) => on === day)?.drift
  expect(at(footing.line, '2021-10-31')).toBeNull()
  expect(footing.line.at(-1)!.drift).toBeCloseTo(now!, 9)
  expect(at(footing.line, '2022-01-31')).toBeCloseTo(now!, 9)
  expect(at(footing.asKnownThen, '2022-01-31')!).toBeLessThan(now! - 1)
  expect(at(footing.asKnownThen, '2023-03-31')).toBeCloseTo(now!, 9)
  const before = await ask({ world: '2020-01-01' })
  expect([before.drift, before.sayDo.factor, before.independence.citations]).toEqual([null, null, 0])
})

it('answers for a baseline of another dossier as for one that does not exist', async () => {
  const { baselineId } = await makeBaseline(world)
  const other = await makeWorld()
  const owner = other.api('owner')
  for (const wrong of [baselineId, '00000000-0000-7000-8000-000000000000']) {
    const asked = { key: other.key, baselineId: wrong }
    const answers = [
      owner.drift.getDrift(asked),
      owner.drift.seriesDrift(asked),
      owner.drift.getLoadBearing(asked),
    ]
    const refused = { status: 'rejected', reason: { code: 'NOT_FOUND' } }
    expect(await Promise.allSettled(answers)).toMatchObject(answers.map(() => refused))
  }
})
