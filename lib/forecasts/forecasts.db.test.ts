import { beforeAll, expect, it } from 'vitest'
import { logDevelopment, makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'
import type { Calibration } from './contract'

type Baseline = Awaited<ReturnType<typeof makeBaseline>>
let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const forecast = ({ baselineId, block }: Baseline, likelihood: string | null, horizon = '2020-12-31') =>
  world.api('analyst').claims.addClaim({
    ...{ key: world.key, baselineId, statement: 'It comes by the end of the year.', type: 'forecast' },
    ...{ horizon, likelihood, passages: [{ block, start: 0, end: 26 }] },
  })

async function resolve(
  claim: string,
  relation: 'fulfils' | 'fails' | 'overtakes',
  on: string,
  accept = true,
) {
  const { ref: development } = await logDevelopment(world, { on })
  await world.api('editor').links.proposeLink({
    ...{ key: world.key, claim, development, relation, strength: 3, knownFrom: on, accept },
    rationale: 'It says what came of it.',
  })
  return development
}

const ask = (baselineId: string, rest: { world?: string; known?: string } = {}) =>
  world.api('reader').forecasts.getCalibration({ key: world.key, baselineId, ...rest })
const outcomesOf = ({ forecasts }: Calibration) => forecasts.map(({ outcome }) => outcome)

it('forecasts resolve by accepted links, in time and late apart, and as the clocks say', async () => {
  const baseline = await makeBaseline(world)
  const [inTime, late, failed, open, without] = [
    await forecast(baseline, 'likely'),
    await forecast(baseline, 'likely'),
    await forecast(baseline, 'very likely'),
    await forecast(baseline, 'likely'),
    await forecast(baseline, null),
  ]
  const by = await resolve(inTime.ref, 'fulfils', '2020-12-31')
  await resolve(late.ref, 'fulfils', '2021-01-01')
  await resolve(failed.ref, 'fails', '2020-12-31')
  await resolve(without.ref, 'fails', '2020-12-31')
  await resolve(open.ref, 'fulfils', '2020-06-01', false)
  await baseline.addClaim('Not a forecast.')

  const now = await ask(baseline.baselineId)
  expect(outcomesOf(now)).toEqual(['in-time', 'late', 'failed', 'overdue', 'failed'])
  expect(now.forecasts[0]).toMatchObject({ on: '2020-12-31', by, brier: expect.closeTo(0.105625) })
  expect(now.forecasts[4]!.brier, 'no word, no score').toBeNull()
  expect(now.all).toEqual({ scored: 3, came: 1, brier: expect.closeTo((0.105625 + 0.455625 + 0.765625) / 3) })
  expect(now.words.map(({ word, scored, fit }) => [word, scored, fit])).toEqual([
    ['likely', 2, 'too-few'],
    ['very likely', 1, 'too-few'],
  ])
  expect(now.counts).toMatchObject({ 'in-time': 1, late: 1, failed: 2, overdue: 1, open: 0 })

  const horizon = await ask(baseline.baselineId, { world: '2020-12-31' })
  expect(outcomesOf(horizon)).toEqual(['in-time', 'open', 'failed', 'open', 'failed'])
  const asKnown = await ask(baseline.baselineId, { world: '2021-06-01', known: '2020-12-01' })
  expect(new Set(outcomesOf(asKnown))).toEqual(new Set(['overdue']))
})

it('a retired forecast is left out, and an overtaken one is not scored', async () => {
  const baseline = await makeBaseline(world)
  const [gone, retired] = [await forecast(baseline, 'likely'), await forecast(baseline, 'likely')]
  await resolve(gone.ref, 'overtakes', '2020-03-01')
  await world.api('editor').claims.decideStanding({
    ...{ key: world.key, ref: retired.ref, standing: 'retired', worldDate: '2020-01-01' },
    reason: 'It was drawn twice.',
  })
  const { all, forecasts, authors } = await ask(baseline.baselineId)
  expect(forecasts.map(({ ref, outcome }) => [ref, outcome])).toEqual([[gone.ref, 'overtaken']])
  expect(all.scored).toBe(0)
  expect(authors).toEqual([expect.objectContaining({ scored: 0, brier: null })])
})
