import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { log, refusalOf, type Draft } from '@/tests/harness/log'
import { expectExact, rollupDifferences, rollupNames } from '@/tests/harness/rollups'
import { makeWorld, type World } from '@/tests/harness/world'
import { foldCounts } from './mutations/fold'

let world: World
const codes = ['AA', 'BB', 'CC']
beforeAll(async () => {
  world = await makeWorld()
  for (const code of codes)
    await world.api('editor').actors.addActor({ key: world.key, code, name: `Actor ${code}` })
})

const roles = ['actor', 'recipient', 'host'] as const
type Citations = NonNullable<Draft['citations']>
const draft = fc.record({
  kind: fc.constantFrom('statement', 'military-exercise', 'loan-credit', 'sanction'),
  happened: fc.constantFrom(
    '2019-02-03',
    '2019-03',
    '2019',
    '2019-12-31',
    '2020-01-01',
    'Q2 2020',
    'summer 2020',
    '202X',
  ),
  stage: fc.constantFrom('announced' as const, 'agreed' as const, 'completed' as const, 'reversed' as const),
  polarity: fc.constantFrom('occurred' as const, 'did-not-occur' as const),
  actors: fc.uniqueArray(fc.record({ code: fc.constantFrom(...codes), role: fc.constantFrom(...roles) }), {
    maxLength: 4,
    selector: ({ code, role }) => `${code} ${role}`,
  }),
  citations: fc.constantFrom<Citations>(
    [],
    [{ title: 'Source A', reliability: 'A', credibility: 1 }],
    [{ title: 'Source F', reliability: 'F', credibility: 6 }],
  ),
  knownFrom: fc.constantFrom(null, null, '2019-05-06', '2020-02-29'),
})
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('log' as const), draft }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('revise', 'retract', 'restore', 'delete'),
      draft,
      which: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('merge', 'sweep', 'many'), which: fc.nat() }) },
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const refs: string[] = []
let done = 0

/** What people do to each other at the same time is refused here and there; that is no failure. */
const expected = ['CONFLICT', 'BAD_REQUEST', 'NOT_FOUND']

/** The developments' actors of one become another's, as when two records of one actor are merged: by SQL, past the door, all at once. */
const merge = (which: number) => {
  const [from, to] = [codes[which % 3]!, codes[(which + 1) % 3]!]
  return prisma().$executeRaw`
    UPDATE development_actors x SET actor_id = winner.id FROM actors loser, actors winner
    WHERE x.dossier_id = ${world.dossierId}::uuid AND loser.dossier_id = x.dossier_id AND loser.code = ${from} AND x.actor_id = loser.id
      AND winner.dossier_id = x.dossier_id AND winner.code = ${to} AND NOT EXISTS (SELECT FROM development_actors y
        WHERE y.dossier_id = x.dossier_id AND y.development_id = x.development_id AND y.actor_id = winner.id AND y.role = x.role)
      AND x.development_id IN (SELECT id FROM developments WHERE dossier_id = ${world.dossierId}::uuid ORDER BY id LIMIT 3 FOR NO KEY UPDATE)`
}
const sweep = (which: number) => prisma().$executeRaw`
  UPDATE developments SET kind_code = 'other', starts_on = starts_on + 40, ends_on = NULL WHERE dossier_id = ${world.dossierId}::uuid AND id IN (
    SELECT id FROM developments WHERE dossier_id = ${world.dossierId}::uuid ORDER BY id OFFSET ${which % 7}::int LIMIT 3 FOR NO KEY UPDATE)`
const remove = (ref: string) =>
  prisma().$executeRaw`DELETE FROM developments WHERE dossier_id = ${world.dossierId}::uuid AND ref = ${ref}`

async function change(asked: Extract<Operation, { draft: unknown; which: number }>): Promise<unknown> {
  const { developments } = world.api('editor')
  const ref = refs[asked.which % Math.max(1, refs.length)]
  if (!ref) return null
  const one = { key: world.key, ref }
  if (asked.act === 'delete') return asked.which % 4 === 0 ? remove(ref) : null
  if (asked.act === 'retract')
    return developments.retractDevelopment({ ...one, reason: 'It did not happen.' })
  if (asked.act === 'restore') return developments.restoreDevelopment(one)
  const { version } = await developments.getDevelopment(one)
  return developments.reviseDevelopment({ ...one, version, ...asked.draft })
}

async function perform(asked: Operation): Promise<void> {
  done += 1
  if (!('which' in asked)) return void refs.push((await log(world, asked.draft)).ref)
  if (asked.act === 'merge') return void (await merge(asked.which))
  if (asked.act === 'sweep') return void (await sweep(asked.which))
  if (asked.act === 'many') return void (await many(asked.which))
  const doing = change(asked as Extract<Operation, { draft: unknown; which: number }>)
  const isDone = await doing.then(
    () => true,
    () => false,
  )
  if (!isDone) expect(expected).toContain((await refusalOf(doing)).code)
}

let batches = 0
/** Thirty rows in one statement with refs of their own, as an import writes them. */
function many(which: number): Promise<unknown> {
  batches += 1
  const { dossierId, key, principals } = world
  return prisma().$executeRaw`
    INSERT INTO developments (dossier_id, id, ref, title, kind_code, happened, starts_on, precision, stage, content_hash, created_by_id)
    SELECT ${dossierId}::uuid, gen_random_uuid(), ${key} || '-D-' || (9000000 + ${batches}::int * 100 + n), 'Row', 'statement', day::text, day, 'day', 'completed',
      'many ' || ${batches}::int || '.' || n, ${principals.owner.accountId}::uuid
    FROM (SELECT n, date '2015-01-01' + (n % 9 + ${which % 900}::int) * 13 AS day FROM generate_series(1, 30) AS n) AS rows`
}

describe('the roll-ups', () => {
  it('equal a full count at every moment while eight people write and folding goes on', async () => {
    const scripts = fc.array(fc.array(operation, { minLength: 20, maxLength: 45 }), {
      minLength: 8,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(scripts, fc.integer({ min: 1, max: 9 }), async (writers, most) => {
        let isWriting = true
        const writing = Promise.allSettled(
          writers.map(async (script) => {
            for (const asked of script) await perform(asked)
          }),
        ).then((outcomes) => {
          isWriting = false
          expect(
            outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : [])),
          ).toEqual([])
        })
        const besides = async (work: () => Promise<unknown>) => {
          while (isWriting) await work()
        }
        await Promise.all([
          writing,
          besides(() => foldCounts(most)),
          besides(() => expectExact(world.dossierId)),
        ])
        await expectExact(world.dossierId)
        await foldCounts()
        await expectExact(world.dossierId)
      }),
      { numRuns: 5, endOnFailure: true },
    )
    expect(done).toBeGreaterThan(800)
    expect(refs.length).toBeGreaterThan(100)
  }, 300_000)

  it('that are off by one in one cell are found by what these tests ask', async () => {
    const id = world.dossierId
    await prisma().$executeRaw`
      INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, day, recorded_on, n)
      VALUES (${id}::uuid, '2030-01-01', 'sanction', 'agreed', 'occurred', 'day', 'accepted', '', 0, '2030-01-02', '2030-01-03', 1)`
    await prisma().$executeRaw`
      INSERT INTO rollup_actor_deltas (dossier_id, actor_id, role, month, kind_code, precision, n)
      SELECT dossier_id, id, '', '2030-01-01', 'sanction', 'day', 1 FROM actors WHERE dossier_id = ${id}::uuid AND code = 'AA'`
    for (const name of rollupNames) expect(await rollupDifferences(id, name)).toHaveLength(1)
    await prisma().rollupDelta.deleteMany({ where: { dossierId: id, month: new Date('2030-01-01') } })
    await prisma().rollupActorDelta.deleteMany({ where: { dossierId: id, month: new Date('2030-01-01') } })
    await expectExact(id)
  })

  it('follow an actor who leaves one of two roles, a kind that changes and a development that goes', async () => {
    const own = await makeWorld()
    await own.api('editor').actors.addActor({ key: own.key, code: 'AA', name: 'Actor' })
    const told = async () => {
      const ask = async (role?: 'host' | 'recipient') =>
        (
          await own
            .api('reader')
            .trends.seriesCounts({ key: own.key, step: 'year', actor: ['AA'], ...(role && { role }) })
        ).counts
      const line = (counts: { kind: string; n: number }[]) =>
        counts.map(({ kind, n }) => `${kind} ${n}`).join()
      return [line(await ask()), line(await ask('host')), line(await ask('recipient'))]
    }
    const actors = [
      { code: 'AA', role: 'host' as const },
      { code: 'AA', role: 'recipient' as const },
    ]
    const { ref } = await log(own, { kind: 'statement', actors })
    expect(await told()).toEqual(['statement 1', 'statement 1', 'statement 1'])
    const { developments } = own.api('editor')
    await developments.reviseDevelopment({
      key: own.key,
      ref,
      version: 1,
      kind: 'sanction',
      actors: actors.slice(0, 1),
    })
    expect(await told()).toEqual(['sanction 1', 'sanction 1', ''])
    await prisma().development.deleteMany({ where: { dossierId: own.dossierId } })
    expect(await told()).toEqual(['', '', ''])
    await expectExact(own.dossierId)
  })

  it('are undone with the write that failed', async () => {
    const before = await world.api('reader').trends.seriesCounts({ key: world.key })
    const failing = prisma().$transaction(async (tx) => {
      await tx.development.updateMany({ where: { dossierId: world.dossierId }, data: { kindCode: 'other' } })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await world.api('reader').trends.seriesCounts({ key: world.key })).toEqual(before)
  })
})
