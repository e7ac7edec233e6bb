// The web server: Next behind a door that sets what every answer must carry, and that closes in time.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import next from 'next'
import { untilDatabase } from './start/held.mjs'

const host = process.env.HOST ?? '127.0.0.1'
const port = Number(process.env.PORT ?? 3000)
const dev = process.argv.includes('--dev')
const secure = (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const closeWithinMs = 10_000
const tidyAfterMs = 2_000

/** Next's scripts run by nonce; styles in attributes stay allowed because charts and tables place things with them. */
function policy(nonce) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Next's own development overlay writes styles without a nonce.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Sets the security headers and hands Next the nonce; whatever a client sent under those names is overwritten. */
function dress(request, response) {
  const nonce = randomBytes(16).toString('base64')
  request.headers['x-nonce'] = nonce
  request.headers['x-path'] = (request.url ?? '/').replace(/[?&]_rsc=[^&]*/, '')
  request.headers['content-security-policy'] = policy(nonce)
  response.setHeader('content-security-policy', policy(nonce))
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (secure) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
}

const app = next({ dev, hostname: host, port })
const handle = app.getRequestHandler()
await app.prepare()
await untilDatabase((request, response) => void handle(request, response))

/** The API answers by itself once it is there (lib/api/door.ts); in development Next keeps it up to date instead. */
async function route(request, response) {
  const api = dev || !request.url?.startsWith('/api/') ? undefined : globalThis.plumblineApi
  if (!(await api?.(request, response))) await handle(request, response)
}

const server = createServer((request, response) => {
  if (!methods.has(request.method)) return response.writeHead(405, { allow: [...methods].join(', ') }).end()
  dress(request, response)
  route(request, response).catch((error) => {
    process.stderr.write(`${request.method} ${request.url}: ${error?.stack ?? error}\n`)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
const upgrade = app.getUpgradeHandler()
if (dev) server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))

let closing = false
/** Lets running requests end, but not for longer than the deadline: an open stream would hold the server for ever. */
function close() {
  if (closing) return
  closing = true
  server.close(() => process.exit(0))
  // A stream that ends now leaves its connection idle; the browser would keep it open.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => server.closeAllConnections(), closeWithinMs - 2_000).unref()
  setTimeout(() => process.exit(0), closeWithinMs).unref()
}
process.on('SIGTERM', close)
process.on('SIGINT', close)

server.on('error', (error) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or start with PORT=${port + 1}.\n`
      : `${error.message}\n`,
  )
  process.exit(1)
})
server.listen(port, host, () => setTimeout(tidy, tidyAfterMs).unref())

/** Loading leaves some thirty MiB behind that nobody needs, and a server at rest would not clear them away by itself. */
function tidy() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', flavor: 'last-resort' })
  setFlagsFromString('--no-expose-gc')
}
