import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log } from '@/tests/harness/log'
import { apiAs, makeWorld, type World } from '@/tests/harness/world'
import { dayNumber, readCube, type Cube } from './rules/cube'
import { countCube } from './rules/cube-count'
import { rowsMost } from './queries/cube'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.api('editor').actors.addActor({ key: world.key, code: 'BY', name: 'Belarus' })
  const actors = [{ code: 'BY', role: 'host' as const }]
  await log(world, {
    kind: 'sanction',
    happened: '2021-09-10/2021-09-16',
    actors,
    newPlace: { name: 'Brest' },
  })
  await log(world, { kind: 'statement', happened: '2021', stage: 'announced' })
})

type Asked = Parameters<ReturnType<World['api']>['trends']['getCube']>[0]
const ask = async (asked: Partial<Asked> = {}, headers: Record<string, string> = {}) =>
  apiAs(world.principals.reader, headers).trends.getCube({ key: world.key, ...asked })
const read = async (asked: Partial<Asked> = {}): Promise<Cube> =>
  readCube(new Response((await ask(asked)).body))

it('holds every development with its days, its place and its actors', async () => {
  const { grain, total, words, columns } = await read()
  expect({ grain, total }).toEqual({ grain: 'development', total: 2 })
  expect([...columns['ref']!]).toEqual([2, 1])
  expect([...columns['endsOn']!]).toEqual(['2021-12-31', '2021-09-16'].map(dayNumber))
  expect(words).toMatchObject({
    kind: ['sanction', 'statement'],
    place: ['', 'Brest'],
    actor: ['BY'],
    role: ['host'],
  })
  expect([...columns['actorsAt']!]).toEqual([0, 0, 1])
})

it('is narrowed by what it does not hold', async () => {
  expect((await read({ from: '2021-09-01' })).total).toBe(1)
  expect((await read({ actor: ['BY'], role: 'actor' })).total).toBe(0)
})

it('does not come at all to those who have it', async () => {
  const first = await ask()
  const again = { 'if-none-match': first.headers['etag']! }
  expect(await ask({}, again)).toMatchObject({ status: 304, headers: { etag: first.headers['etag'] } })
  expect((await ask({ kind: ['sanction'] }, again)).status).toBe(200)
  const { ref } = await log(world)
  expect((await ask({}, again)).status).toBe(200)
  await world.api('editor').developments.retractDevelopment({ key: world.key, ref, reason: 'No.' })
  expect((await read()).total).toBe(2)
})

it('of a long log comes by month, and counts the same as the trend', async () => {
  const own = await makeWorld()
  await prisma().$executeRaw`
    INSERT INTO developments (dossier_id, id, ref, title, kind_code, happened, starts_on, precision, stage, reliability, credibility, content_hash, created_by_id)
    SELECT ${own.dossierId}::uuid, gen_random_uuid(), 'X-D-' || 10000 + n, 'Row', (ARRAY['statement', 'sanction'])[1 + n % 2], 'day', date '2015-01-01' + n % 900, 'day',
      (ARRAY['completed', 'agreed', 'announced'])[1 + n % 3], CASE n % 4 WHEN 0 THEN 'A' WHEN 1 THEN 'B' END, CASE n % 5 WHEN 0 THEN 1 END, 'row ' || n,
      ${own.principals.owner.accountId}::uuid
    FROM generate_series(0, ${rowsMost}::int) AS n`
  const answer = await own.api('reader').trends.getCube({ key: own.key })
  const cube = await readCube(new Response(answer.body))
  expect(cube).toMatchObject({ grain: 'month', total: rowsMost + 1 })
  const first = dayNumber('2015-01-01')
  const slots = { first, slotOf: Int32Array.from({ length: 1000 }, (_, at) => at), count: 1000 }
  const counts = countCube(cube, 'kind', slots, { stage: ['agreed'], reliability: ['A', 'B'] })
  const asked = {
    key: own.key,
    step: 'month' as const,
    stage: ['agreed' as const],
    reliability: 'B' as const,
  }
  const trend = await own.api('reader').trends.seriesCounts(asked)
  const cells = trend.counts.map(({ start, kind, n }) => [
    cube.words.kind!.indexOf(kind) * 1000 + dayNumber(start) - first,
    n,
  ])
  expect(cells.length).toBeGreaterThan(50)
  for (const [at, n] of cells) expect(counts[at!]).toBe(n)
  expect(counts.reduce((all, n) => all + n, 0)).toBe(trend.total)
})
