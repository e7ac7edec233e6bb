import { beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { bulk } from '@/tests/harness/bulk'
import { log, refusalOf, type Draft } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import type { BulkChange } from './contract'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await log(world, {
    title: 'The first',
    happened: '1990',
    newActors: [
      { code: 'RU', name: 'Russia', type: 'state' },
      { code: 'BY', name: 'Belarus', type: 'state' },
    ],
    newPlace: { name: 'Minsk' },
  })
})

const api = (who: Parameters<World['api']>[0] = 'editor') => world.api(who)
const many = async (drafts: Draft[]) => {
  const refs: string[] = []
  for (const draft of drafts) refs.push((await log(world, draft)).ref)
  return refs
}
const prepare = (refs: string[], change: BulkChange, who: Parameters<World['api']>[0] = 'editor') =>
  api(who).bulk.prepareBulkEdit({ key: world.key, selection: { refs }, change })
const run = (bulkEditId: string) =>
  api().bulk.runBulkEdit({ key: world.key, bulkEditId, reason: 'Seen again.' })
const undo = (bulkEditId: string) => api().bulk.undoBulkEdit({ key: world.key, bulkEditId })
const get = (ref: string) => api('reader').developments.getDevelopment({ key: world.key, ref })

/** What a record says, without what every write moves on. */
const said = async (ref: string) => {
  const { version: _, updatedAt: __, newer: ___, older: ____, ...rest } = await get(ref)
  return { ...rest, actors: rest.actors.map(({ code, role }) => `${code} ${role}`).toSorted() }
}

describe('a bulk edit', () => {
  it('shows before it runs what it would do, and changes nothing yet', async () => {
    const [one, two, gone] = await many([
      { title: 'One', stage: 'announced' },
      { title: 'Two', stage: 'agreed' },
      { title: 'Gone' },
    ])
    await api().developments.retractDevelopment({ key: world.key, ref: gone!, reason: 'Made up.' })
    const preview = await prepare([one!, two!, gone!], { stage: 'agreed', significance: 3 })
    expect(preview).toMatchObject({ count: 1, unchanged: 1, refused: 1 })
    expect(preview.refusals[0]).toMatchObject({ ref: gone, why: expect.stringContaining('retracted') })
    expect(preview.sample).toEqual([
      { ref: one, title: 'One', before: { stage: 'announced' }, after: { stage: 'agreed' } },
    ])
    expect((await get(one!)).stage).toBe('announced')
  })

  it('changes fields, place and actors, keeps who and why of each record, and is taken back exactly', async () => {
    const refs = await many([
      { title: 'One', actors: [{ code: 'RU', role: 'actor' }] },
      { title: 'Two', actors: [{ code: 'BY', role: 'host' }], place: 'Minsk', marking: 'AMBER' },
    ])
    const before = await Promise.all(refs.map(said))
    const change: BulkChange = {
      stage: 'agreed',
      reviewState: 'draft',
      marking: 'RED',
      kind: 'sanction',
      significance: 5,
      place: null,
      addActor: { code: 'by', role: 'recipient' },
      removeActor: { code: 'RU' },
    }
    const { id, count } = await prepare(refs, change)
    expect(count).toBe(2)
    expect(await run(id)).toMatchObject({ changed: 2, skipped: 0 })
    expect(await get(refs[0]!)).toMatchObject({
      ...{
        stage: 'agreed',
        reviewState: 'draft',
        marking: 'RED',
        kind: 'sanction',
        significance: 5,
        place: null,
      },
      actors: [{ code: 'BY', role: 'recipient' }],
      version: 2,
    })
    const { items } = await api().audit.listHistory({
      key: world.key,
      subjectType: 'development',
      subjectId: (await get(refs[1]!)).id,
    })
    expect(items[0]).toMatchObject({
      type: 'development.revised',
      by: 'editor',
      reason: 'Seen again.',
      before: { place: 'Minsk', marking: 'AMBER' },
      after: { place: null, marking: 'RED' },
    })
    expect(await undo(id)).toMatchObject({ changed: 2, skipped: 0 })
    expect(await Promise.all(refs.map(said))).toEqual(before)
    expect((await refusalOf(undo(id))).message).toContain('taken back already')
  })

  it('leaves alone what was edited since, and says who did', async () => {
    const refs = await many([{ title: 'One' }, { title: 'Two' }])
    const { id } = await prepare(refs, { stage: 'agreed' })
    await api('analyst').developments.reviseDevelopment({
      key: world.key,
      ref: refs[0]!,
      version: 1,
      stage: 'funded',
    })
    const done = await run(id)
    expect(done).toMatchObject({ changed: 1, skipped: 1 })
    expect(done.skips[0]).toMatchObject({ ref: refs[0], why: expect.stringContaining('analyst edited it') })
    expect((await get(refs[0]!)).stage).toBe('funded')
    await api('analyst').developments.reviseDevelopment({
      key: world.key,
      ref: refs[1]!,
      version: 2,
      significance: 1,
    })
    expect(await undo(id)).toMatchObject({ changed: 0, skipped: 1, skips: [{ ref: refs[1] }] })
    expect(await get(refs[1]!)).toMatchObject({ stage: 'agreed', significance: 1 })
  })

  it('retracts with the reason, restores, and each is taken back', async () => {
    const refs = await many([{ title: 'One' }, { title: 'Two' }])
    const retracting = await prepare(refs, { retraction: 'retract' })
    await run(retracting.id)
    expect(await get(refs[0]!)).toMatchObject({ retractedReason: 'Seen again.' })
    const restoring = await prepare(refs, { retraction: 'restore' })
    await run(restoring.id)
    expect((await get(refs[0]!)).retractedAt).toBeNull()
    await undo(restoring.id)
    expect(await get(refs[1]!)).toMatchObject({ retractedReason: 'Seen again.' })
    expect((await refusalOf(prepare(refs, { retraction: 'retract', stage: 'agreed' }))).code).toBe(
      'BAD_REQUEST',
    )
  })

  it('makes no two records the same by a change of kind', async () => {
    const refs = await many([
      { title: 'Alike', kind: 'sanction' },
      { title: 'Alike', kind: 'statement' },
      { title: 'Alike', kind: 'incident-force' },
    ])
    const preview = await prepare(refs.slice(1), { kind: 'sanction' })
    expect(preview).toMatchObject({ count: 0, refused: 2 })
    expect(preview.refusals[0]!.why).toContain(refs[0])
    const loan = await prepare(refs.slice(1), { kind: 'loan-credit' })
    expect(loan).toMatchObject({ count: 1, refused: 1 })
  })

  it('takes all that fit the filters but a few, thousands at once, and the roll-ups follow', async () => {
    await bulk(
      world,
      Array.from({ length: 2_000 }, () => ({ startsOn: '2020-05-01' })),
    )
    const { items } = await api().developments.listDevelopments({
      key: world.key,
      limit: 1,
      from: '2020-01-01',
    })
    const selection = { filters: { from: '2020-01-01' }, except: [items[0]!.ref] }
    const { id, count } = await api().bulk.prepareBulkEdit({
      key: world.key,
      selection,
      change: { stage: 'agreed' },
    })
    expect(count).toBe(1_999)
    expect(await run(id)).toMatchObject({ changed: 1_999 })
    const agreed = () => api().developments.listDevelopments({ key: world.key, limit: 1, stage: ['agreed'] })
    expect((await agreed()).total).toBe(1_999)
    await undo(id)
    expect((await agreed()).total).toBe(0)
    const entries = await prisma().auditEntry.count({
      where: { dossierId: world.dossierId, type: 'development.revised' },
    })
    expect(entries).toBe(2 * 1_999)
    const everything = { filters: {}, except: [] }
    await bulk(
      world,
      Array.from({ length: 8_000 }, () => ({ startsOn: '2020-05-02' })),
    )
    const tooMany = api().bulk.prepareBulkEdit({
      key: world.key,
      selection: everything,
      change: { stage: 'agreed' },
    })
    expect((await refusalOf(tooMany)).message).toContain('10,000')
  }, 90_000)

  it('is for those who may, on what is theirs', async () => {
    const [ref] = await many([{ title: 'One' }])
    expect((await refusalOf(prepare([ref!], { stage: 'agreed' }, 'commenter'))).code).toBe('FORBIDDEN')
    const { id } = await prepare([ref!], { stage: 'agreed' })
    const other = await makeWorld()
    const foreign = other.api('owner').bulk
    const running = foreign.runBulkEdit({ key: other.key, bulkEditId: id, reason: 'Mine.' })
    expect((await refusalOf(running)).code).toBe('NOT_FOUND')
    const choosing = foreign.prepareBulkEdit({
      key: other.key,
      selection: { refs: [ref!] },
      change: { stage: 'agreed' },
    })
    expect((await refusalOf(choosing)).message).toContain('Nothing is chosen')
  })
})
