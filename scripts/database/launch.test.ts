import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { folderName, processesOf } from './processes.mjs'
import { stopServer } from './stop.mjs'

// Servers take their time on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// The folder lies under one that only its owner may enter, as a checkout of root does.
const closed = mkdtempSync(path.join(tmpdir(), 'plumbline-launch-'))
const dataDir = path.join(closed, 'data')
const cluster = path.join(dataDir, 'postgres')
const launcher = path.resolve(import.meta.dirname, 'launch.mjs')
const starts: ChildProcess[] = []

afterEach(async () => {
  for (const start of starts.splice(0)) if (start.kill('SIGKILL')) await once(start, 'exit')
  await stopServer(folderName(cluster))
})
afterAll(() => rmSync(closed, { recursive: true }))

/** A start process of its own, as `npm start` is; it writes one line of JSON for the start, then one for each message. */
async function startProcess() {
  const source = `
    import { startDatabase } from ${JSON.stringify(launcher)}
    const say = (message) => console.log(JSON.stringify(message))
    process.on('SIGTERM', async () => { await database.stop(); process.exit(0) })
    setInterval(() => {}, 1000)
    const database = await startDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: say }).catch((error) => {
      say({ problem: error.message })
      process.exit(1)
    })
    say(database)
  `
  const { DATABASE_URL: _, ...env } = process.env
  const start = spawn(process.execPath, ['--input-type=module', '-e', source], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  starts.push(start)
  const lines = createInterface({ input: start.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? 'null')
  return { start, first: await next(), next }
}

const postmaster = () => Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10)

/** The shells that wait for a start process to end. */
function watchdogs() {
  const needle = `watchdog.mjs\0${folderName(cluster)}-`
  const pids = readdirSync('/proc').filter((name) => /^[1-9]\d*$/.test(name))
  return pids.filter((pid) => readIfThere(`/proc/${pid}/cmdline`).includes(needle)).map(Number)
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function ask(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

test('a server on loopback with a password, UTF-8, UTC and fsync, whose owner is no superuser', async () => {
  const { start, first } = await startProcess()
  expect(
    await ask(
      first.url,
      `SELECT lower('ŁÓDŹ Учения') AS lower, current_setting('timezone') AS zone, current_setting('fsync') AS fsync,
         current_setting('listen_addresses') AS listens,
         (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
    ),
  ).toEqual({
    lower: 'łódź учения',
    zone: 'UTC',
    fsync: 'on',
    listens: '127.0.0.1',
    super: false,
  })
  expect(await ask(first.adminUrl, 'SHOW unix_socket_directories')).toEqual({ unix_socket_directories: '' })
  expect(
    await ask(first.appUrl, 'SELECT rolsuper, rolinherit FROM pg_roles WHERE rolname = current_user'),
  ).toEqual({
    rolsuper: false,
    rolinherit: false,
  })
  await expect(ask(first.appUrl, 'SET ROLE plumbline')).rejects.toThrow(/permission denied/)
  const password = new URL(first.url).password
  await expect(ask(first.url.replace(password, 'guessed'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  )
  expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  start.kill('SIGTERM')
  expect(await once(start, 'exit')).toEqual([0, null])
  expect(processesOf(folderName(cluster))).toEqual({ postmasters: [], children: [] })
})

test('a second start on the same folder is refused while the first runs', async () => {
  const { start, first } = await startProcess()
  const second = await startProcess()
  expect(second.first.problem).toMatch(
    /already runs from .* \(process \d+\): stop it first, or set PLUMBLINE_DATA/,
  )
  expect((await ask(first.url, 'SELECT 1 AS one')).one).toBe(1)
  start.kill('SIGTERM')
  await once(start, 'exit')
})

test('a killed server is started again on the same port and keeps what was committed', async () => {
  const { start, first, next } = await startProcess()
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  expect(await next()).toMatch(/runs again after/)
  expect(postmaster()).not.toBe(before)
  expect((await ask(first.url, 'SELECT answer FROM kept')).answer).toBe(42)
  start.kill('SIGTERM')
  await once(start, 'exit')
})

test('the server stops when the start process is killed, and a start right after it is left alone', async () => {
  const { start } = await startProcess()
  start.kill('SIGKILL')
  await once(start, 'exit')
  const after = await startProcess()
  expect(processesOf(folderName(cluster)).postmasters).toEqual([postmaster()])
  after.start.kill('SIGKILL')
  await once(after.start, 'exit')
  await expect
    .poll(() => processesOf(folderName(cluster)), { timeout: 10_000 })
    .toEqual({ postmasters: [], children: [] })
})

test('a server left by a start that was killed together with its watchdog is replaced', async () => {
  const { start } = await startProcess()
  const orphan = postmaster()
  for (const pid of watchdogs()) process.kill(pid, 'SIGKILL')
  start.kill('SIGKILL')
  await once(start, 'exit')
  expect(processesOf(folderName(cluster)).postmasters).toEqual([orphan])
  const after = await startProcess()
  expect(processesOf(folderName(cluster)).postmasters).toEqual([postmaster()])
  expect(postmaster()).not.toBe(orphan)
  after.start.kill('SIGTERM')
  await once(after.start, 'exit')
})

test('data of another major version is refused with what to do', async () => {
  const file = path.join(cluster, 'PG_VERSION')
  const version = readFileSync(file, 'utf8')
  writeFileSync(file, '14\n')
  const { first } = await startProcess()
  writeFileSync(file, version)
  expect(first.problem).toMatch(
    /written by PostgreSQL 14, and this Plumbline runs PostgreSQL \d+: .* set PLUMBLINE_DATA/,
  )
})
