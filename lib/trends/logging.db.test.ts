import { expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { rowsMost } from './queries/cube'
import { readCube } from './rules/cube'
import { lensOf } from './rules/lens'
import { loggedSteps } from './rules/logging'
import { nothing } from './rules/selection'
import { stepsBetween } from './rules/steps'

/** As the browser counts it. */
async function byCube(world: World, step: 'month' | 'quarter') {
  const { body } = await world.api('reader').trends.getCube({ key: world.key })
  const starts = stepsBetween('2014-01-01', '2030-12-31', step)
  return loggedSteps(lensOf(await readCube(new Response(body)), nothing), starts, step).filter(
    ({ n, known }) => n + known > 0,
  )
}

it('is the same from the facts as from the cube', async () => {
  const world = await makeWorld()
  const cite = (url: string, published: string) => ({
    ...{ url, title: 'A report', outlet: 'Example', published },
    ...{ reliability: 'B' as const, credibility: 2 as const },
  })
  await log(world, {
    happened: '2021-09-10/2021-09-16',
    backfilled: true,
    knownFrom: '2021-09-14',
    citations: [cite('https://example.org/1', '2021-09-14'), cite('https://example.org/2', '2021-10-01')],
  })
  await log(world, {
    happened: '2021',
    backfilled: true,
    knownFrom: '2021-03-01',
    citations: [cite('https://example.org/3', '2021-03-01')],
  })
  await log(world, { happened: '2021-08', title: 'Logged today' })
  const { steps, lagIn, sourcesCounted } = await world
    .api('reader')
    .trends.seriesLogging({ key: world.key, step: 'quarter' })
  expect({ lagIn, sourcesCounted }).toEqual({ lagIn: 'days', sourcesCounted: true })
  expect(steps.find(({ start }) => start === '2021-01-01')).toMatchObject({ n: 1, known: 1, sources: 1 })
  expect(steps).toEqual(await byCube(world, 'quarter'))
  const some = await world.api('reader').trends.seriesLogging({ key: world.key, to: '2021-08-31' })
  expect(some.steps.reduce((sum, { n }) => sum + n, 0)).toBe(2)
})

it('of a long log comes by month, and counts every development', async () => {
  const world = await makeWorld()
  await prisma().$executeRaw`
    INSERT INTO developments (dossier_id, id, ref, title, kind_code, happened, starts_on, precision, stage, content_hash, created_by_id, backfilled, known_from)
    SELECT ${world.dossierId}::uuid, gen_random_uuid(), 'X-D-' || 10000 + n, 'Row', (ARRAY['statement', 'sanction'])[1 + n % 2], 'day', date '2015-01-01' + n % 900, 'day',
      'completed', 'row ' || n, ${world.principals.owner.accountId}::uuid, true, date '2015-01-01' + n % 900 + n % 70
    FROM generate_series(0, ${rowsMost}::int) AS n`
  const ask = (more: object) =>
    world.api('reader').trends.seriesLogging({ key: world.key, step: 'month', ...more })
  const { lagIn, sourcesCounted, steps } = await ask({ from: '2015-01-01' })
  expect({ lagIn, sourcesCounted }).toEqual({ lagIn: 'months', sourcesCounted: false })
  const facts = await prisma().$queryRaw<{ start: string; n: number; median: number; most: number }[]>`
    SELECT to_char(date_trunc('month', starts_on), 'YYYY-MM-DD') AS start, count(*)::int AS n,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY lag)::int AS median, percentile_disc(0.9) WITHIN GROUP (ORDER BY lag)::int AS most
    FROM (SELECT starts_on, extract(year FROM known_from) * 12 + extract(month FROM known_from) - extract(year FROM starts_on) * 12
      - extract(month FROM starts_on) AS lag FROM developments WHERE dossier_id = ${world.dossierId}::uuid) AS d GROUP BY 1 ORDER BY 1`
  expect(steps.filter(({ n }) => n > 0).map(({ start, n, lag }) => ({ start, n, ...lag }))).toEqual(facts)
  expect(steps.reduce((sum, { known }) => sum + known, 0)).toBe(rowsMost + 1)
  expect((await ask({ from: '2015-01-02' })).lagIn, 'a broken month needs the days').toBe('days')
  const half = await ask({ kind: ['sanction'] })
  expect(half.steps.reduce((sum, { n }) => sum + n, 0)).toBe(rowsMost / 2)
})
