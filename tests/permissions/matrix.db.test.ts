import type { AnyContractProcedure } from '@orpc/contract'
import { createRouterClient, ORPCError } from '@orpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '@/lib/api/contract'
import type { Gatepost } from '@/lib/api/endpoint'
import { permissions, roles } from '@/lib/api/permission'
import { router } from '@/lib/api/router'
import { freshKey, makeWorld, type Api, type World } from '@/tests/harness/world'
import { samples } from './samples'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const endpoints = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).map(([name, procedure]) => {
    const { meta, route } = procedure['~orpc']
    return {
      name: `${domain}.${name}`,
      permission: (meta as Gatepost).permission,
      keyed: route.path?.includes('{key}') ?? false,
    }
  }),
)

type Answer = { code: string; message?: string; data?: unknown }

/** Calls an endpoint by name; gives OK or the refusal. */
async function call(api: Api, name: string, key?: string): Promise<Answer> {
  const [domain, method] = name.split('.') as [keyof Api, string]
  const procedure = (api[domain] as unknown as Record<string, (input: unknown) => Promise<unknown>>)[method]!
  try {
    await procedure({ ...samples[name], ...(key ? { key } : {}) })
    return { code: 'OK' }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: error.code, message: error.message, data: error.data }
  }
}

const anonymous = createRouterClient(router, { context: { headers: new Headers() } })

it('has a sample for every endpoint and for nothing else', () => {
  expect(Object.keys(samples).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
})

describe('nobody', () => {
  it.each(endpoints.filter(({ permission }) => permission !== 'public'))(
    'is refused by $name',
    async ({ name, keyed }) => {
      expect((await call(anonymous, name, keyed ? world.key : undefined)).code).toBe('UNAUTHORIZED')
    },
  )
})

describe('an outsider', () => {
  it.each(endpoints.filter(({ keyed }) => keyed))(
    'cannot tell by $name whether the dossier exists',
    async ({ name }) => {
      const foreign = await call(world.api('outsider'), name, world.key)
      expect(foreign.code).toBe('NOT_FOUND')
      expect(await call(world.api('outsider'), name, freshKey())).toEqual(foreign)
    },
  )
})

describe.each(roles)('a member with the role %s', (role) => {
  it.each(endpoints.filter(({ keyed }) => keyed))(
    'meets the table at $name',
    async ({ name, permission }) => {
      // The table says it once; what the gate answers must agree, for every endpoint that exists.
      const allowed = permissions[permission]?.includes(role)
      const { code } = await call(world.api(role), name, world.key)
      if (allowed) expect(['OK', 'NOT_FOUND', 'BAD_REQUEST', 'CONFLICT']).toContain(code)
      else expect(code).toBe('FORBIDDEN')
    },
  )
})
