import { createServer } from 'node:net'
import { codeOf } from '../problem.mjs'

// Below the range from which the system takes ports for outgoing connections, so that a server that restarts finds its port still free.
const FIRST = 20_000
const LAST = 32_000

/**
 * Why no server could listen there now, as the code of the system ('EADDRINUSE'); null if one could.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | null>}
 */
export function obstacle(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', (error) => resolve(codeOf(error) || 'unknown'))
    trial.listen({ port, host, exclusive: true }, () => trial.close(() => resolve(null)))
  })
}

/**
 * The remembered port if it is free, or else another one.
 * @param {number | undefined} remembered
 */
export async function choosePort(remembered) {
  if (remembered && (await obstacle(remembered)) === null) return remembered
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
    if ((await obstacle(port)) === null) return port
  }
}
