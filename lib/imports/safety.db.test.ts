import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { hold, somebodyWaits } from '@/tests/harness/hold'
import { checked, committed, csvOf } from '@/tests/harness/import'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { pace } from './mutations/commit-rows'
import { runImports } from './mutations/handlers'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

// Slices of a few rows, so that a small import has a middle.
const usual = pace.rowsPerSlice
beforeAll(() => {
  pace.rowsPerSlice = 50
})
afterAll(() => {
  pace.rowsPerSlice = usual
})

const dayOf = (at: number) => new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)
const many = (n: number) =>
  csvOf(
    ['title', 'kind', 'happened', 'best'],
    Array.from({ length: n }, (_, at) => [`Record ${at}`, 'statement', dayOf(at), at + 1]),
  )
/** The record in the middle of the import, held by somebody else. */
const holdMiddle = () => hold(world, { title: 'Record 220', startsOn: dayOf(220), kind: 'statement' })

const inLog = (dossierId = world.dossierId) =>
  prisma().development.count({ where: { dossierId, retractedAt: null } })
const lastJob = () =>
  prisma().job.findFirstOrThrow({
    where: { dossierId: world.dossierId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
const order = ({ ref, version }: { ref: string; version: number }) =>
  world.api('editor').imports.commitImport({ key: world.key, ref, version })

/** Another instance, which takes up what waits. */
function instance() {
  const code = `const { pace } = await import('@/lib/imports/mutations/commit-rows'); pace.rowsPerSlice = 50
    const { runImports } = await import('@/lib/imports/mutations/handlers'); await runImports()`
  const args = ['--conditions=react-server', '--import', './scripts/resolve.mjs', '--input-type=module']
  return spawn(process.execPath, [...args, '--eval', code], { stdio: 'inherit' })
}

describe('an import that is stopped in the middle', () => {
  it('leaves nothing half done when its process is killed, and is taken up again by the next', async () => {
    await order(await checked(world, many(300)))
    const letGo = await holdMiddle()
    const first = instance()
    await somebodyWaits()
    first.kill('SIGKILL')
    await once(first, 'exit')
    await letGo()
    expect(await inLog()).toBe(0)
    // Its lease ends, and another takes the job.
    await vi.waitFor(
      async () => {
        await runImports()
        expect((await lastJob()).state).toBe('done')
      },
      { timeout: 60_000, interval: 500 },
    )
    expect(await inLog()).toBe(300)
    const counts = await world.api('reader').trends.seriesCounts({ key: world.key, step: 'year' })
    expect(counts.total).toBe(300)
  })

  it('leaves nothing when somebody cancels, and can be ordered again', async () => {
    const batch = await checked(world, many(300))
    await order(batch)
    const letGo = await holdMiddle()
    const running = runImports()
    await somebodyWaits()
    await world.api('analyst').imports.cancelImport({ key: world.key, ref: batch.ref })
    // The runner hears of it once a second, and stops before the next slice.
    const heard = (await lastJob()).leaseUntil!
    await vi.waitFor(
      async () => expect((await lastJob()).leaseUntil!.getTime()).toBeGreaterThan(heard.getTime() + 1_000),
      30_000,
    )
    await letGo()
    await running
    expect((await lastJob()).state).toBe('cancelled')
    expect(await inLog()).toBe(0)
    const now = await world.api('editor').imports.getImport({ key: world.key, ref: batch.ref })
    expect(now.state).toBe('checked')
    expect((await committed(world, now)).outcome?.logged).toBe(300)
  })

  it('reads the file again when a crash has emptied what was staged', async () => {
    const batch = await checked(world, many(10))
    await prisma().importStage.deleteMany({ where: { dossierId: world.dossierId } })
    expect((await committed(world, batch)).outcome?.logged).toBe(10)
  })
})

describe('imports beside each other', () => {
  it('log a row once that two files have', async () => {
    const more = `${many(200)}\n"One more","statement","2020-01-01","1"`
    const [one, two] = [await checked(world, many(200)), await checked(world, more)]
    await order(one)
    await order(two)
    await Promise.all([runImports(), runImports()])
    expect(await inLog()).toBe(201)
    const outcomes = await Promise.all(
      [one, two].map(({ ref }) => world.api('reader').imports.getImport({ key: world.key, ref })),
    )
    expect(outcomes.map(({ state }) => state)).toEqual(['committed', 'committed'])
    expect(outcomes.reduce((all, { outcome }) => all + outcome!.logged!, 0)).toBe(201)
  })

  it('keep nobody waiting who logs a record meanwhile', async () => {
    await order(await checked(world, many(300)))
    const letGo = await holdMiddle()
    const importing = runImports()
    await somebodyWaits()
    const logged = await Promise.all(Array.from({ length: 50 }, () => log(world)))
    expect(await inLog()).toBe(50)
    await letGo()
    await importing
    expect(new Set(logged.map(({ ref }) => ref)).size).toBe(50)
    const [all] = await prisma().$queryRaw<{ n: number; refs: number }[]>`
      SELECT count(*)::int AS n, count(DISTINCT ref)::int AS refs FROM developments WHERE dossier_id = ${world.dossierId}::uuid`
    expect(all).toEqual({ n: 350, refs: 350 })
  })

  it('of two dossiers never see each other', async () => {
    const other = await makeWorld()
    const [ours, theirs] = [await checked(world, many(20)), await checked(other, many(20))]
    await committed(world, ours)
    await committed(other, theirs)
    expect([await inLog(), await inLog(other.dossierId)]).toEqual([20, 20])
    const api = other.api('owner').imports
    const found = await api.getImport({ key: other.key, ref: theirs.ref })
    expect(found.sameFile).toBeNull()
    const foreign = await refusalOf(api.getImport({ key: other.key, ref: ours.ref }))
    const missing = await refusalOf(api.getImport({ key: other.key, ref: `${world.key}-I-99` }))
    expect(foreign).toEqual(missing)
  })
})
