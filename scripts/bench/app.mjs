import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { choosePort } from '../database/port.mjs'
import { Problem } from '../problem.mjs'
import { runQuietly } from '../quiet.mjs'

const READY_WITHIN_MS = 180_000

/**
 * Starts Plumbline as a person would and returns when it answers.
 * @param {{ root: string, dataDir: string, env?: NodeJS.ProcessEnv }} order `env` is added to ours
 */
export async function startPlumbline({ root, dataDir, env: added = {} }) {
  const port = await choosePort(undefined)
  const base = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: base,
    PLUMBLINE_DATA: dataDir,
    DATABASE_URL: '',
    ...added,
  }
  const began = performance.now()
  const start = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [start.stdout, start.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise((resolve) => start.once('exit', resolve))
  while (!(await answers(base))) {
    if (start.exitCode !== null || performance.now() - began > READY_WITHIN_MS)
      throw new Problem('Plumbline did not start; what it said is below.', { detail: said })
    await wait(20)
  }
  const readyS = (performance.now() - began) / 1000
  return {
    base,
    readyS,
    pid: start.pid ?? 0,
    token: async () =>
      (
        await runQuietly(process.execPath, [path.join(root, 'scripts/token.mjs'), 'lead@plumbline.test'], {
          cwd: root,
          env,
          failure: 'No token could be made.',
        })
      ).trim(),
    stop: async () => {
      start.kill('SIGTERM')
      await ended
    },
  }
}

/** @param {string} base @returns {Promise<boolean>} */
function answers(base) {
  return new Promise((resolve) => {
    const request = http.get(`${base}/api/health`, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.once('error', () => resolve(false))
  })
}

/** @param {number | string} pid @param {string} file */
function about(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // it has ended meanwhile
  }
}

/**
 * The processes of a start without those of PostgreSQL. Linux only; empty elsewhere.
 * @param {number} root
 * @returns {string[]}
 */
function processesOf(root) {
  if (process.platform !== 'linux') return []
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, /\) \S (\d+)/.exec(about(pid, 'stat'))?.[1]]),
  )
  const belongs = (/** @type {string | undefined} */ pid) => {
    for (let at = pid; at && at !== '1'; at = parents.get(at)) if (at === String(root)) return true
    return false
  }
  // By the program's name: a server process of PostgreSQL says what it does in place of its command line.
  return [...parents.keys()].filter((pid) => belongs(pid) && about(pid, 'comm').trim() !== 'postgres')
}

/**
 * The memory of a start without PostgreSQL: each process's own pages and its share of those it has in common with others (PSS).
 * @param {number} root
 * @returns {number} MiB; NaN where the system does not say
 */
export function memoryMiB(root) {
  const kib = processesOf(root).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(about(pid, 'smaps_rollup'))?.[1] ?? 0),
  )
  return kib.length === 0 ? Number.NaN : kib.reduce((all, one) => all + one, 0) / 1024
}
