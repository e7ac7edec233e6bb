import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '../problem.mjs'
import { processesOf } from './processes.mjs'

const POLL_MS = 10

/**
 * Stops whatever runs under this name and returns when nothing does: first politely (a fast shutdown writes everything out), then
 * at once (the write-ahead log keeps what was committed), at last by force. A postmaster that was killed leaves children
 * that still hold the shared memory for a moment; a new server may only start after them.
 * @param {string} name by folderName or startName
 */
export async function stopServer(name) {
  for (const [signal, patienceMs] of /** @type {const} */ ([
    ['SIGINT', 10_000],
    ['SIGQUIT', 4_000],
    ['SIGKILL', 4_000],
  ])) {
    const { postmasters, children } = processesOf(name)
    if (postmasters.length + children.length === 0) return
    // Under SIGINT a child would only cancel its query: it is left to notice that its postmaster is gone.
    for (const pid of signal === 'SIGINT' ? postmasters : [...postmasters, ...children]) send(pid, signal)
    if (await isGone(name, patienceMs)) return
  }
  throw new Error(`The database server ${name} cannot be stopped.`)
}

/**
 * @param {string} name
 * @param {number} patienceMs
 */
async function isGone(name, patienceMs) {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    const { postmasters, children } = processesOf(name)
    if (postmasters.length + children.length === 0) return true
    await wait(POLL_MS)
  }
  return false
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
