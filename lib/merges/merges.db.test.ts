import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/lib/core/db/reader'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { SUBJECTS, type SubjectType } from './rules/subjects'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const api = () => world.api('analyst')
const key = () => world.key

async function pairOf(type: SubjectType, names: [string, string]) {
  const { table, name } = SUBJECTS[type]
  const read = reader()
  const rows = await read<{ id: string; version: number; said: string }[]>`
    SELECT id, version, ${read(name)} AS said FROM ${read(table)} WHERE dossier_id = ${world.dossierId}`
  const [one, two] = names.map((wanted) => rows.find(({ said }) => said === wanted)!)
  return {
    ...{ key: key(), subjectType: type, survivorId: one!.id, absorbedId: two!.id, reason: 'One thing.' },
    ...{ survivorVersion: one!.version, absorbedVersion: two!.version },
  }
}

describe('merging actors', () => {
  it('moves roles and children, keeps names and code findable, and can be undone after other changes', async () => {
    const { actors, merges, developments: written } = api()
    await actors.addActor({ key: key(), code: 'RU', name: 'Russia' })
    await actors.addActor({
      key: key(),
      code: 'RUS',
      name: 'Russian Federation',
      otherNames: ['Россия'],
      iso3166: 'RU',
    })
    await actors.addActor({ key: key(), code: 'RUAF', name: 'Its army', parent: 'RUS' })
    const both = await log(world, { actors: [{ code: 'RU' }, { code: 'RUS' }] })
    const only = await log(world, { actors: [{ code: 'RUS', role: 'host' }] })
    const pair = await pairOf('actor', ['Russia', 'Russian Federation'])
    const { id, counts } = await merges.mergeRecords(pair)
    expect(counts).toEqual({ child: 1, role: 2 })
    const whole = await actors.getActor({ key: key(), code: 'rus' })
    expect(whole).toMatchObject({
      code: 'RU',
      otherNames: ['Russian Federation', 'RUS', 'Россия'],
      iso3166: 'RU',
      developments: 2,
      children: [{ code: 'RUAF' }],
    })
    // The old code goes on meaning the same actor, and nobody else takes it.
    const later = await log(world, { actors: [{ code: 'RUS' }] })
    expect((await written.getDevelopment({ key: key(), ref: later.ref })).actors).toMatchObject([
      { code: 'RU' },
    ])
    for (const actor of ['RU', 'rus'])
      expect((await written.listDevelopments({ key: key(), actor: [actor] })).total, 'an old link').toBe(3)
    expect((await written.listDevelopments({ key: key(), not: ['actor:RUS'] })).total).toBe(0)
    expect((await refusalOf(actors.addActor({ key: key(), code: 'RUS', name: 'Again' }))).message).toContain(
      'merged',
    )
    await written.reviseDevelopment({ key: key(), ref: only.ref, version: 1, actors: [] })
    expect(await merges.undoMerge({ key: key(), mergeId: id })).toMatchObject({
      counts: { child: 1, role: 1 },
      left: 1,
    })
    expect(await actors.getActor({ key: key(), code: 'RUS' })).toMatchObject({
      name: 'Russian Federation',
      developments: 1,
    })
    expect(await actors.getActor({ key: key(), code: 'RU' })).toMatchObject({
      otherNames: [],
      iso3166: null,
      developments: 2,
    })
    expect((await written.getDevelopment({ key: key(), ref: both.ref })).actors).toHaveLength(2)
    expect((await refusalOf(merges.undoMerge({ key: key(), mergeId: id }))).message).toContain(
      'undone already',
    )
  })

  it('is refused when somebody changed one of the two since, with what it says now', async () => {
    const { actors, merges } = api()
    await actors.addActor({ key: key(), code: 'X1', name: 'X one' })
    await actors.addActor({ key: key(), code: 'X2', name: 'X two' })
    const pair = await pairOf('actor', ['X one', 'X two'])
    await actors.reviseActor({ key: key(), code: 'X2', version: 1, name: 'X second' })
    expect(await refusalOf(merges.mergeRecords(pair))).toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'stale', theirs: { name: 'X second', version: 2 } },
    })
  })

  it('happens once when two ask for it at the same moment', async () => {
    const { actors, merges } = api()
    for (const code of ['Y1', 'Y2', 'Y3']) await actors.addActor({ key: key(), code, name: `Y ${code}` })
    const [one, two] = await Promise.all([
      pairOf('actor', ['Y Y1', 'Y Y2']),
      pairOf('actor', ['Y Y3', 'Y Y2']),
    ])
    const outcomes = await Promise.allSettled([merges.mergeRecords(one), merges.mergeRecords(two)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      (await merges.listMerges({ key: key(), subjectType: 'actor' })).items.filter(
        ({ absorbedName }) => absorbedName === 'Y Y2',
      ),
    ).toHaveLength(1)
  })

  it('loses nothing that is logged meanwhile', async () => {
    const { actors, merges } = api()
    for (const code of ['Z1', 'Z2']) await actors.addActor({ key: key(), code, name: `Z ${code}` })
    const pair = await pairOf('actor', ['Z Z1', 'Z Z2'])
    const [merged, ...logged] = await Promise.allSettled([
      merges.mergeRecords(pair),
      ...[1, 2, 3].map(() => log(world, { actors: [{ code: 'Z2' }] })),
    ])
    expect([merged, ...logged].map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
    expect((await actors.getActor({ key: key(), code: 'Z1' })).developments).toBe(3)
  })

  it('closes no chain, and waits for a later merge to be undone first', async () => {
    const { actors, merges } = api()
    await actors.addActor({ key: key(), code: 'W1', name: 'W whole' })
    await actors.addActor({ key: key(), code: 'W2', name: 'W part', parent: 'W1' })
    await actors.addActor({ key: key(), code: 'W3', name: 'W small', parent: 'W2' })
    const closing = await pairOf('actor', ['W small', 'W whole'])
    expect((await refusalOf(merges.mergeRecords(closing))).message).toContain(
      'Change what it is part of first',
    )
    const { id } = await merges.mergeRecords(await pairOf('actor', ['W part', 'W whole']))
    expect((await actors.getActor({ key: key(), code: 'W2' })).parent).toBeNull()
    const second = await merges.mergeRecords(await pairOf('actor', ['W small', 'W part']))
    expect((await actors.getActor({ key: key(), code: 'W1' })).code).toBe('W3')
    expect((await refusalOf(merges.undoMerge({ key: key(), mergeId: id }))).message).toContain(
      'Undo that merge first',
    )
    await merges.undoMerge({ key: key(), mergeId: second.id })
    await merges.undoMerge({ key: key(), mergeId: id })
    expect((await actors.getActor({ key: key(), code: 'W2' })).parent).toBe('W1')
  })
})

describe('every merge', () => {
  it('knows every table that refers to what it merges', async () => {
    const found = await reader()<{ table: string; to: string; columns: string[] }[]>`
      SELECT t.relname AS table, f.relname AS to, array(SELECT attname::text FROM pg_attribute a
        WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'dossier_id') AS columns
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
      WHERE c.contype = 'f' AND f.relname IN ('actors', 'places', 'outlets', 'sources')`
    const known = Object.values(SUBJECTS).flatMap(({ table: to, references }) =>
      references.map(({ table, column }) => `${table}.${column} -> ${to}`),
    )
    expect(found.map(({ table, to, columns }) => `${table}.${columns[0]} -> ${to}`).toSorted()).toEqual(
      [...known, 'development_actors.actor_id -> actors'].toSorted(),
    )
  })

  it('of another dossier is not there, and readers make none', async () => {
    const other = await makeWorld()
    const { actors } = api()
    await actors.addActor({ key: key(), code: 'V1', name: 'V one' })
    await actors.addActor({ key: key(), code: 'V2', name: 'V two' })
    const pair = await pairOf('actor', ['V one', 'V two'])
    expect((await refusalOf(other.api('owner').merges.mergeRecords({ ...pair, key: other.key }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusalOf(world.api('reader').merges.mergeRecords(pair))).code).toBe('FORBIDDEN')
    const { id } = await api().merges.mergeRecords(pair)
    expect((await refusalOf(other.api('owner').merges.undoMerge({ key: other.key, mergeId: id }))).code).toBe(
      'NOT_FOUND',
    )
    const { items } = await world
      .api('reader')
      .audit.listHistory({ key: key(), subjectType: 'actor', subjectId: pair.survivorId })
    expect(items[0]).toMatchObject({
      type: 'actor.merged',
      reason: 'One thing.',
      before: { absorbed: { code: 'V2' } },
    })
  })
})
