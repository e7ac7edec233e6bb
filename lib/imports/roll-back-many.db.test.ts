import { beforeEach, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { committed, csvOf, upload } from '@/tests/harness/import'
import { makeWorld, type World } from '@/tests/harness/world'
import { runImports } from './mutations/handlers'
import { figureRule, type Mapping } from './rules/mapping'

const many = 700
let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const columns = ['id', 'title', 'kind', 'happened', 'country', 'place', 'best', 'url']
const kinds = ['military-exercise', 'statement', 'troop-deployment']

/** Row `at` of the file, or of the one that says something else in every column. */
function row(at: number, other: boolean): (string | number)[] {
  const month = String(1 + ((at + (other ? 5 : 0)) % 12)).padStart(2, '0')
  return [
    ...[at, `Development ${at}${other ? ', corrected' : ''}`, kinds[(at + (other ? 1 : 0)) % 3]!],
    ...[
      `2021-${month}-10`,
      other ? 'RU; PL' : 'BY',
      `Range ${(at + (other ? 3 : 0)) % 7}`,
      other ? at * 2 : at,
    ],
    other && at % 10 === 0 ? `https://example.org/${at}` : '',
  ]
}

async function check(rows: (string | number)[][]) {
  const { key } = world
  const api = world.api('editor').imports
  const { ref } = await upload(world, 'many.csv', csvOf(columns, rows))
  await runImports()
  const { version, guess } = await api.getImport({ key, ref })
  const targets: Mapping['columns'][number]['target'][] = [
    { field: 'externalId' },
    { field: 'title' },
    { field: 'kind' },
    { field: 'happened', part: 'whole' },
    { field: 'actors', role: 'actor', split: ';' },
    { field: 'place', part: 'name' },
    { field: 'figure', group: 'f1', part: 'best' },
    { field: 'citation', group: 's1', part: 'url', split: '' },
  ]
  const mapping = {
    ...guess!,
    columns: columns.map((column, at) => ({ column, target: targets[at]! })),
    figures: { f1: figureRule.parse({ metric: 'personnel', unit: 'head' }) },
    citations: {},
    unknownActors: 'make' as const,
  }
  await api.mapImport({ key, ref, version, mapping, idScheme: 'own' })
  await runImports()
  return api.getImport({ key, ref })
}

/** All that the records say, with what they are found by and what the roll-ups count, by ref. */
async function said() {
  const [dossier] = await prisma().$queryRaw<
    { id: string }[]
  >`SELECT id FROM dossiers WHERE key = ${world.key}`
  const records = await prisma().$queryRaw<{ ref: string; says: string }[]>`
    SELECT d.ref, concat_ws(' | ', d.title, d.kind_code, d.happened, d.starts_on, d.reliability, (SELECT name FROM places p WHERE p.dossier_id = d.dossier_id AND p.id = d.place_id),
      (SELECT string_agg(a.code || x.starts_on, ',' ORDER BY a.code) FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
        WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id),
      (SELECT string_agg(m.best::text, ',') FROM measurements m WHERE m.dossier_id = d.dossier_id AND m.development_id = d.id),
      (SELECT string_agg(s.url, ',') FROM citations c JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id WHERE c.dossier_id = d.dossier_id AND c.development_id = d.id),
      (SELECT w.title_norm FROM development_search w WHERE w.dossier_id = d.dossier_id AND w.development_id = d.id)) AS says
    FROM developments d WHERE d.dossier_id = ${dossier!.id}::uuid AND d.retracted_at IS NULL ORDER BY d.ref`
  return new Map(records.map(({ ref, says }) => [ref, says]))
}

/** How many developments each actor has, by the roll-up and by the records. */
async function counted() {
  const api = world.api('reader').trends
  const { total } = await api.seriesCounts({ key: world.key, step: 'month', actor: ['RU'] })
  const kindly = await api.seriesCounts({ key: world.key, step: 'year', kind: ['statement'] })
  return { russian: total, statements: kindly.total }
}

it('puts hundreds of changed records back as they were, whatever was changed, and keeps what somebody edited since', async () => {
  const { key } = world
  await committed(world, await check(Array.from({ length: many }, (_, at) => row(at, false))))
  const before = await said()
  expect(before.size).toBe(many)
  const first = await counted()

  const checkedAgain = await check(Array.from({ length: many }, (_, at) => row(at, true)))
  expect(checkedAgain.findings?.counts).toMatchObject({ changed: many, new: 0 })
  const { ref, outcome } = await committed(world, checkedAgain, { changes: 'take' })
  expect(outcome).toMatchObject({ changed: many, left: 0 })
  const changed = await said()
  expect(await counted()).toEqual({ russian: many, statements: 234 })

  const developments = world.api('analyst').developments
  const edited = [3, 350, many - 1].map((at) => `${key}-D-${String(at).padStart(4, '0')}`)
  for (const each of edited) {
    const { version } = await developments.getDevelopment({ key, ref: each })
    await developments.reviseDevelopment({ key, ref: each, version, summary: 'Looked at.' })
  }
  const api = world.api('editor').imports
  const order = async () => ({ key, ref, version: (await api.getImport({ key, ref })).version })
  await api.rollBackImport({ ...(await order()), edited: 'keep', reason: 'A wrong file.' })
  await runImports()
  const { outcome: done } = await api.getImport({ key, ref })
  expect(done?.rolledBack).toMatchObject({ taken: many - edited.length, kept: edited.length })
  const after = await said()
  for (const [each, says] of after) expect(says).toBe((edited.includes(each) ? changed : before).get(each))
  expect((await counted()).russian).toBe(edited.length + first.russian)

  await api.restoreImport(await order())
  await runImports()
  expect(await said()).toEqual(changed)
  expect(await counted()).toEqual({ russian: many, statements: 234 })
}, 180_000)
