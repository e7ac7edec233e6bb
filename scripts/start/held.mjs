// A server may be started while its database still is: it loads what needs none, and waits for the address.
import { once } from 'node:events'
import { createServer, request } from 'node:http'

// Whatever the server forks must not wait for anything.
const isHeld = process.env.PLUMBLINE_HELD === '1'
delete process.env.PLUMBLINE_HELD

const address = isHeld ? once(process, 'message') : undefined

/**
 * Resolves once DATABASE_URL is set. A server that was started with one has nothing to wait for.
 * @param {import('node:http').RequestListener} handle
 */
export async function untilDatabase(handle) {
  if (!address) return
  await loadApi(handle)
  const [{ databaseUrl }] = await address
  process.env.DATABASE_URL = databaseUrl
  process.disconnect?.()
}

/**
 * What an address allows is answered by the route itself, once all that it imports is there, and without a database.
 * @param {import('node:http').RequestListener} handle
 */
async function loadApi(handle) {
  const server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/api/health',
    method: 'OPTIONS',
    agent: false,
  }).end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  server.close()
}
