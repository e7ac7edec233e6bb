import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../problem.mjs'
import { pathForServer } from './account.mjs'
import { noSpace } from './folder.mjs'
import { commandOf } from './processes.mjs'
import { stopServer } from './stop.mjs'

const POLL_MS = 4
const LARGEST_LOG_BYTES = 5_000_000
const ATTEMPTS = 10
const PAUSE_MS = 300

/**
 * @typedef {{ plan: import('./folder.mjs').FolderPlan, binaries: import('./binaries.mjs').Binaries, account: import('./account.mjs').Account,
 *   name: string, port: number, settings: Record<string, string> }} ServerOrder
 */

/**
 * Starts the server, returns when it accepts connections, and starts it again whenever it dies without being asked to.
 * @param {ServerOrder & { log: (line: string) => void, lost: (problem: unknown) => void }} order `lost` is called when it stays down
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function runServer(order) {
  const { log, lost, name } = order
  let isWanted = true
  /** @type {Promise<void>} */
  let recovery = Promise.resolve()

  /** @param {import('node:child_process').ChildProcess} server */
  function watch(server) {
    server.unref()
    const begin = () => {
      if (isWanted) recovery = recover()
    }
    if (hasEnded(server)) begin()
    else server.once('exit', begin)
  }

  async function recover() {
    const began = performance.now()
    for (let attempt = 1; isWanted; attempt++) {
      try {
        await stopServer(name) // the children of a killed server hold its memory for a moment
        if (!isWanted) return
        const server = await startOnce(order)
        log(
          `The database stopped by itself and runs again after ${((performance.now() - began) / 1000).toFixed(1)} s.`,
        )
        return watch(server)
      } catch (error) {
        if (attempt === ATTEMPTS) return lost(error)
        await wait(PAUSE_MS)
      }
    }
  }

  watch(await startOnce(order))
  return async () => {
    isWanted = false
    await stopServer(name)
    await recovery
    await stopServer(name) // one that was just being started again
  }
}

/** @param {import('node:child_process').ChildProcess} server */
const hasEnded = (server) => server.exitCode !== null || server.signalCode !== null

/**
 * @param {ServerOrder} order
 * @returns {Promise<import('node:child_process').ChildProcess>} the postmaster, ready to serve
 * @throws {Problem} it does not start
 */
async function startOnce({ plan, binaries, account, name, port, settings }) {
  dropStaleLock(plan.cluster)
  if (existsSync(plan.log) && statSync(plan.log).size > LARGEST_LOG_BYTES)
    renameSync(plan.log, `${plan.log}.1`)
  const logFile = openSync(plan.log, 'a', 0o600)
  const logStart = statSync(plan.log).size
  const all = {
    ...settings,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: name,
  }
  const server = spawn(
    path.join(binaries.bin, 'postgres'),
    [
      '-D',
      pathForServer(plan.cluster, account, binaries.major),
      ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    {
      ...account,
      cwd: plan.cluster,
      env: binaries.env,
      detached: true, // a Ctrl-C in the terminal must reach the app first
      stdio: ['ignore', logFile, logFile],
    },
  )
  closeSync(logFile)
  /** @type {Error | undefined} */
  let failure
  server.once('error', (error) => (failure = error))
  while (!isReady(plan.cluster, server.pid)) {
    if (failure || hasEnded(server)) throw whyNot(plan, logStart, failure)
    await wait(POLL_MS)
  }
  return server
}

/**
 * A killed server leaves the file with its number behind. PostgreSQL sees through that, unless the number has been given to another
 * process of the same account since (usual in containers): then it would refuse to start.
 * @param {string} cluster
 */
function dropStaleLock(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const command = commandOf(Number.parseInt(readFileSync(file, 'utf8'), 10))
  if (!command.includes('postgres')) rmSync(file)
}

/**
 * What pg_ctl looks at: the eighth line of the file that the running server keeps in its folder.
 * @param {string} cluster
 * @param {number | undefined} pid
 */
function isReady(cluster, pid) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return false
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines[0] === String(pid) && (lines[7] ?? '').startsWith('ready')
}

/**
 * @param {import('./folder.mjs').FolderPlan} plan
 * @param {number} logStart
 * @param {unknown} cause
 */
function whyNot(plan, logStart, cause) {
  const said = readFileSync(plan.log).subarray(logStart).toString('utf8').trim()
  if (/No space left on device|Disk quota exceeded/.test(said)) return noSpace(plan.home)
  const detail = said.split('\n').slice(-8).join('\n') || String(cause)
  return new Problem(`The database in ${plan.cluster} does not start; the end of ${plan.log} is below.`, {
    detail,
    cause,
  })
}
