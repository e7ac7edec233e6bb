import { beforeEach, describe, expect, it } from 'vitest'
import { committed, csvOf, upload } from '@/tests/harness/import'
import { makeWorld, type World } from '@/tests/harness/world'
import { runImports } from './mutations/handlers'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const columns = ['id', 'title', 'happened', 'place', 'personnel', 'tanks', 'url', 'amount']
type Cells = Partial<Record<string, string>>
const file = (rows: Cells[]) =>
  csvOf(
    columns,
    rows.map((row) =>
      columns.map(
        (column) =>
          row[column] ?? { title: 'Deployment', happened: '2021-09-10', place: 'Brest' }[column] ?? '',
      ),
    ),
  )

/** What the rows of a file come to, the records that come of them, and what the same rows come to when they are read again. */
async function twice(rows: Cells[]) {
  const { key } = world
  const api = world.api('editor')
  const check = async (name: string) => {
    const { ref } = await upload(world, name, file(rows), { who: 'editor' })
    await runImports()
    const { version, guess } = await api.imports.getImport({ key, ref })
    const id = { column: 'id', target: { field: 'externalId' as const } }
    const named = rows.some((row) => row['id']) ? [id] : []
    const rest = guess!.columns.filter(({ column }) => column !== 'id')
    const mapping = { ...guess!, columns: [...named, ...rest], defaults: { kind: 'troop-deployment' } }
    await api.imports.mapImport({ key, ref, version, mapping, idScheme: 'own' })
    await runImports()
    return api.imports.getImport({ key, ref })
  }
  const first = await check('one.csv')
  const listed = await api.imports.listImportRows({ key, ref: first.ref })
  await committed(world, first)
  const { items } = await api.developments.listDevelopments({ key })
  const records = await Promise.all(items.map(({ ref }) => api.developments.getDevelopment({ key, ref })))
  const again = await check('two.csv')
  return {
    verdicts: listed.items.map(({ verdict }) => verdict),
    problems: listed.items.flatMap(({ problems }) => problems),
    records: records
      .map(({ measurements, citations }) => ({
        figures: measurements.map(({ metric, best }) => `${metric} ${best}`).toSorted(),
        sources: citations.length,
      }))
      .toSorted((a, b) => a.figures.join().localeCompare(b.figures.join())),
    again: again.findings!.counts,
  }
}

describe('rows with the same title, day and kind', () => {
  it.each<[string, Cells[], string[], { figures: string[]; sources: number }[]]>([
    [
      'that say the same are one',
      [{ personnel: '5' }, { personnel: '5' }],
      ['new', 'duplicate'],
      [{ figures: ['personnel 5'], sources: 0 }],
    ],
    [
      'with two amounts of one measure are two',
      [{ personnel: '5' }, { personnel: '7' }, { personnel: '5' }],
      ['new', 'new', 'duplicate'],
      [
        { figures: ['personnel 5'], sources: 0 },
        { figures: ['personnel 7'], sources: 0 },
      ],
    ],
    [
      'with two amounts of which nothing says the currency are two',
      [{ amount: '1000000' }, { amount: '2500000' }, { amount: '2500000' }],
      ['new', 'new', 'duplicate'],
      [
        { figures: [], sources: 0 },
        { figures: [], sources: 0 },
      ],
    ],
    [
      'at two places are two',
      [{ personnel: '5' }, { personnel: '5', place: 'Lida' }],
      ['new', 'new'],
      [
        { figures: ['personnel 5'], sources: 0 },
        { figures: ['personnel 5'], sources: 0 },
      ],
    ],
    [
      'with a measure and a source in each line are one with all of them',
      [
        { personnel: '5', url: 'https://a.example/1' },
        { tanks: '3', url: 'https://a.example/2' },
      ],
      ['new', 'duplicate'],
      [{ figures: ['personnel 5', 'tanks 3'], sources: 2 }],
    ],
    [
      'with one id over several lines are one',
      [
        { id: 'x1', personnel: '5', place: 'Brest' },
        { id: 'x1', tanks: '3', place: '' },
        { id: 'x2', personnel: '5' },
      ],
      ['new', 'duplicate', 'new'],
      [
        { figures: ['personnel 5', 'tanks 3'], sources: 0 },
        { figures: ['personnel 5'], sources: 0 },
      ],
    ],
  ])('%s, and the same file again changes nothing', async (_name, rows, verdicts, records) => {
    const found = await twice(rows)
    expect(found.verdicts).toEqual(verdicts)
    expect(found.records).toEqual(
      records.toSorted((a, b) => a.figures.join().localeCompare(b.figures.join())),
    )
    expect(found.again).toEqual({ new: 0, changed: 0, duplicate: rows.length, wrong: 0 })
  })

  it('and one id but two figures of one measure are wrong from the second on', async () => {
    const found = await twice([
      { id: 'x1', personnel: '5' },
      { id: 'x1', personnel: '7' },
      { id: 'x2', personnel: '9' },
    ])
    expect(found.verdicts).toEqual(['new', 'wrong', 'new'])
    expect(found.problems).toMatchObject([{ code: 'id-twice', cell: 'x1' }])
    expect(found.problems[0]!.sentence).toContain('stands in line 2 too, with another figure')
  })
})
