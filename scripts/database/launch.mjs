import { existsSync } from 'node:fs'
import path from 'node:path'
import { NOBODY, serverAccount } from './account.mjs'
import { findBinaries } from './binaries.mjs'
import { claimFolder } from './claim.mjs'
import { checkMajor, createCluster, readSettings, writeSettings } from './cluster.mjs'
import { folderPlan, folderProblem, isFileFault, openFolder } from './folder.mjs'
import { choosePort } from './port.mjs'
import { folderName, startName } from './processes.mjs'
import { runServer } from './server.mjs'
import { stopServer } from './stop.mjs'
import { startWatchdog } from './watchdog.mjs'

/** The database and the role that owns it: not a superuser, so that the built-in server grants no more than a hosted one would. */
const DATABASE = 'plumbline'
const OWNER = 'plumbline'

/**
 * @typedef {object} Database
 * @property {string} url of the database, as the owner of its schema
 * @property {string} [adminUrl] as the superuser of the built-in server; absent for one that was given
 * @property {string} [version] of the built-in server
 * @property {() => Promise<void>} stop
 */

/**
 * The database to work on: the one in DATABASE_URL, or else our own server with its data in `dataDir`. Ours stops with `stop()`, and by
 * itself when this process ends in any way.
 * @param {object} order
 * @param {string} order.dataDir made if it does not exist
 * @param {(line: string) => void} [order.log] one sentence on anything out of the ordinary
 * @param {(problem: unknown) => void} [order.lost] called when the server died and cannot be started again
 * @param {Record<string, string>} [order.settings] server settings that go before ours, for tests
 * @returns {Promise<Database>}
 * @throws {import('../problem.mjs').Problem} one sentence on what a person can do
 */
export async function startDatabase({ dataDir, log = () => {}, lost = () => {}, settings = {} }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const plan = folderPlan(dataDir)
  openFolder(plan)
  const release = claimFolder(plan.claim)
  let watchdog
  try {
    const kept = readSettings(plan)
    const binaries = prepareCluster(plan, kept.superuser)
    await stopServer(folderName(plan.cluster)) // left by a start that was killed together with its watchdog
    const port = await choosePort(kept.port)
    if (port !== kept.port) writeSettings(plan, { ...kept, port })
    const name = startName(plan.cluster)
    watchdog = startWatchdog(name)
    const account = serverAccount(plan.cluster)
    const stop = await runServer({ plan, binaries, account, name, port, settings, log, lost })
    const adminUrl = `postgresql://postgres:${kept.superuser}@127.0.0.1:${port}/postgres`
    if (!kept.ready) {
      await makeDatabase(adminUrl, kept.owner)
      writeSettings(plan, { ...kept, port, ready: true })
    }
    const url = ownerUrl(kept.owner, port)
    return {
      url,
      adminUrl,
      version: binaries.version,
      stop: () => stop().finally(() => end(release, watchdog)),
    }
  } catch (error) {
    end(release, watchdog)
    throw isFileFault(error) ? folderProblem(plan.home, error) : error
  }
}

/**
 * @param {string} password
 * @param {number} port
 */
export const ownerUrl = (password, port) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`

/**
 * @param {() => void} release
 * @param {import('node:child_process').ChildProcess | undefined} watchdog
 */
function end(release, watchdog) {
  watchdog?.stdin?.end() // it stops what may still run, then ends
  release()
}

/**
 * @param {import('./folder.mjs').FolderPlan} plan
 * @param {string} password
 */
function prepareCluster({ home, cluster }, password) {
  // A cluster that is yet to be made will belong to the account that a new folder is given to.
  const account = existsSync(cluster) ? serverAccount(cluster) : process.getuid?.() === 0 ? NOBODY : {}
  const binaries = findBinaries({ home, account })
  if (existsSync(path.join(cluster, 'PG_VERSION'))) checkMajor(cluster, binaries)
  else createCluster({ cluster, password, binaries, accountOf: serverAccount })
  return binaries
}

/**
 * @param {string} adminUrl
 * @param {string} password
 */
async function makeDatabase(adminUrl, password) {
  const { default: pg } = await import('pg') // only the first start needs it
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    const { rows } = await admin.query(
      'SELECT (SELECT count(*) FROM pg_roles WHERE rolname = $1) AS roles, (SELECT count(*) FROM pg_database WHERE datname = $2) AS databases',
      [OWNER, DATABASE],
    )
    if (rows[0].roles === '0')
      await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${password}'`)
    if (rows[0].databases === '0') await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
  } finally {
    await admin.end()
  }
}
