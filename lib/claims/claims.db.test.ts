import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'
import type { Standing } from './rules/standing'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const get = (ref: string, clocks: { world?: string; known?: string } = {}) =>
  world.api('reader').claims.getClaim({ key: world.key, ref, ...clocks })
const revise = (
  who: 'analyst' | 'commenter',
  ref: string,
  version: number,
  changes: Record<string, unknown>,
) => world.api(who).claims.reviseClaim({ key: world.key, ref, version, ...changes })
const decide = (
  ref: string,
  standing: Standing,
  worldDate: string,
  decidedOn?: string,
  linkIds: string[] = [],
) =>
  world.api('editor').claims.decideStanding({
    ...{ key: world.key, ref, standing, worldDate, linkIds },
    reason: `Because it is ${standing}.`,
    ...(decidedOn ? { decidedOn } : {}),
  })

async function accepted(claim: string, on: string) {
  const { ref: development } = await logDevelopment(world, { grades: ['A1'], on })
  return world.api('editor').links.proposeLink({
    ...{ key: world.key, claim, development, relation: 'contradicts', strength: 3, knownFrom: on },
    rationale: 'It bears on it.',
    accept: true,
  })
}

describe('a claim', () => {
  it('gets the next ref of its dossier, and the band of its likelihood', async () => {
    const other = await makeWorld()
    const there = await makeBaseline(other)
    expect((await there.addClaim()).ref).toBe(`${other.key}-C-01`)
    const { ref } = await other.api('analyst').claims.addClaim({
      ...{
        key: other.key,
        baselineId: there.baselineId,
        statement: 'It will.',
        type: 'forecast',
        horizon: '2019-11-30',
      },
      likelihood: ' Very likely ',
      passages: [{ block: there.block, start: 0, end: 7 }],
    })
    const claim = await other.api('reader').claims.getClaim({ key: other.key, ref })
    expect(claim).toMatchObject({
      ref: `${other.key}-C-02`,
      horizon: '2019-11-30',
      likelihood: 'very likely',
      likelihoodLow: 80,
      likelihoodHigh: 95,
      suggestion: { standing: 'untested' },
    })
    expect(claim.judgement[1]).toEqual({ text: 'It was stated as very likely (80-95 %).', cites: [] })
    await expect(get(ref)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is revised by analysts; a stale version goes back with both', async () => {
    const { ref } = await baseline.addClaim()
    expect(await revise('analyst', ref, 1, { weight: 5, falsifier: 'A base opens.' })).toMatchObject({
      version: 2,
    })
    await expect(revise('analyst', ref, 1, { weight: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'stale', yours: { weight: 1 }, theirs: { weight: 5, version: 2 } },
    })
    await expect(revise('commenter', ref, 2, { weight: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await get(ref)).toMatchObject({
      weight: 5,
      falsifier: 'A base opens.',
      statement: 'Defence is the exception.',
    })
  })

  it('can be moved to other words, and the audit keeps where it was', async () => {
    const { ref, id } = await baseline.addClaim()
    await revise('analyst', ref, 1, { passages: [{ block: baseline.block, start: 27, end: 42 }] })
    expect((await get(ref)).passages.map(({ exact }) => exact)).toEqual(['In no other fie'])
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: world.key, subjectType: 'claim', subjectId: id })
    expect(items[0]).toMatchObject({
      type: 'claim.revised',
      before: { passages: [{ exact: 'Defence was the exception.' }] },
    })
  })
})

describe('a standing', () => {
  it('is appended: what was decided before stays, and the clocks find it again', async () => {
    const { ref } = await baseline.addClaim()
    const link = await accepted(ref, '2020-08-09')
    await decide(ref, 'holding', '2019-12-31', '2020-01-10')
    await decide(ref, 'contradicted', '2020-08-09', '2020-09-01', [link.id])
    const standings = async (clocks = {}) =>
      (await get(ref, clocks)).standings.map(({ standing, inForce }) => [standing, inForce])
    expect(await standings()).toEqual([
      ['holding', false],
      ['contradicted', true],
    ])
    expect((await get(ref, { world: '2020-01-01' })).standing?.standing).toBe('holding')
    expect((await get(ref, { known: '2020-08-31' })).standing?.standing).toBe('holding')
    expect((await get(ref, { known: '2020-01-09' })).standing).toBeNull()
    const claim = await get(ref)
    expect(claim.standings[1]).toMatchObject({
      decidedBy: 'editor',
      linkIds: [link.id],
      reason: 'Because it is contradicted.',
    })
    expect(claim.judgement.map(({ text }) => text).join(' ')).toContain('was holding from 31 December 2019')
    await expect(
      prisma().$executeRaw`UPDATE standings SET reason = 'x' WHERE id = ${claim.standings[0]!.id}::uuid`,
    ).rejects.toThrow()
  })

  it('is for editors, rests on links of its claim, and is not decided in the future', async () => {
    const { ref } = await baseline.addClaim()
    const elsewhere = await accepted((await baseline.addClaim()).ref, '2020-08-09')
    const asked = {
      key: world.key,
      ref,
      standing: 'holding' as const,
      worldDate: '2020-01-01',
      reason: 'So.',
    }
    await expect(world.api('analyst').claims.decideStanding(asked)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    for (const wrong of [
      { linkIds: [elsewhere.id] },
      { decidedOn: '2999-01-01' },
      { worldDate: '2999-01-01' },
      { decidedOn: '2019-01-01' },
    ])
      await expect(world.api('editor').claims.decideStanding({ ...asked, ...wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    expect((await get(ref)).standings).toEqual([])
  })

  it('that differs from what the links suggest is flagged; retired takes the claim out of the numbers', async () => {
    const own = await makeBaseline(world)
    const { ref } = await own.addClaim()
    await accepted(ref, '2020-08-09')
    await decide(ref, 'holding', '2020-09-01')
    expect(await get(ref)).toMatchObject({
      differs: true,
      suggestion: { standing: 'contradicted' },
      drift: 50,
    })
    await decide(ref, 'retired', '2021-01-01')
    expect(await get(ref)).toMatchObject({ differs: false })
    const drift = await world.api('reader').drift.getDrift({ key: world.key, baselineId: own.baselineId })
    expect([drift.claims, drift.drift]).toEqual([0, null])
  })
})

describe('the ledger', () => {
  it('counts what bears on a claim and filters by standing, type and words', async () => {
    const own = await makeBaseline(world)
    const [tested, other] = [await own.addClaim('Tested by one.'), await own.addClaim('Left alone.')]
    await accepted(tested.ref, '2020-08-09')
    await decide(tested.ref, 'weakened', '2020-09-01')
    const list = (asked: Record<string, unknown> = {}) =>
      world.api('reader').claims.listClaims({ key: world.key, baselineId: own.baselineId, ...asked })
    expect((await list()).items[0]).toMatchObject({
      ref: tested.ref,
      lastTestedOn: '2020-08-09',
      links: { contradicts: 1, supports: 0 },
    })
    const refs = async (asked: Record<string, unknown>) => (await list(asked)).items.map(({ ref }) => ref)
    expect(await refs({ standing: 'weakened' })).toEqual([tested.ref])
    expect(await refs({ standing: 'untested' })).toEqual([other.ref])
    expect(await refs({ q: 'ALONE' })).toEqual([other.ref])
    expect(await refs({ type: 'forecast' })).toEqual([])
    const first = await list({ limit: 1 })
    expect([first.total, first.next]).toEqual([2, tested.ref])
    expect(await refs({ limit: 1, cursor: first.next })).toEqual([other.ref])
  })
})
