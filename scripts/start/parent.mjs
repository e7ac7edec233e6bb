const POLL_MS = 500

/**
 * Calls back when the shell in which npm runs its scripts is gone. npm passes a signal on to that shell only, and the shell dies of it
 * without passing it on: without this a terminated `npm start` would leave everything running. Outside npm it does nothing,
 * because a server may outlive the terminal that it was started from.
 * @param {() => void} orphaned
 */
export function whenOrphaned(orphaned) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    orphaned()
  }, POLL_MS)
  timer.unref()
}
