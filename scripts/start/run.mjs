// The part of a start that runs on the pinned Node: everything after the packages are there.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDatabase } from '../database/launch.mjs'
import { generate } from '../generate.mjs'
import { remark, say, sayFailure, sayPair, step } from '../output.mjs'
import { Problem } from '../problem.mjs'
import { apart } from './apart.mjs'
import { launchApp } from './app.mjs'
import { build, isBuilt } from './build.mjs'
import { readOptions } from './options.mjs'
import { whenOrphaned } from './parent.mjs'
import { keepSignIn, keptSignIn, seed, signInFile } from './seed.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Starts everything, stays until it is told to stop or something ends, stops everything.
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<number>} the exit code
 */
export async function run(options) {
  const asked = new AbortController()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => asked.abort())
  whenOrphaned(() => asked.abort())
  process.once('disconnect', () => asked.abort()) // the process that we continue for was killed
  /** @type {(() => Promise<void>)[]} */
  const stops = []
  try {
    return await stayUp(options, asked.signal, stops)
  } catch (error) {
    if (asked.signal.aborted) return 0
    sayFailure(error)
    return 1
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {AbortSignal} signal
 * @param {(() => Promise<void>)[]} stops
 */
async function stayUp(options, signal, stops) {
  await step('Client', 'making the typed database client', async (told) =>
    told((await generate({ signal })) ? 'generated' : 'up to date'),
  )
  // Loading takes the server longer than the database takes to start: where the last build holds, it begins at once.
  const ahead = !options.dev && isBuilt(root) ? launchApp({ root, options }) : undefined
  if (ahead) stops.push(ahead.stop)
  /** @type {PromiseWithResolvers<never>} */
  const lost = Promise.withResolvers()
  lost.promise.catch(() => {})
  const database = await step('Database', 'starting PostgreSQL', async (told) => {
    const started = await startDatabase({ dataDir: options.dataDir, log: remark, lost: lost.reject })
    stops.unshift(started.stop) // the last to stop
    told(
      started.version
        ? `PostgreSQL ${started.version}, data in ${options.dataName}`
        : `the one in DATABASE_URL`,
    )
    return started
  })
  signal.throwIfAborted()
  const isSeeded = await step('Schema', 'applying migrations', async (told) => {
    const found = await apart({
      module: path.join(import.meta.dirname, 'prepare.mjs'),
      name: 'prepare',
      order: { url: database.url },
      log: remark,
      signal,
    })
    const count = found.applied.length
    told(count > 0 ? `${count} migration${count > 1 ? 's' : ''} applied` : 'up to date')
    return found.isSeeded
  })
  signal.throwIfAborted()
  const seeded = await step('Sample', 'making accounts and the sample', async (told) => {
    const result = isSeeded ? null : await seed({ root, url: database.appUrl, signal })
    told(result?.password ? `${result.accounts.length} accounts made` : 'already there')
    return result
  })
  if (seeded?.password) keepSignIn(options.dataDir, options.publicUrl, seeded)
  if (!options.dev) {
    await step('App', 'building; the first time takes a minute', async (told) =>
      told(!ahead && (await build({ root, signal })) ? 'built' : 'up to date'),
    )
  }
  const app = await step('Server', 'starting', async (told) => {
    const launched = ahead ?? launchApp({ root, options })
    if (!ahead) stops.push(launched.stop)
    await launched.serve(database.appUrl, signal)
    told('answers')
    return launched
  })
  sayWelcome(options, seeded)
  return await Promise.race([
    untilAsked(signal),
    app.ended.then((code) => (signal.aborted ? 0 : serverEnded(code, app.logFile))),
    lost.promise,
  ])
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./seed.mjs').Seeded | null} seeded
 */
function sayWelcome(options, seeded) {
  say()
  sayPair('Open', options.publicUrl)
  if (seeded?.password) {
    for (const [index, { email, role }] of seeded.accounts.entries())
      sayPair(index === 0 ? 'Sign in' : '', `${email}  (${role})`)
    sayPair('Password', `${seeded.password}  (kept in ${signInFile(options.dataName)})`)
  } else if (keptSignIn(options.dataDir))
    sayPair('Sign in', `the first accounts and their password are in ${signInFile(options.dataName)}`)
  if (options.isAddressGuessed)
    remark('Set NEXTAUTH_URL to the address that people open, or they cannot sign in.')
  if (!options.dev) sayPair('Log', path.join(options.dataName, 'app.log'))
  sayPair('Stop', 'Ctrl+C')
  say()
}

/** @param {AbortSignal} signal @returns {Promise<number>} */
function untilAsked(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(0)
    signal.addEventListener('abort', () => resolve(0), { once: true })
  })
}

/**
 * @param {number} code
 * @param {string} logFile
 */
function serverEnded(code, logFile) {
  sayFailure(new Problem(`The server ended by itself (exit code ${code}): see ${logFile}.`))
  return code || 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(await run(readOptions(process.env, process.argv, root)))
}
