import { beforeAll, describe, expect, it } from 'vitest'
import { handler } from '@/lib/api/handler'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await log(world, { title: 'A sanction', kind: 'sanction', stage: 'announced' })
  await log(world, {
    title: 'A statement',
    kind: 'statement',
    citations: [{ title: 'S', reliability: 'B', credibility: 2 }],
  })
})

async function call(address: string, init?: { method: string; body: unknown }) {
  const request = new Request(`http://127.0.0.1/api/v1/dossiers/${world.key}${address}`, {
    method: init?.method ?? 'GET',
    ...(init ? { body: JSON.stringify(init.body), headers: { 'content-type': 'application/json' } } : {}),
  })
  const context = { headers: request.headers, as: world.principals.analyst }
  const { response } = await handler.handle(request, { prefix: '/api', context })
  return response!
}
const titles = async (address: string) => {
  const answer = (await (await call(address)).json()) as { items: { title: string }[] }
  return answer.items.map(({ title }) => title).toSorted()
}

describe('an address', () => {
  it.each([
    ['/developments', ['A sanction', 'A statement']],
    ['/developments?kind=sanction', ['A sanction']],
    ['/developments?kind=sanction&kind=statement', ['A sanction', 'A statement']],
    ['/developments?kind[]=sanction', ['A sanction']],
    ['/developments?kind[0]=statement', ['A statement']],
    ['/developments?stage=announced&limit=5', ['A sanction']],
    ['/developments?credibility=3&reliability=C', ['A statement']],
    ['/developments?q=sanctions', ['A sanction']],
  ])('%s is read as the contract says', async (address, expected) => {
    expect(await titles(address)).toEqual(expected)
  })

  it('with a wrong or unknown filter is refused with a sentence', async () => {
    for (const address of [
      '/developments?stage=soon',
      '/developments?colour=red',
      '/developments?credibility=7',
    ]) {
      const response = await call(address)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'BAD_REQUEST', message: expect.any(String) })
    }
  })

  it('ending in .csv streams a file', async () => {
    const response = await call('/developments.csv?kind=sanction')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('.csv')
    expect((await response.text()).split('\r\n')).toHaveLength(3)
  })

  it('takes a development as JSON, and says which field is wrong', async () => {
    const good = await call('/developments', {
      method: 'POST',
      body: { title: 'By HTTP', kind: 'other', happened: '2020' },
    })
    expect(good.status).toBe(200)
    const bad = await call('/developments', {
      method: 'POST',
      body: { title: ' ', kind: 'other', happened: '2020' },
    })
    expect(bad.status).toBe(400)
    expect(await bad.json()).toMatchObject({
      data: { issues: [{ path: ['title'], message: 'Write a title.' }] },
    })
  })
})
