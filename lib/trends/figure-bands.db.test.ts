import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { figureBy, figuresMost } from './rules/figure-bands'

let world: World
/** Five figures to each of many lines: more than are given one by one. */
const each = 500

beforeAll(async () => {
  world = await makeWorld()
  const { api, key } = world
  await api('editor').actors.addActor({ key, code: 'BY', name: 'Belarus' })
  const exercise = { kind: 'military-exercise', actors: [{ code: 'BY', role: 'host' as const }] }
  await log(world, { ...exercise, happened: '2019-09-10', series: 'Zapad' })
  await log(world, { ...exercise, happened: '2020-03', series: 'Zapad' })
  await log(world, { kind: 'military-exercise', happened: '2020-06-01', series: 'BALTOPS' })
  await log(world, { kind: 'loan-credit', happened: '2021-02-01' })
  await log(world, { kind: 'sanction', happened: '2021-05-01' })
  // Low, best and high are each missing at times, and parts of a whole and another currency lie among them.
  await prisma().$executeRaw`
    INSERT INTO measurements (dossier_id, id, development_id, position, metric, part, low, best, high, unit, currency, basis, attributed_to)
    SELECT d.dossier_id, gen_random_uuid(), d.id, n, 'commitment', CASE WHEN n % 50 = 0 THEN 'first half' END,
      CASE WHEN n % 3 > 0 THEN n % 83 END, CASE WHEN n % 5 > 0 OR n % 3 = 0 THEN 83 + n % 89 END, CASE WHEN n % 7 > 0 THEN 200 + n % 97 END,
      'money', CASE WHEN n % 11 = 0 THEN 'EUR' ELSE 'USD' END, CASE WHEN n % 2 = 0 THEN 'declared' ELSE 'estimated' END,
      CASE WHEN n % 4 > 0 THEN 'Lender ' || n % 4 END
    FROM developments d, generate_series(1, ${each}) n WHERE d.dossier_id = ${world.dossierId}::uuid`
})

type Asked = Partial<Parameters<ReturnType<World['api']>['trends']['seriesFigures']>[0]>
const figures = (asked: Asked = {}) =>
  world.api('reader').trends.seriesFigures({ key: world.key, metric: 'commitment', ...asked })

const columns = { all: `NULL::text`, series: 'd.series', claimant: 'm.attributed_to', basis: 'm.basis' }

/** The same by another way: each figure’s ends unfolded, then the least, the greatest and the middle by rank. */
const raw = (by: keyof typeof columns, step: string, more = 'true') =>
  prisma().$queryRawUnsafe(
    `WITH own AS (
       SELECT to_char(date_trunc('${step}', d.starts_on), 'YYYY-MM-DD') AS start, ${columns[by]} AS name, m.unit, m.currency, m.low, m.best, m.high
       FROM measurements m JOIN developments d ON d.dossier_id = m.dossier_id AND d.id = m.development_id
       WHERE m.dossier_id = '${world.dossierId}' AND m.metric = 'commitment' AND m.part IS NULL AND (m.low IS NOT NULL OR m.best IS NOT NULL OR m.high IS NOT NULL)
         AND ${more})
     SELECT start, name, unit, currency,
       (SELECT min(v) FROM unnest(array_agg(low) || array_agg(best) || array_agg(high)) v) AS low,
       (SELECT max(v) FROM unnest(array_agg(low) || array_agg(best) || array_agg(high)) v) AS high,
       (SELECT v FROM unnest(array_agg(best)) v WHERE v IS NOT NULL ORDER BY v
         OFFSET greatest(0, (count(best) + 1) / 2 - 1) LIMIT 1) AS median, count(*)::int AS n
     FROM own GROUP BY 1, 2, 3, 4 ORDER BY 1, 8 DESC, 2`,
  )

const byName = (bands: unknown) =>
  (bands as { start: string; name: string | null; currency: string }[]).toSorted((a, b) =>
    JSON.stringify([a.start, a.name, a.currency]) < JSON.stringify([b.start, b.name, b.currency]) ? -1 : 1,
  )

it('gathers more figures than it gives one by one, equal to raw SQL, by every series and step', async () => {
  expect(each * 5).toBeGreaterThan(figuresMost)
  for (const by of figureBy)
    for (const step of ['month', 'quarter', 'year'] as const) {
      const { grain, bands, figures: one } = await figures({ by, step })
      expect([grain, one.length]).toEqual(['step', 0])
      expect(byName(bands), `${by} by ${step}`).toEqual(byName(await raw(by, step)))
    }
})

it('never puts two currencies into one band', async () => {
  const { bands } = await figures({ by: 'all', step: 'year' })
  expect(new Set(bands.map(({ currency }) => currency))).toEqual(new Set(['USD', 'EUR']))
  expect((await figures({ currency: 'EUR' })).grain).toBe('figure')
})

it('follows what is picked: time, kind, actor, country and claim, each as raw SQL', async () => {
  const picks = fc.record({
    pickFrom: fc.constantFrom(undefined, '2019-06-01', '2020-02-01'),
    pickKind: fc.constantFrom(undefined, ['military-exercise'], ['loan-credit', 'sanction']),
    pickWho: fc.constantFrom(undefined, 'by'),
  })
  await fc.assert(
    fc.asyncProperty(picks, async ({ pickFrom, pickKind, pickWho }) => {
      const conditions = [
        pickFrom ? `d.starts_on >= '${pickFrom}'` : 'true',
        pickKind ? `d.kind_code IN (${pickKind.map((kind) => `'${kind}'`).join()})` : 'true',
        pickWho
          ? `EXISTS (SELECT 1 FROM development_actors x JOIN actors a ON a.id = x.actor_id WHERE x.development_id = d.id AND a.code = 'BY')`
          : 'true',
      ].join(' AND ')
      const asked = { pickFrom, pickKind: pickKind && [...pickKind], pickWho }
      const { grain, bands, figures: one } = await figures({ by: 'claimant', step: 'year', ...asked })
      const expected = byName(await raw('claimant', 'year', conditions)) as unknown as { n: number }[]
      if (grain === 'step') expect(byName(bands)).toEqual(expected)
      else {
        const whole = one.filter(({ part }) => part === null)
        expect(whole).toHaveLength(expected.reduce((sum, { n }) => sum + n, 0))
      }
    }),
    { numRuns: 18 },
  )
  expect((await figures({ pickCountry: ['PL'] })).figures).toEqual([])
})
