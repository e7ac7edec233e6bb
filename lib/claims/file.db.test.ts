import { beforeAll, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const linesOf = async ({ body }: { body: ReadableStream }) =>
  (await new Response(body).text()).trim().split('\r\n')

/** One line of a file by the names of its columns; none of the cells here has a comma in it. */
const cells = (head: string, line: string) => {
  const values = line.split(',')
  return Object.fromEntries(
    head
      .replace('\ufeff', '')
      .split(',')
      .map((name, at) => [name, values[at]]),
  )
}

it('the ledger as a file says of each claim what the list says, narrowed alike, and has its manifest', async () => {
  const { ref } = await baseline.addClaim('They train together', 2)
  const other = await baseline.addClaim('They pay together')
  const { claims, exports } = world.api('reader')
  const file = await claims.getClaimsFile({ key: world.key, q: 'train' })
  const [head = '', ...lines] = await linesOf(file)
  const { items } = await claims.listClaims({ key: world.key, q: 'train', limit: 50 })
  expect(lines).toHaveLength(items.length)
  const { type, role, suggestion, owner } = items[0]!
  expect(cells(head, lines[0]!)).toMatchObject({
    ...{ ref, statement: 'They train together', type, role, weight: '2', owner: owner!.name },
    ...{ standing: '', suggested: suggestion.standing, drift: '', supports: '0', last_tested: '' },
  })
  expect(lines.join()).not.toContain(other.ref)
  const manifest = await exports.getManifest({ key: world.key, exportId: file.headers['x-export-id']! })
  expect(manifest).toMatchObject({
    rows: 1,
    link: `/dossiers/${world.key}/claims?q=train`,
    state: 'finished',
  })
})

it('the forecasts as a file say what came of each', async () => {
  const { ref } = await world.api('analyst').claims.addClaim({
    ...{ key: world.key, baselineId: baseline.baselineId, statement: 'They will merge', type: 'forecast' },
    ...{ horizon: '2020-12-31', likelihood: 'probable' },
    passages: [{ block: baseline.block, start: 0, end: 26 }],
  })
  const { forecasts } = world.api('reader')
  const [head = '', ...lines] = await linesOf(await forecasts.getForecastsFile({ key: world.key }))
  expect(lines.map((line) => cells(head, line))).toEqual([
    expect.objectContaining({
      ...{
        ref,
        likelihood: 'probable',
        horizon: '2020-12-31',
        outcome: 'overdue',
        development: '',
        brier: '',
      },
    }),
  ])
})
