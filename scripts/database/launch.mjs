import { existsSync } from 'node:fs'
import path from 'node:path'
import { NOBODY, serverAccount } from './account.mjs'
import { findBinaries } from './binaries.mjs'
import { APP_ROLE } from './access.mjs'
import { claimFolder, ownerOf } from './claim.mjs'
import { checkMajor, createCluster, readSettings, writeSettings } from './cluster.mjs'
import { folderPlan, folderProblem, isFileFault, openFolder, readJson } from './folder.mjs'
import { choosePort } from './port.mjs'
import { folderName, startName } from './processes.mjs'
import { runServer } from './server.mjs'
import { stopServer } from './stop.mjs'
import { startWatchdog } from './watchdog.mjs'

/**
 * The database, the login that owns it and migrates it, and the login of the app, which may only take on the app's role. Neither is a
 * superuser, so that the built-in server grants no more than a hosted one would.
 */
const DATABASE = 'plumbline'
const OWNER = 'plumbline'
const APP = 'plumbline_login'

/**
 * @typedef {object} Database
 * @property {string} url of the database, as the owner of its schema
 * @property {string} appUrl of the database, for the app
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
  if (process.env.DATABASE_URL) return given(process.env.DATABASE_URL)
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
      await makeDatabase(adminUrl, kept)
      writeSettings(plan, { ...kept, port, ready: true })
    }
    return {
      url: addressOf(OWNER, kept.owner, port),
      appUrl: addressOf(APP, kept.app, port),
      adminUrl,
      version: binaries.version,
      stop: () => stop().finally(() => end(release, watchdog)),
    }
  } catch (error) {
    end(release, watchdog)
    throw isFileFault(error) ? folderProblem(plan.home, error) : error
  }
}

/** @param {string} url @returns {Database} */
const given = (url) => ({ url, appUrl: url, stop: async () => {} })

/**
 * @param {string} login
 * @param {string} password
 * @param {number} port
 */
const addressOf = (login, password, port) => `postgresql://${login}:${password}@127.0.0.1:${port}/${DATABASE}`

/**
 * Where the app reaches the database that runs now: the one in DATABASE_URL, or ours if a Plumbline runs from this data folder.
 * @param {string} dataDir
 * @returns {string | null}
 */
export function runningDatabase(dataDir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const plan = folderPlan(dataDir)
  const kept = readJson(plan.settings)
  return ownerOf(plan.claim) && kept?.ready ? addressOf(APP, kept.app, kept.port) : null
}

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
 * Makes the roles and the database; what a start that was killed has made already is left as it is, but for the passwords.
 * @param {string} adminUrl
 * @param {import('./cluster.mjs').Settings} settings
 */
async function makeDatabase(adminUrl, { owner, app }) {
  const { default: pg } = await import('pg') // only the first start needs it
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    for (const role of [APP_ROLE, OWNER, APP]) {
      const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      if (rowCount === 0) await admin.query(`CREATE ROLE ${role}`)
    }
    await admin.query(`ALTER ROLE ${OWNER} LOGIN PASSWORD '${owner}'`)
    await admin.query(`ALTER ROLE ${APP} LOGIN NOINHERIT PASSWORD '${app}'`)
    await admin.query(`GRANT ${APP_ROLE} TO ${OWNER}, ${APP}`)
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
  } finally {
    await admin.end()
  }
}
