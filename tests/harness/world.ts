import { randomBytes } from 'node:crypto'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { roles, type Role } from '@/lib/api/permission'
import { router } from '@/lib/api/router'
import type { Principal } from '@/lib/core/auth/principal'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'

export type Api = RouterClient<typeof router>

/** A dossier with one member per role, and somebody who is no member. */
export type World = {
  key: string
  dossierId: string
  principals: Record<Role | 'outsider', Principal>
  /** The API as that person calls it: the real router, gate and database. */
  api(who: Role | 'outsider'): Api
}

/** A key nobody has: tests in one database do not meet. */
export const freshKey = (): string => `T${randomBytes(3).toString('hex').toUpperCase()}`

/** A new account and the principal that acts as it. */
export async function makePrincipal(name: string): Promise<Principal> {
  const accountId = newId()
  const email = `${name}-${accountId.slice(-12)}@example.test`
  await prisma().account.create({ data: { id: accountId, email, name } })
  return { accountId, email, name, by: 'script', sessionId: null, mayWrite: true }
}

/** The API as a principal calls it, in process. */
export const apiAs = (as: Principal, headers: Record<string, string> = {}): Api =>
  createRouterClient(router, { context: { headers: new Headers(headers), as } })

/** Makes a dossier and its members through the door. */
export async function makeWorld(): Promise<World> {
  const key = freshKey()
  const people = await Promise.all(
    [...roles, 'outsider' as const].map(async (who) => [who, await makePrincipal(who)] as const),
  )
  const principals = Object.fromEntries(people) as World['principals']
  const owner = apiAs(principals.owner)
  await owner.dossiers.createDossier({ newKey: key, title: `World ${key}` })
  for (const role of roles.filter((each) => each !== 'owner')) {
    await owner.team.addMember({ key, email: principals[role].email, role })
  }
  const { id: dossierId } = await prisma().dossier.findUniqueOrThrow({ where: { key } })
  return { key, dossierId, principals, api: (who) => apiAs(principals[who]) }
}
