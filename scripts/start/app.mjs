import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../problem.mjs'

const STOP_WITHIN_MS = 10_000
const READY_WITHIN_MS = 120_000
const POLL_MS = 40
const LARGEST_LOG_BYTES = 10_000_000

/**
 * @typedef {object} App
 * @property {Promise<number>} ended resolves to the exit code when the server ends, for whatever reason
 * @property {(databaseUrl: string, signal: AbortSignal) => Promise<void>} serve gives it its database and returns when it answers;
 * throws a Problem with the tail of its log when it ended or stayed silent
 * @property {() => Promise<void>} stop
 * @property {string} logFile
 */

/**
 * Launches the web server. It loads, and waits for `serve`: loading takes about as long as a database takes to start.
 * @param {{ root: string, options: import('./options.mjs').Options }} order
 * @returns {App}
 */
export function launchApp({ root, options }) {
  const logFile = path.join(options.dataDir, 'app.log')
  if (sizeOf(logFile) > LARGEST_LOG_BYTES) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const logStart = sizeOf(logFile)
  const output = options.dev ? 'inherit' : log // a developer wants to see compile errors as they come
  const app = spawn(
    process.execPath,
    [
      '--import',
      path.join(root, 'scripts/start/lifeline.mjs'),
      'scripts/serve.mjs',
      ...(options.dev ? ['--dev'] : []),
    ],
    {
      cwd: root,
      stdio: ['ignore', output, output, 'pipe', 'ipc'],
      env: {
        ...process.env,
        PLUMBLINE_LIFELINE: '3',
        PLUMBLINE_HELD: '1',
        PLUMBLINE_PASSWORD: undefined, // for the seed only
        NODE_COMPILE_CACHE: path.join(root, process.env.NEXT_DIST ?? '.next', 'cache/node'),
        NEXTAUTH_URL: options.publicUrl,
        NODE_ENV: options.dev ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: options.host,
        PORT: String(options.port),
        PLUMBLINE_DATA: options.dataDir,
      },
    },
  )
  closeSync(log)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => app.once('exit', (code) => resolve(code ?? 1)))
  const stop = async () => {
    app.kill('SIGTERM')
    const deadline = setTimeout(() => app.kill('SIGKILL'), STOP_WITHIN_MS)
    await ended
    clearTimeout(deadline)
  }
  /** @type {App['serve']} */
  const serve = async (databaseUrl, signal) => {
    if (app.connected) app.send({ databaseUrl })
    try {
      await answers(options.localUrl, ended, signal)
    } catch (error) {
      await stop()
      const said = readFileSync(logFile).subarray(logStart).toString('utf8').trim()
      throw error instanceof Problem
        ? new Problem(error.message, { detail: said.split('\n').slice(-40).join('\n'), cause: error })
        : error
    }
  }
  return { ended, serve, stop, logFile }
}

/** @param {string} file */
const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * @param {string} url
 * @param {Promise<number>} ended
 * @param {AbortSignal} signal
 */
async function answers(url, ended, signal) {
  let exitCode = /** @type {number | null} */ (null)
  void ended.then((code) => (exitCode = code))
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    if (exitCode !== null)
      throw new Problem(
        `The server ended while it started (exit code ${exitCode}); the end of its log is below.`,
      )
    if (await isHealthy(url)) return
    await wait(POLL_MS)
  }
  throw new Problem(
    `The server did not answer at ${url}/api/health within ${READY_WITHIN_MS / 1000} s; the end of its log is below.`,
  )
}

/**
 * Asked with node:http, because the first `fetch` of a process costs it seventeen megabytes for ever.
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function isHealthy(url) {
  return new Promise((resolve) => {
    const request = get(`${url}/api/health`, { agent: false, timeout: 10_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })
}
