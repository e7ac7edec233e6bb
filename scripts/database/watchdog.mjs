import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stopServer } from './stop.mjs'

// A shell waits, because it costs a megabyte where a waiting Node costs forty. Its standard input is a pipe that only the
// process that started the database holds: it closes when that process ends, however it ends, kill -9 included.
const WAIT_THEN_STOP = `trap '' INT TERM HUP; while read -r _; do :; done; exec "$0" "$1" "$2"`

/**
 * Starts the process that stops the server of this name when we are gone.
 * @param {string} name by startName
 */
export function startWatchdog(name) {
  const self = fileURLToPath(import.meta.url)
  const watchdog = spawn('/bin/sh', ['-c', WAIT_THEN_STOP, process.execPath, self, name], {
    cwd: '/',
    detached: true, // a Ctrl-C in the terminal is not meant for it
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const lifeline = /** @type {import('node:net').Socket} */ (watchdog.stdin)
  lifeline.on('error', () => {})
  lifeline.unref()
  watchdog.unref()
  return watchdog
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await stopServer(process.argv[2] ?? '')
