import { encode } from 'next-auth/jwt'
import { createRouterClient } from '@orpc/server'
import { beforeAll, expect, it } from 'vitest'
import { router } from '@/lib/api/router'
import { listen, listenTo } from '@/tests/harness/live'
import { log } from '@/tests/harness/log'
import { apiAs, makePrincipal, makeWorld, type World } from '@/tests/harness/world'
import { cookieName } from '../auth/cookie'
import { sealingSecret } from '../auth/secret'
import { closeSession, openSession } from '../auth/sessions'
import { prisma } from '../db/prisma'
import { Hub, hub } from './hub'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const inTime = { timeout: 5_000 }
const begun = (stream: Awaited<ReturnType<typeof listen>>) =>
  expect.poll(() => stream.named('hello').length, inTime).toBe(1)

it('tells of a change when it is committed, with ids and nothing else', async () => {
  const stream = await listen(world.api('reader'), { key: world.key })
  await begun(stream)
  const { id } = await log(world, { title: 'A secret title' })
  await expect.poll(() => stream.types(), inTime).toContain('development.logged')
  const by = world.principals.editor.accountId
  const { told } = stream.named('changes')[0]!
  expect(told['changes']).toEqual([{ type: 'development.logged', subject: 'development', id, by }])
  expect(JSON.stringify(stream.heard)).not.toContain('secret')
  await stream.close()
})

it('tells nobody of another dossier', async () => {
  const [foreign, stream] = [await makeWorld(), await listen(world.api('reader'), { key: world.key })]
  await begun(stream)
  await log(foreign)
  await log(world)
  await expect.poll(() => stream.types().length, inTime).toBe(1)
  expect(stream.named('changes')).toHaveLength(1)
  await stream.close()
})

it('gives what was missed to who comes back', async () => {
  const first = await listen(world.api('reader'), { key: world.key })
  await begun(first)
  const seq = Number(first.named('hello')[0]!.id)
  await first.close()
  await log(world)
  const second = await listen(world.api('reader'), { key: world.key, after: seq })
  await begun(second)
  expect(second.types()).toEqual(['development.logged'])
  await second.close()
})

it('hears of changes again after its connection was cut', async () => {
  const stream = await listen(world.api('reader'), { key: world.key })
  await begun(stream)
  await prisma().$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN "plumbline_here"' AND datname = current_database()`
  await log(world)
  await expect.poll(() => stream.types(), inTime).toContain('development.logged')
  await expect.poll(() => hub().isListening(), inTime).toBe(true)
  await log(world)
  await expect.poll(() => stream.types().length, inTime).toBeGreaterThan(1)
  await stream.close()
})

it('shows who else is here and where, across instances, and forgets who went', async () => {
  const mine = await listen(world.api('owner'), { key: world.key, at: 'inbox' })
  await begun(mine)
  const { accountId, name } = world.principals.analyst
  const elsewhere = new Hub()
  const told: string[] = []
  const listener = {
    ...{ accountId, name, at: 'log/T-D-0001', dossierId: world.dossierId, role: 'analyst' },
    ...{ sessionId: null, tokenId: null, end: () => {}, send: (text: string) => void told.push(text) },
  }
  await elsewhere.join(listener)
  await expect.poll(() => mine.names(), inTime).toEqual(['analyst log/T-D-0001'])
  await expect.poll(() => told.join(''), inTime).toContain('"name":"owner","at":"inbox"')
  const again = await listen(world.api('owner'), { key: world.key, at: 'brief' })
  await begun(again)
  expect(again.names(), 'another window of one’s own is nobody else').toEqual(['analyst log/T-D-0001'])
  elsewhere.leave(listener)
  await expect.poll(() => mine.names(), inTime).toEqual([])
  elsewhere.close()
  await Promise.all([mine.close(), again.close()])
})

it('ends within five seconds when the role changes or the member goes', async () => {
  const { accountId } = world.principals.commenter
  const stream = await listen(world.api('commenter'), { key: world.key })
  await begun(stream)
  await world.api('owner').team.changeRole({ key: world.key, accountId, role: 'analyst' })
  await expect.poll(() => stream.hasEnded(), inTime).toBe(true)
  expect(stream.named('bye')[0]!.told).toEqual({ why: 'lapsed' })
  const again = await listen(world.api('commenter'), { key: world.key })
  await begun(again)
  await world.api('owner').team.removeMember({ key: world.key, accountId })
  await expect.poll(() => again.hasEnded(), inTime).toBe(true)
})

it('ends within five seconds when the session ends, and does not count as its use', async () => {
  const person = await makePrincipal('visitor')
  await world.api('owner').team.addMember({ key: world.key, email: person.email, role: 'reader' })
  const sid = await openSession(person.accountId)
  const long = new Date(Date.now() - 5 * 60_000)
  await prisma().session.updateMany({ where: { accountId: person.accountId }, data: { lastSeenAt: long } })
  const sealed = await encode({ token: { sid }, secret: await sealingSecret() })
  const browser = createRouterClient(router, {
    context: { headers: new Headers({ cookie: `${cookieName()}=${sealed}` }) },
  })
  const { body } = await browser.live.openLive({ key: world.key })
  const stream = listenTo(body)
  await begun(stream)
  const session = await prisma().session.findFirstOrThrow({ where: { accountId: person.accountId } })
  expect(session.lastSeenAt).toEqual(long)
  await closeSession(sid)
  await expect.poll(() => stream.hasEnded(), inTime).toBe(true)
})

it('ends every stream when the process closes, and takes no more', async () => {
  const stream = await listen(apiAs(world.principals.reader), { key: world.key })
  await begun(stream)
  hub().close()
  await expect.poll(() => stream.hasEnded(), inTime).toBe(true)
  expect(stream.named('bye')[0]!.told).toEqual({ why: 'closing' })
  await expect(listen(world.api('reader'), { key: world.key })).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  })
})
