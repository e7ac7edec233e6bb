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

  // The same as a file, whatever is filtered; what is marked above the ceiling bears on nothing in it.
  expect(found!.bears).toBe(1)
  const take = async (more: object) => {
    const asked = { key, panel: 'claims' as const, kind: ['sanction'], world: '2022-01-01', ...more }
    const { headers, body } = await world.api('reader').trends.getPanelFile(asked)
    const manifest = await world.api('reader').exports.getManifest({ key, exportId: headers['x-export-id']! })
    return { rows: (await new Response(body).text()).trim().split('\r\n').slice(1), manifest }
  }
  const file = await take({})
  expect(file.rows).toEqual([`${claim.ref},${statement},Exceeded,2021-09-10,,1`])
  expect(file.manifest).toMatchObject({ rows: 1, marking: 'CLEAR', of: { type: 'panel', id: null } })
  expect(file.manifest.said).toContain('whatever is filtered; as the world stood on 2022-01-01')
  await log(world, {
    ...{ happened: '2021-10-10', marking: 'RED' },
    links: [{ relation: 'exceeds', rationale: 'More.', claim: claim.ref, state: 'accepted' }],
  })
  expect((await take({})).rows[0]).toMatch(/,2$/)
  expect((await take({})).manifest).toMatchObject({ marking: 'RED' })
  expect((await take({ ceiling: 'GREEN' })).rows[0]).toMatch(/,1$/)
})
