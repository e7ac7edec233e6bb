import 'server-only'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, onError, ValidationError } from '@orpc/server'
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

/** Serves the router over HTTP, with text in addresses read as what the contract asks for. */
export const handler = new OpenAPIHandler(router, {
  plugins: [new SmartCoercionPlugin({ schemaConverters: [converter] })],
  clientInterceptors: [onError(sayWhatIsWrong)],
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
