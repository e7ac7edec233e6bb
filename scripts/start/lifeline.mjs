// Loaded into the app before anything else. Descriptor 3 is a pipe that only the start process holds; when that process is killed, the
// pipe closes, and the app must not live on without its database.
import { Socket } from 'node:net'

const DEADLINE_MS = 10_000

const lifeline = new Socket({ fd: 3, readable: true })
lifeline.on('error', () => {})
lifeline.on('close', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), DEADLINE_MS).unref()
})
lifeline.resume()
lifeline.unref()
