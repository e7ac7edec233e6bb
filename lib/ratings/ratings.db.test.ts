import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

type Who = Parameters<World['api']>[0]
let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

async function link(claim: string, development: string) {
  const { id } = await world.api('analyst').links.proposeLink({
    ...{
      key: world.key,
      claim,
      development,
      relation: 'supports',
      strength: 2,
      rationale: 'It bears on it.',
    },
  })
  return id
}
const rate = (who: Who, linkId: string, rating: number | null) =>
  world.api(who).ratings.rateLink({ key: world.key, linkId, rating })
const reveal = (who: Who, linkId: string) => world.api(who).ratings.revealRatings({ key: world.key, linkId })
const list = (who: Who, rest: { claim?: string } = {}) =>
  world.api(who).ratings.listRatings({ key: world.key, ...rest })
const seen = async (who: Who, linkId: string) => (await list(who)).links.find((one) => one.linkId === linkId)

describe('a rating', () => {
  it('is blind: nothing that anybody can read says how another rated, until it is revealed', async () => {
    const claim = await baseline.addClaim()
    const linkId = await link(claim.ref, (await logDevelopment(world)).ref)
    expect((await list('reader', { claim: claim.ref })).links).toMatchObject([{ linkId, raters: 0 }])
    await rate('analyst', linkId, 2)
    await rate('editor', linkId, -1)
    await rate('editor', linkId, -2)
    expect(await seen('analyst', linkId)).toMatchObject({
      raters: 2,
      mine: { rating: 2 },
      ratings: [],
      mean: null,
    })
    expect(await seen('owner', linkId)).toMatchObject({ raters: 2, mine: null, revealed: null, ratings: [] })
    const { items } = await world.api('owner').audit.listHistory({
      ...{ key: world.key, subjectType: 'link', subjectId: linkId },
    })
    expect(items.filter(({ type }) => type === 'rating.given')).toHaveLength(3)
    expect(JSON.stringify(items)).not.toContain('"rating"')

    await reveal('editor', linkId)
    const shown = await seen('reader', linkId)
    expect(shown).toMatchObject({ mean: 0, spread: 4, revealed: { by: 'editor' } })
    expect(shown!.ratings.map(({ by, rating }) => [by, rating])).toEqual([
      ['analyst', 2],
      ['editor', -2],
    ])
    await expect(rate('owner', linkId, 0)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      world.api('analyst').ratings.withdrawRating({ key: world.key, linkId }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is taken back while it is blind, and needs a second one before it is revealed', async () => {
    const claim = await baseline.addClaim()
    const linkId = await link(claim.ref, (await logDevelopment(world)).ref)
    await rate('analyst', linkId, null)
    await expect(reveal('editor', linkId)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(reveal('analyst', linkId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await world.api('analyst').ratings.withdrawRating({ key: world.key, linkId })
    expect(await seen('analyst', linkId)).toBeUndefined()
    await expect(rate('commenter', linkId, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of a link of another dossier is not found', async () => {
    const other = await makeWorld()
    const linkId = await link((await baseline.addClaim()).ref, (await logDevelopment(world)).ref)
    await expect(
      other.api('owner').ratings.rateLink({ key: other.key, linkId, rating: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('developments that tell claims apart come first', async () => {
  const [one, two] = [await baseline.addClaim(), await baseline.addClaim()]
  const [tells, fitsAll] = [await logDevelopment(world), await logDevelopment(world)]
  for (const [development, first, second] of [
    [tells.ref, 2, -2],
    [fitsAll.ref, 1, 1],
  ] as const) {
    for (const [claim, rating] of [
      [one.ref, first],
      [two.ref, second],
    ] as const) {
      const linkId = await link(claim, development)
      await rate('analyst', linkId, rating)
      await rate('owner', linkId, rating)
      await reveal('owner', linkId)
    }
  }
  const { diagnostics } = await list('reader')
  expect(diagnostics.map(({ development, spread }) => [development.ref, spread])).toEqual([
    [tells.ref, 4],
    [fitsAll.ref, 0],
  ])
})

it('goes out as CSV: what was revealed, guarded, with its manifest; what is blind stays blind', async () => {
  const own = await makeWorld()
  const api = (who: Who) => own.api(who).ratings
  const claim = await (await makeBaseline(own)).addClaim('=1+1, as they say.')
  const linked = async () => {
    const { ref: development } = await logDevelopment(own)
    const given = { key: own.key, claim: claim.ref, development, relation: 'supports' as const }
    const { id } = await own
      .api('analyst')
      .links.proposeLink({ ...given, strength: 2, rationale: 'It does.' })
    for (const who of ['analyst', 'editor'] as const)
      await api(who).rateLink({ key: own.key, linkId: id, rating: who === 'analyst' ? 2 : -1 })
    return { id, development }
  }
  const [shown, blind] = [await linked(), await linked()]
  await api('editor').revealRatings({ key: own.key, linkId: shown.id })
  await prisma().development.updateMany({
    where: { dossierId: own.dossierId, ref: blind.development },
    data: { marking: 'AMBER' },
  })
  const { headers, body } = await api('reader').getRatingsFile({ key: own.key })
  const text = await new Response(body).text()
  const lines = text.trim().split('\r\n')
  const guarded = `"'=1+1, as they say."`
  expect(lines[0]).toMatch(
    /claim,statement,development,title,relation,rater,rating,rated_at,raters,mean,spread/,
  )
  for (const [at, said] of [
    [1, 'supports,analyst,2,'],
    [2, 'supports,editor,-1,'],
  ] as const) {
    expect(lines[at]).toContain(guarded)
    expect(lines[at]).toContain(said)
    expect(lines[at]).toMatch(/,2,0\.5,3,\d{4}-.*,editor$/)
  }
  expect(lines.slice(3)).toEqual([
    `${claim.ref},${guarded},${blind.development},Development ${blind.development},supports,,,,2,,,,`,
  ])
  expect(headers['content-disposition']).toContain(`${own.key}-ratings-TLP-AMBER.csv`)
  const manifest = await own
    .api('reader')
    .exports.getManifest({ key: own.key, exportId: headers['x-export-id']! })
  expect(manifest).toMatchObject({
    ...{ format: 'csv', marking: 'AMBER', state: 'finished', rows: 3, of: { type: 'rating', id: null } },
  })
})
