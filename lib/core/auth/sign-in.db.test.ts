import { encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { router } from '@/lib/api/router'
import { newId } from '@/lib/core/ids'
import { prisma } from '../db/prisma'
import { cookieName } from './cookie'
import { hashPassword } from './password'
import { sealingSecret } from './secret'
import { signIn, signOut } from './sign-in'

const password = 'a long enough password'

async function makeAccount() {
  const email = `person-${newId()}@example.test`
  await prisma().account.create({
    data: { id: newId(), email, name: 'Person', passwordHash: await hashPassword(password) },
  })
  return email
}

/** The API as a browser with this sid calls it. */
async function browser(sid: string) {
  const sealed = await encode({ token: { sid }, secret: await sealingSecret() })
  return createRouterClient(router, {
    context: { headers: new Headers({ cookie: `${cookieName()}=${sealed}` }) },
  })
}

it('signs in with the right password, whatever the case of the address', async () => {
  const email = await makeAccount()
  const opened = await signIn(` ${email.toUpperCase()} `, password)
  const me = await (await browser(opened!.sid)).team.getMe({})
  expect(me.email).toBe(email)
})

it('answers unknown, wrong and disabled alike', async () => {
  const email = await makeAccount()
  expect(await signIn('nobody@example.test', password)).toBeNull()
  expect(await signIn(email, 'wrong')).toBeNull()
  await prisma().account.update({ where: { email }, data: { disabledAt: new Date() } })
  expect(await signIn(email, password)).toBeNull()
})

it('has a dead cookie after sign-out, everywhere', async () => {
  const email = await makeAccount()
  const { sid } = (await signIn(email, password))!
  const api = await browser(sid)
  await api.team.getMe({})
  await signOut(sid)
  await expect(api.team.getMe({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

it('ends a session that is idle, old, or whose account is disabled', async () => {
  for (const spoil of [
    (sid: string) =>
      prisma().session.updateMany({
        where: { account: { email: sid } },
        data: { lastSeenAt: new Date(Date.now() - 61 * 60_000) },
      }),
    (email: string) =>
      prisma().session.updateMany({
        where: { account: { email } },
        data: { expiresAt: new Date(Date.now() - 1) },
      }),
    (email: string) => prisma().account.update({ where: { email }, data: { disabledAt: new Date() } }),
  ]) {
    const email = await makeAccount()
    const { sid } = (await signIn(email, password))!
    await spoil(email)
    await expect((await browser(sid)).team.getMe({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
})

it('closes an address to guesses after ten wrong passwords and says when to come back', async () => {
  const email = await makeAccount()
  for (let guess = 0; guess < 10; guess += 1) expect(await signIn(email, `guess ${guess}`)).toBeNull()
  await expect(signIn(email, 'one more')).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringMatching(/15 minutes/),
  })
})

it('takes no tampered cookie', async () => {
  const api = createRouterClient(router, {
    context: { headers: new Headers({ cookie: `${cookieName()}=not.a.token` }) },
  })
  await expect(api.team.getMe({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

it('notes a session as in use, but not at every request', async () => {
  const email = await makeAccount()
  const { sid } = (await signIn(email, password))!
  const api = await browser(sid)
  const seen = async () =>
    (await prisma().session.findFirstOrThrow({ where: { account: { email } } })).lastSeenAt.getTime()
  const opened = await seen()
  await api.team.getMe({})
  expect(await seen()).toBe(opened)
  await prisma().session.updateMany({
    where: { account: { email } },
    data: { lastSeenAt: new Date(Date.now() - 5 * 60_000) },
  })
  await api.team.getMe({})
  await expect.poll(seen).toBeGreaterThan(Date.now() - 60_000)
})
