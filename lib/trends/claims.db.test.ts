import { expect, it } from 'vitest'
import { log } from '@/tests/harness/log'
import { makeWorld } from '@/tests/harness/world'

const statement = 'The two armies train together every second autumn.'

it('gives the claims of the newest baseline with their standings as bands and what bears on them', async () => {
  const world = await makeWorld()
  const { key } = world
  const api = world.api('editor')
  expect(await world.api('reader').trends.seriesClaims({ key })).toMatchObject({ baseline: null, claims: [] })
  const { id: baselineId, blocks } = await api.baselines.addBaseline({
    key,
    title: 'What we wrote',
    publishedOn: '2019-07-01',
    text: statement,
  })
  const claim = await api.claims.addClaim({
    key,
    baselineId,
    statement,
    type: 'judgement',
    passages: [{ block: blocks[0]!.id, start: 0, end: statement.length }],
  })
  const { ref } = await log(world, { happened: '2021-09-10' })
  const link = { relation: 'exceeds' as const, strength: 3, rationale: 'More of them.', accept: true }
  await api.links.proposeLink({ key, development: ref, claim: claim.ref, ...link })
  await api.claims.decideStanding({
    ...{ key, ref: claim.ref, standing: 'exceeded' as const },
    ...{ worldDate: '2021-09-10', reason: 'They trained every year.' },
  })
  const [found] = (await world.api('reader').trends.seriesClaims({ key, world: '2022-01-01' })).claims
  expect(found).toMatchObject({
    ref: claim.ref,
    bands: [{ standing: 'exceeded', from: '2021-09-10', to: '2022-01-01' }],
  })
  expect(found!.bearing).toMatchObject([{ ref, relation: 'exceeds', startsOn: '2021-09-10' }])
  const [before] = (await world.api('reader').trends.seriesClaims({ key, world: '2021-01-01' })).claims
  expect(before).toMatchObject({ bands: [], bearing: [] })
})
