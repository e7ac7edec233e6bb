import { createServer } from 'node:net'

// Below the range from which the system takes ports for outgoing connections, so that a server that restarts finds its port still free.
const FIRST = 20_000
const LAST = 32_000

/**
 * Whether a server could listen there now.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', () => resolve(false))
    trial.listen({ port, host, exclusive: true }, () => trial.close(() => resolve(true)))
  })
}

/**
 * The remembered port if it is free, or else another one.
 * @param {number | undefined} remembered
 */
export async function choosePort(remembered) {
  if (remembered && (await isFree(remembered))) return remembered
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
    if (await isFree(port)) return port
  }
}
