import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { reader } from '@/lib/core/db/reader'
import { bulk } from '@/tests/harness/bulk'
import { makeWorld, type World } from '@/tests/harness/world'
import { foldCounts, keepFolding } from './mutations/fold'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

let stop = () => {}
afterEach(() => stop())

const countOf = async (table: 'rollup_deltas' | 'rollup_facets' | 'rollup_live') => {
  const [row] = await reader()<{ rows: number; n: number }[]>`
    SELECT count(*)::int AS rows, coalesce(sum(n), 0)::int AS n FROM ${reader()(table)} WHERE dossier_id = ${world.dossierId}`
  return row!
}

/** One change per statement, so that there is something to fold. */
async function append(days: number, year: number) {
  for (let day = 0; day < days; day += 1)
    await bulk(world, [{ startsOn: new Date(Date.UTC(year, 0, 1 + 31 * day)).toISOString().slice(0, 10) }])
}

describe('folding', () => {
  it('moves every change into the counts, however few go at once, and leaves their sum', async () => {
    await append(5, 2020)
    const before = await countOf('rollup_live')
    expect((await countOf('rollup_deltas')).rows).toBe(5)
    expect(await foldCounts(2)).toBe(5)
    expect(await countOf('rollup_deltas')).toEqual({ rows: 0, n: 0 })
    expect((await countOf('rollup_facets')).n).toBe(before.n)
  })

  it('is done once when several instances do it at the same time', async () => {
    await append(6, 2021)
    const before = await countOf('rollup_live')
    const folded = await Promise.all([foldCounts(1), foldCounts(1), foldCounts(1), foldCounts(1)])
    expect(folded.reduce((all, one) => all + one)).toBe(6)
    expect((await countOf('rollup_facets')).n).toBe(before.n)
  })

  it('goes on by itself, round after round', async () => {
    stop = keepFolding(10)
    for (const year of [2022, 2023]) {
      await append(2, year)
      await vi.waitFor(async () => expect((await countOf('rollup_deltas')).rows).toBe(0), 10_000)
    }
  })

  it('goes on after the database was away', async () => {
    const admin = new pg.Client(inject('database').adminUrl)
    await admin.connect()
    const name = new URL(process.env['DATABASE_URL']!).pathname.slice(1)
    stop = keepFolding(10)
    await append(1, 2024)
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    try {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
      await expect(prisma().$queryRaw`SELECT 1`).rejects.toThrow()
    } finally {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
      await admin.end()
    }
    await vi.waitFor(() => append(1, 2025), 20_000)
    await vi.waitFor(async () => expect((await countOf('rollup_deltas')).rows).toBe(0), 20_000)
  })

  it('lets the process end', async () => {
    const code = `const { keepFolding } = await import('@/lib/trends/mutations/fold'); keepFolding(50)`
    const args = ['--conditions=react-server', '--import', './scripts/resolve.mjs', '--input-type=module']
    const child = spawn(process.execPath, [...args, '--eval', code], { stdio: 'inherit' })
    const [status] = await once(child, 'exit', { signal: AbortSignal.timeout(20_000) })
    expect(status).toBe(0)
  })
})
