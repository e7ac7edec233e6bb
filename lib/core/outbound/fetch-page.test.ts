import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { lookup } from 'node:dns'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchPage, type TestAllowance } from './fetch-page'

let server: Server
let base: string
let port: string
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!)
    const html = { 'content-type': 'text/html; charset=utf-8' }
    const to = (location: string) => response.writeHead(302, { location }).end()
    if (request.url === '/page') return response.writeHead(200, html).end('<title>A page</title>')
    if (request.url === '/relative') return to('/page')
    if (request.url === '/inside') return to('http://10.0.0.1/')
    if (request.url === '/file') return to('file:///etc/passwd')
    if (request.url === '/loop') return to('/loop')
    if (request.url === '/pdf')
      return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
    if (request.url === '/large') return response.writeHead(200, html).end('x'.repeat(3_000_000))
    if (request.url === '/slow') return response.writeHead(200, html).flushHeaders()
    return response.writeHead(404, html).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = String((server.address() as AddressInfo).port)
  base = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The explicit allowance: this server, and nothing else of this machine. */
const here = (more: Partial<TestAllowance> = {}): TestAllowance => ({
  ports: [port],
  addresses: ['127.0.0.1'],
  ...more,
})
const whyNot = async (url: string, allowance?: TestAllowance) => {
  const fetched = await fetchPage(url, allowance)
  return fetched.ok ? null : fetched.why
}
/** A resolver that answers as it is told, each time the next. */
const answering = (...answers: string[][]) => {
  let turn = 0
  const resolver = (_host: string, _options: unknown, done: (error: null, found: object[]) => void) => {
    const found = answers[Math.min(turn, answers.length - 1)]!
    turn += 1
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolve: resolver as unknown as typeof lookup, turns: () => turn }
}

it('fetches a page, along a redirect', async () => {
  for (const path of ['/page', '/relative']) {
    const fetched = await fetchPage(base + path, here())
    expect(fetched).toMatchObject({ ok: true, page: { url: `${base}/page` } })
  }
})

it('refuses this machine to everybody who is not a test', async () => {
  asked = []
  expect(await whyNot(`${base}/page`)).toMatch(/port|public internet/)
  expect(await whyNot('http://localhost/')).toMatch(/public name/)
  expect(asked).toEqual([])
})

it.each([
  ['/inside', /another address.*public internet/],
  ['/file', /another address.*http and https/],
  ['/loop', /without end/],
  ['/pdf', /text\/html/],
  ['/none', /404/],
])('refuses %s', async (path, why) => {
  expect(await whyNot(base + path, here())).toMatch(why)
})

it('reads a megabyte and no more', async () => {
  const fetched = await fetchPage(`${base}/large`, here())
  expect(fetched.ok && fetched.page.bytes.length).toBe(1_000_000)
})

it('waits five seconds and no longer', async () => {
  expect(await whyNot(`${base}/slow`, here())).toMatch(/5 seconds/)
}, 10_000)

it('refuses a name that leads inside, and one of whose addresses does', async () => {
  for (const found of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1'], ['fd00::1']]) {
    const { resolve } = answering(found)
    expect(await whyNot('http://rebound.example/', { ports: [], addresses: [], resolve })).toMatch(
      /public internet/,
    )
  }
})

it('connects to what it checked: a name is resolved once, and answering otherwise later changes nothing', async () => {
  const { resolve, turns } = answering(['127.0.0.1'], ['10.0.0.1'])
  const fetched = await fetchPage(`http://rebound.example:${port}/page`, here({ resolve }))
  expect(fetched.ok).toBe(true)
  expect(turns()).toBe(1)
})
