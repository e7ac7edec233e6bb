import 'server-only'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { OpenAPIHandler as NodeHandler } from '@orpc/openapi/node'
import { ORPCError, onError, ValidationError } from '@orpc/server'
import { CompressionPlugin } from '@orpc/server/node'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { refuse, unexpected } from '@/lib/core/errors'
import { contract } from './contract'
import { router } from './router'

const converter = new ZodToJsonSchemaConverter()

/** Bad input as a sentence with the fields it is about; a fault in our own answer as unexpected. */
function sayWhatIsWrong(error: unknown): never {
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    if (error.code !== 'BAD_REQUEST') throw unexpected(error.cause)
    const issues = error.cause.issues.map(({ message, path }) => ({
      message,
      path: (path ?? []).map((part) => (typeof part === 'object' ? part.key : part)),
    }))
    const first = issues[0]
    throw refuse(
      'BAD_REQUEST',
      first ? `${first.path.join('.') || 'The request'}: ${first.message}` : 'The request is not understood.',
      { issues },
    )
  }
  throw unexpected(error)
}

/** What is said of an address that no contract names. */
export const MISSING = {
  code: 'NOT_FOUND',
  status: 404,
  message: 'There is no such address. /api/v1/openapi.json lists them all.',
}

const coercion = new SmartCoercionPlugin({ schemaConverters: [converter] })

/** Serves the router over HTTP, with text in addresses read as what the contract asks for. */
export const handler = new OpenAPIHandler(router, {
  plugins: [coercion],
  clientInterceptors: [onError(sayWhatIsWrong)],
})

/** The same for Node's own requests and answers. */
export const nodeHandler = new NodeHandler(router, {
  plugins: [coercion, new CompressionPlugin()],
  clientInterceptors: [onError(sayWhatIsWrong)],
  interceptors: [
    async ({ next }) => {
      const answered = await next()
      if (answered.matched && answered.response.status === 503) answered.response.headers['retry-after'] = '2'
      return answered
    },
  ],
})

let described: Promise<unknown> | undefined

/** The API's OpenAPI 3.1 description, generated from the contracts. */
export function describeApi(): Promise<unknown> {
  return (described ??= new OpenAPIGenerator({ schemaConverters: [converter] }).generate(contract, {
    info: {
      title: 'Plumbline',
      version: '1',
      description: 'The API that Plumbline’s own pages use.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }))
}
