import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { ensureAccess } from '@/scripts/database/access.mjs'
import { migrate } from '@/scripts/migrate.mjs'
import { Problem } from '@/scripts/problem.mjs'
import { withDatabase } from './address'

const { adminUrl, ownerUrl, prefix } = inject('database')
const name = `${prefix}_migrate_${process.pid}`
const url = withDatabase(ownerUrl, name)
const home = mkdtempSync(path.join(tmpdir(), 'plumbline-migrations-'))
const folder = path.join(home, 'migrations')
mkdirSync(folder)
writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
afterAll(() => rmSync(home, { recursive: true }))

const BODY = `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$; -- the end`
const LONG = `CREATE TABLE late (id int); SELECT pg_sleep(60);`

function write(migration: string, script: string) {
  mkdirSync(path.join(folder, migration), { recursive: true })
  writeFileSync(path.join(folder, migration, 'migration.sql'), script)
}

async function ask(sql: string, address = url) {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  for (const each of ['1_begin', '2_next']) rmSync(path.join(folder, each), { recursive: true, force: true })
  write('1_begin', 'CREATE TABLE first (id int PRIMARY KEY);')
  await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, adminUrl)
  await ask(
    `CREATE DATABASE ${name} OWNER ${pg.escapeIdentifier(new pg.Client(ownerUrl).user ?? '')}`,
    adminUrl,
  )
})

const run = () => migrate({ url, folder })

test('a function whose body holds semicolons goes in whole, and nothing is applied twice', async () => {
  write('2_next', BODY)
  expect(await run()).toEqual(['1_begin', '2_next'])
  expect(await ask('SELECT twice(21)')).toEqual([{ twice: 42 }])
  expect(await run()).toEqual([])
  const recorded = await ask('SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at')
  expect(recorded).toEqual([{ name: '1_begin' }, { name: '2_next' }])
})

test('of several instances that start at once, one migrates', async () => {
  write('2_next', BODY)
  const done = await Promise.all([run(), run(), run(), run()])
  expect(done.toSorted((a, b) => b.length - a.length)).toEqual([['1_begin', '2_next'], [], [], []])
  expect(await ask('SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 2 }])
})

test('the application may do what grants.sql says, and no more', async () => {
  writeFileSync(path.join(home, 'grants.sql'), 'GRANT SELECT ON first TO plumbline_app;')
  await run()
  rmSync(path.join(home, 'grants.sql'))
  const asApplication = `${url}?options=${encodeURIComponent('-c role=plumbline_app')}`
  expect(await ask('SELECT id FROM first', asApplication)).toEqual([])
  await expect(ask('INSERT INTO first VALUES (1)', asApplication)).rejects.toThrow(
    /permission denied for table first/,
  )
})

test('a migration that fails is undone, says why, and runs once it is mended', async () => {
  write('2_next', 'CREATE TABLE second (id int); INSERT INTO second VALUES (1/0);')
  const problem = await run().catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    message: expect.stringContaining('2_next failed and was undone'),
    detail: expect.stringContaining('division by zero'),
  })
  expect(await ask(`SELECT to_regclass('second') AS second`)).toEqual([{ second: null }])
  write('2_next', 'CREATE TABLE second (id int);')
  expect(await run()).toEqual(['2_next'])
  expect(await ask('SELECT * FROM second')).toEqual([])
})

test('a start that is killed in the middle of a migration leaves nothing, and the next start finishes it', async () => {
  write('2_next', LONG)
  const source = `import { migrate } from ${JSON.stringify(path.resolve('scripts/migrate.mjs'))}
    await migrate(${JSON.stringify({ url, folder })})`
  const start = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: 'inherit' })
  await expect
    .poll(
      () => ask(`SELECT pid FROM pg_stat_activity WHERE datname = '${name}' AND wait_event = 'PgSleep'`),
      { timeout: 25_000 },
    )
    .toHaveLength(1)
  start.kill('SIGKILL')
  await once(start, 'exit')
  await ask(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND wait_event = 'PgSleep'`,
    adminUrl,
  )
  expect(await ask(`SELECT to_regclass('late') AS late`)).toEqual([{ late: null }])
  write('2_next', LONG.replace('60', '0'))
  expect(await run()).toEqual(['2_next'])
  expect(await ask('SELECT * FROM late')).toEqual([])
})

test('a database that a newer version has changed is refused', async () => {
  await run()
  await ask(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '9_future', now(), 1)`,
  )
  await expect(run()).rejects.toThrow(/changed by a newer Plumbline \(9_future\)/)
})

test('a login that may create roles makes the one for the application and takes it on, however many do so at once', async () => {
  const [login, role] = [`${name}_maker`, `${name}_role`]
  await ask(`CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD 'maker'`, adminUrl)
  const maker = new URL(url)
  Object.assign(maker, { username: login, password: 'maker' })
  try {
    const clients = Array.from({ length: 4 }, () => new pg.Client(maker.href))
    await Promise.all(clients.map((client) => client.connect()))
    await Promise.all(clients.map((client) => ensureAccess(client, 'no such file', role)))
    const taken = await Promise.all(
      clients.map(async (client) => (await client.query(`SET ROLE ${role}; SELECT current_user`)) as unknown),
    )
    expect(taken).toHaveLength(4)
    await Promise.all(clients.map((client) => client.end()))
  } finally {
    await ask(`DROP ROLE IF EXISTS ${role}`, adminUrl)
    await ask(`DROP ROLE ${login}`, adminUrl)
  }
})

test('a login that may not create roles is told what to ask for', async () => {
  const login = `${name}_plain`
  await ask(`CREATE ROLE ${login} LOGIN PASSWORD 'plain'`, adminUrl)
  try {
    await ask(`ALTER DATABASE ${name} OWNER TO ${login}`, adminUrl)
    const plain = new URL(url)
    Object.assign(plain, { username: login, password: 'plain' })
    await expect(migrate({ url: plain.href, folder })).rejects.toThrow(
      new RegExp(
        `login ${login} may neither make nor take on the role plumbline_app: .* GRANT plumbline_app TO ${login};`,
      ),
    )
  } finally {
    await ask(`DROP DATABASE ${name} WITH (FORCE)`, adminUrl)
    await ask(`DROP ROLE ${login}`, adminUrl)
  }
})
