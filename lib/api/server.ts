import 'server-only'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { headers } from 'next/headers'
import { cache } from 'react'
import { startBackground } from './background'
import { router } from './router'

/** The API as pages call it: the same router and gate, without a round trip. Reads only; writes go over HTTP. */
export const serverApi: () => RouterClient<typeof router> = cache(() => {
  startBackground()
  return createRouterClient(router, {
    context: async () => ({ headers: new Headers(await headers()), http: true }),
  })
})
