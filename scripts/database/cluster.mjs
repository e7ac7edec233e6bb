import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Problem } from '../problem.mjs'
import { pathForServer } from './account.mjs'
import { noSpace, readJson } from './folder.mjs'
import { majorOf } from './version.mjs'

/**
 * @typedef {{ port?: number, superuser: string, owner: string, app: string, ready?: boolean }} Settings
 * `superuser`, `owner` and `app` are the passwords of three logins; `ready` once the roles and the database have been made.
 */

/** What suits a small machine; an administrator may change it in postgresql.conf. Terse: errors are logged without the values. */
const CONFIGURATION = `
# Plumbline
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_error_verbosity = terse
log_min_error_statement = panic
`

const ACCESS = `# Plumbline: this machine only, and only with a password.
host all all 127.0.0.1/32 scram-sha-256
`

/** 192 bits, in letters that need no escaping in an address or in SQL. */
const newPassword = () => randomBytes(24).toString('base64url')

/**
 * The passwords and the port, kept beside the data. Passwords are written before there is a cluster, so that no crash
 * leaves a cluster that nobody can enter.
 * @param {import('./folder.mjs').FolderPlan} plan
 * @returns {Settings}
 */
export function readSettings(plan) {
  const kept = readJson(plan.settings)
  // Folders of the first days have no login for the app.
  if (kept) return kept.app ? kept : { ...kept, app: newPassword(), ready: false }
  if (existsSync(plan.cluster)) {
    throw new Problem(
      `The database in ${plan.cluster} has lost its passwords: bring ${plan.settings} back from a backup, or set PLUMBLINE_DATA to a new folder.`,
    )
  }
  const made = { superuser: newPassword(), owner: newPassword(), app: newPassword() }
  writeSettings(plan, made)
  return made
}

/**
 * @param {import('./folder.mjs').FolderPlan} plan
 * @param {Settings} settings
 */
export function writeSettings(plan, settings) {
  const draft = `${plan.settings}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, plan.settings)
}

/**
 * @param {string} cluster
 * @param {import('./binaries.mjs').Binaries} binaries
 * @throws {Problem} the folder was written by another major version
 */
export function checkMajor(cluster, { major }) {
  const written = majorOf(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'))
  if (written === major) return
  throw new Problem(
    `The database in ${cluster} was written by PostgreSQL ${written}, and this Plumbline runs PostgreSQL ${major}: start the Plumbline that wrote it, export the dossiers, then set PLUMBLINE_DATA to a new folder and import them.`,
  )
}

/**
 * Makes the cluster in a folder beside and moves it into place when it is whole: a crash halfway leaves nothing that looks like a database.
 * @param {{ cluster: string, password: string, binaries: import('./binaries.mjs').Binaries, accountOf: (folder: string) => import('./account.mjs').Account }} order
 */
export function createCluster({ cluster, password, binaries, accountOf }) {
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const account = accountOf(unfinished)
  const secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-'))
  try {
    const passwordFile = path.join(secrets, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account.uid !== undefined)
      for (const entry of [passwordFile, secrets]) chownSync(entry, account.uid, account.gid ?? account.uid)
    initialise(unfinished, account, binaries, passwordFile)
  } finally {
    rmSync(secrets, { recursive: true })
  }
  appendFileSync(path.join(unfinished, 'postgresql.conf'), CONFIGURATION)
  writeFileSync(path.join(unfinished, 'pg_hba.conf'), ACCESS)
  renameSync(unfinished, cluster)
}

/**
 * @param {string} folder
 * @param {import('./account.mjs').Account} account
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} passwordFile
 */
function initialise(folder, account, { bin, env, major }, passwordFile) {
  const data = pathForServer(folder, account, major)
  const options = [
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
  ]
  // The builtin locale lowers Polish and Cyrillic letters rightly and never changes with the system's C library.
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const { status, stdout, stderr, error } = spawnSync(
    path.join(bin, 'initdb'),
    [...options, ...locale, '--no-instructions'],
    { ...account, cwd: folder, env, encoding: 'utf8' },
  )
  if (status === 0) return
  const said = `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`
  if (/No space left on device|Disk quota exceeded/.test(said)) throw noSpace(path.dirname(folder))
  if (/user does not exist/.test(said)) {
    throw new Problem(
      `PostgreSQL does not run under an account without a name (number ${process.getuid?.()}): add it to /etc/passwd, or set DATABASE_URL.`,
    )
  }
  throw new Problem(`The database could not be made in ${folder}; what initdb said is below.`, {
    detail: said.trim(),
  })
}
