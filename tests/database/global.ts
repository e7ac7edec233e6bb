import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '@/scripts/database/launch.mjs'
import { migrate } from '@/scripts/migrate.mjs'
import { withDatabase } from './address'

declare module 'vitest' {
  interface ProvidedContext {
    /** The login that may make databases, the login that owns them, and what the names of this run begin with. */
    database: { adminUrl: string; ownerUrl: string; prefix: string }
  }
}

/** What is lost when the machine loses power is of no interest here. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/**
 * Migrates one template that every test file's database is copied from. On our own server, or on that of DATABASE_URL, whose login
 * must then be allowed to make databases.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  const { url, adminUrl = url, stop } = await startDatabase({ dataDir, settings: FAST })
  const prefix = `plumbline_test_${process.pid}`
  const template = `${prefix}_template`
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  const owner = pg.escapeIdentifier(new pg.Client(url).user ?? '')
  await admin.query(`CREATE DATABASE ${template} OWNER ${owner}`)
  await migrate({ url: withDatabase(url, template) })
  provide('database', { adminUrl, ownerUrl: url, prefix })
  return async () => {
    const { rows } = await admin.query(`SELECT datname FROM pg_database WHERE starts_with(datname, $1)`, [
      `${prefix}_`,
    ])
    for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`)
    await admin.end()
    await stop()
    rmSync(dataDir, { recursive: true })
  }
}
