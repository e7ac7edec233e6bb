// Loaded into the app before anything else. Descriptor 3 is a pipe that only the start process holds; when that process is killed, the
// pipe closes, and the app must not live on without its database.
import { Socket } from 'node:net'

const DEADLINE_MS = 10_000

// Whatever the app forks is started with the same options as itself and loads this too, but has something else on descriptor 3 or nothing:
// the variable is for one process only.
const isMeant = process.env.PLUMBLINE_LIFELINE === '3'
delete process.env.PLUMBLINE_LIFELINE

if (isMeant) {
  const lifeline = new Socket({ fd: 3, readable: true })
  lifeline.on('error', () => {})
  lifeline.on('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), DEADLINE_MS).unref()
  })
  lifeline.resume()
  lifeline.unref()
}
