import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
type Asked = Parameters<ReturnType<World['api']>['trends']['getPanelFile']>[0]

beforeAll(async () => {
  world = await makeWorld()
  const { api, key } = world
  await api('editor').actors.addActor({ key, code: 'BY', name: '=Belarus' })
  await api('editor').actors.addActor({ key, code: 'RU', name: 'Russia' })
  const actors = [
    { code: 'RU', role: 'supplier' as const },
    { code: 'BY', role: 'recipient' as const },
  ]
  await log(world, { kind: 'sanction', happened: '2021-09-10' })
  await log(world, { kind: 'arms-transfer', happened: '2020-03', actors, title: '=1+1' })
  await log(world, { kind: 'sanction', happened: '2020-05-01', marking: 'AMBER' })
})

async function take(asked: Omit<Asked, 'key'>, who: Parameters<World['api']>[0] = 'reader') {
  const { headers, body } = await world.api(who).trends.getPanelFile({ key: world.key, ...asked })
  const text = await new Response(body).text()
  return {
    headers,
    text,
    rows: text
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')),
  }
}

it('counts on the server what the page counts, under its filters and picks', async () => {
  const { rows } = await take({ panel: 'period', step: 'year', from: '2020-01-01', to: '2021-12-31' })
  expect(rows).toEqual([
    ['Year', 'First day', 'Sanctions', 'Arms transfers', 'All'],
    ['2020', '2020-01-01', '1', '1', '2'],
    ['2021', '2021-01-01', '1', '', '1'],
  ])
  const picked = await take({ panel: 'records', pickKind: ['sanction'], pickFrom: '2021-01-01' })
  expect(picked.rows.slice(1).map(([ref]) => ref)).toEqual([`${world.key}-D-0001`])
})

it('weighs each development with the score of its kind, as raw SQL does, and follows when a score is changed', async () => {
  const raw = () => prisma().$queryRaw<{ year: number; mean: number; sum: number; n: number }[]>`
    SELECT extract(year FROM d.starts_on)::int AS year, avg(k.score) AS mean, sum(k.score) AS sum, count(k.score)::int AS n
    FROM developments d JOIN kinds k ON k.dossier_id = d.dossier_id AND k.code = d.kind_code
    WHERE d.dossier_id = ${world.dossierId}::uuid AND d.retracted_at IS NULL GROUP BY 1 ORDER BY 1`
  const counted = async () =>
    (await take({ panel: 'intensity', step: 'year' })).rows.slice(1).map(([year, , mean, sum, n]) => ({
      year: Number(year),
      mean: Number(mean),
      sum: Number(sum),
      n: Number(n),
    }))
  expect(await counted()).toEqual(await raw())
  const { kinds } = world.api('editor')
  const arms = async () =>
    (await kinds.listKinds({ key: world.key })).items.find(({ code }) => code === 'arms-transfer')!
  const { version, score } = await arms()
  expect(score).toBeNull()
  await kinds.reviseKind({ key: world.key, code: 'arms-transfer', version, score: 4.5 })
  expect(await counted()).toEqual(await raw())
  expect(await raw()).toMatchObject([
    { year: 2020, mean: -0.75, n: 2 },
    { year: 2021, mean: -6 },
  ])
  await kinds.reviseKind({ key: world.key, code: 'arms-transfer', version: version + 1, score: null })
  expect(await arms()).toMatchObject({ score: null })
})

it('guards names and titles that a spreadsheet would run', async () => {
  expect((await take({ panel: 'matrix' })).rows).toEqual([
    ['Who acted', `'=Belarus`, 'All'],
    ['Russia', '1', '1'],
  ])
  expect((await take({ panel: 'timeline' })).text).toContain(`'=1+1`)
})

it('leaves its manifest: what it shows, how it is marked, the hash of what was given', async () => {
  const { headers, text } = await take({
    ...{ panel: 'grid', kind: ['sanction'], from: '2020-01-01', to: '2021-12-31' },
  })
  expect(headers['content-disposition']).toMatch(/-grid-\d{4}-\d\d-\d\d-TLP-AMBER\.csv"$/)
  const manifest = await world
    .api('reader')
    .exports.getManifest({ key: world.key, exportId: headers['x-export-id']! })
  expect(manifest).toMatchObject({
    ...{ format: 'csv', marking: 'AMBER', state: 'finished', rows: 2, of: { type: 'panel', id: null } },
    sha256: createHash('sha256').update(text).digest('hex'),
    link: `/dossiers/${world.key}/trends?kind=sanction&from=2020-01-01&to=2021-12-31&step=quarter&dates=begin&as=stacked#panel-grid`,
  })
  expect(manifest.said).toContain('Year by month')
})

it('leaves out what is marked above the ceiling, in every number', async () => {
  const asked = { panel: 'period', step: 'year', from: '2020-01-01', to: '2020-12-31' } as const
  const { rows, headers } = await take({ ...asked, ceiling: 'GREEN' })
  expect(rows[1]).toEqual(['2020', '2020-01-01', '1', '1'])
  expect(headers['content-disposition']).not.toContain('TLP')
})

it('compares periods as the page does, and says what cannot be compared', async () => {
  const compare = ['2020-01-01..2020-12-31', '2021-01-01..2021-12-31']
  const { rows } = await take({ panel: 'compare', compare, few: 3 })
  expect(rows.slice(1).map((row) => [row[0], row[1], row[5], row[9]])).toEqual([
    ['All kinds', '2', '1', 'no clear change'],
    ['Sanctions', '1', '1', 'too few to tell'],
    ['Arms transfers', '1', '0', 'too few to tell'],
  ])
  const split = await take({ panel: 'compare', compare: [`${world.key}-D-0001`] })
  expect(split.rows[1]![1]).toBe('2')
  for (const none of [[`${world.key}-D-0999`], ['2090-01-01..2090-12-31', '2091-01-01..2091-12-31']])
    await expect(take({ panel: 'compare', compare: none })).rejects.toMatchObject({
      data: { issues: [{ path: ['compare'] }] },
    })
})

it('carries the team’s open notes on the panel in its manifest, and no private or resolved one', async () => {
  const { api, key } = world
  const selector = { panel: 'matrix', label: 'Who', from: '2020-03-01', to: '2020-03-31' }
  const note = { key, target: { type: 'chart' as const, selector } }
  const { annotations } = api('commenter')
  const settled = await annotations.placeAnnotation({ ...note, body: 'Settled' })
  await annotations.resolveThread({ key, annotationId: settled.id })
  await annotations.placeAnnotation({ ...note, body: 'Mine alone', visibility: 'private' })
  const first = await annotations.placeAnnotation({ ...note, body: 'Why\nthen?', kind: 'question' })
  await annotations.placeAnnotation({ key, threadId: first.id, body: 'To myself', visibility: 'private' })
  const manifestOf = async (asked: Omit<Asked, 'key'>) => {
    const exportId = (await take(asked)).headers['x-export-id']!
    return (await api('reader').exports.getManifest({ key, exportId })) as { notes?: string[] }
  }
  expect((await manifestOf({ panel: 'matrix' })).notes).toEqual([
    '2. 2020-03-01 to 2020-03-31, question by commenter: Why then?',
  ])
  expect((await manifestOf({ panel: 'grid' })).notes).toBeUndefined()
  // Notes carry no marking: a cut-down is without them.
  expect((await manifestOf({ panel: 'matrix', ceiling: 'GREEN' })).notes).toBeUndefined()
})

it('is nobody else’s', async () => {
  await expect(take({ panel: 'period' }, 'outsider')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
