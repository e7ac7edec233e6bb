import { createRouterClient, type RouterClient } from '@orpc/server'
import { router } from '@/lib/api/router'
import type { Principal } from '@/lib/core/auth/principal'

export type SeedApi = RouterClient<typeof router>

/** The door, for an account that the seed acts as. */
export const apiOf = (as: Principal): SeedApi => createRouterClient(router, { context: { headers: new Headers(), as } })
