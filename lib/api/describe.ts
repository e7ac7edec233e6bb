import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from './contract'

/** Reads our schemas as JSON Schema. */
export const converter = new ZodToJsonSchemaConverter()

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
