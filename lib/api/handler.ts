import 'server-only'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { OpenAPIHandler as NodeHandler } from '@orpc/openapi/node'
import { ORPCError, onError, ValidationError } from '@orpc/server'
import { CompressionPlugin } from '@orpc/server/node'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { refuse, unexpected } from '@/lib/core/errors'
import { converter } from './describe'
import { router } from './router'

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
