'use client'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from './contract'
import { ownPage, pageHeader } from './page'

/** The API as components call it: the same endpoints as everybody's, typed from the contract. Refusals arrive as ORPCError. */
export const api: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(
  new OpenAPILink(contract, {
    url: () => `${window.location.origin}/api`,
    headers: () => ({ [pageHeader]: ownPage() }),
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  }),
)
