import type { AnyContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { contract } from '@/lib/api/contract'
import { describeApi } from '@/lib/api/describe'
import { takingAudits, type Gatepost } from '@/lib/api/endpoint'
import { permissions } from '@/lib/api/permission'

const endpoints = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).map(([name, procedure]) => ({
    domain,
    name,
    ...procedure['~orpc'],
  })),
)

describe('every endpoint', () => {
  it.each(endpoints)('$domain.$name names a permission of the table', ({ meta }) => {
    expect(Object.keys(permissions)).toContain((meta as Gatepost).permission)
  })

  it.each(endpoints.filter(({ route, meta }) => route.method !== 'GET' && !(meta as Gatepost).asks))(
    '$domain.$name, a write, names its audit types',
    ({ meta }) => {
      const { audits } = meta as Gatepost
      expect(audits.length).toBeGreaterThan(0)
      for (const audit of audits) expect(audit).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    },
  )

  const files = endpoints.filter(
    ({ route, meta }) =>
      /\.\w+$/.test(route.path ?? '') || (route.outputStructure && !(meta as Gatepost).bytes),
  )
  it.each(files)('$domain.$name, a file, names the audit types of taking it', ({ meta, route }) => {
    expect(route.outputStructure).toBe('detailed')
    expect((meta as Gatepost).audits).toEqual(takingAudits)
  })

  it.each(endpoints)('$domain.$name refuses unknown fields', ({ inputSchema }) => {
    const read = (
      inputSchema as unknown as { safeParse(given: unknown): { error?: { issues: { code: string }[] } } }
    ).safeParse({ 'no such field': 1 })
    expect(read.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys')
  })

  it.each(endpoints.filter(({ route }) => route.path?.includes('{key}')))(
    '$domain.$name asks for a permission within the dossier',
    ({ meta }) => {
      expect(permissions[(meta as Gatepost).permission]).not.toBeNull()
    },
  )

  it('has an address of its own', () => {
    const addresses = endpoints.map(({ route }) => `${route.method} ${route.path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

describe('the description of the API', () => {
  it('names every endpoint', async () => {
    const { paths } = (await describeApi()) as { paths: Record<string, Record<string, unknown>> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(
      endpoints.map(({ route }) => `${route.method} ${route.path}`).toSorted(),
    )
  })
})
