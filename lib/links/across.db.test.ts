import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const across = (ref: string, baselineId?: string) =>
  world.api('reader').links.listAcross({ key: world.key, ref, ...(baselineId ? { baselineId } : {}) })
const named = (ref: string, title: string) =>
  prisma().development.updateMany({ where: { dossierId: world.dossierId, ref }, data: { title } })

describe('one development against all claims', () => {
  it('has first the claim that it may break, and says why, whatever it is linked to itself', async () => {
    const broken = await baseline.addClaim('The neighbour stays the lender.')
    const plain = await baseline.addClaim('Something about rivers.')
    await world.api('analyst').claims.reviseClaim({
      ...{ key: world.key, ref: broken.ref, version: 1 },
      falsifier: 'A credit from another country for the budget',
    })
    const { ref } = await logDevelopment(world)
    await named(ref, 'Another country gives a credit')
    const { baseline: shown, claims } = await across(ref)
    expect(shown).toMatchObject({ id: baseline.baselineId })
    expect(claims[0]).toMatchObject({ ref: broken.ref, breaks: true })
    expect(claims[0]!.reasons[0]!.said).toMatch(/^Shares .*“credit”.* with what would break it\.$/)
    expect(claims.at(-1)).toMatchObject({ ref: plain.ref, breaks: false, reasons: [] })
    await world.api('analyst').links.proposeLink({
      ...{ key: world.key, development: ref, claim: plain.ref, relation: 'context', strength: 1 },
      ...{ rationale: 'Why not.', accept: false },
    })
    expect((await across(ref)).claims).toEqual(claims)
  })

  it('knows a claim by the developments that are linked to it', async () => {
    const { ref: claim } = await baseline.addClaim('Something about mountains.')
    const [{ ref: before }, { ref }] = [await logDevelopment(world), await logDevelopment(world)]
    await named(before, 'Radar station planned')
    await named(ref, 'Radar station opened')
    await world.api('editor').links.proposeLink({
      ...{ key: world.key, development: before, claim, relation: 'contradicts', strength: 1 },
      ...{ rationale: 'A station on a mountain.', accept: true },
    })
    const { claims } = await across(ref)
    expect(claims.find((one) => one.ref === claim)!.reasons.map(({ said }) => said)).toContain(
      `Like ${before} “Radar station planned”, which contradicts it.`,
    )
  })

  it('answers for a baseline or a development of another dossier as if there were none', async () => {
    const { ref } = await logDevelopment(world)
    const other = await makeWorld()
    const theirs = await makeBaseline(other)
    await expect(across(ref, theirs.baselineId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { ref: strange } = await logDevelopment(other)
    await expect(across(strange)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('has no claims to offer where there is no baseline', async () => {
  const bare = await makeWorld()
  const { ref } = await logDevelopment(bare)
  expect(await bare.api('reader').links.listAcross({ key: bare.key, ref })).toEqual({
    baseline: null,
    claims: [],
  })
})
