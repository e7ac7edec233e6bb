import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filterParams } from '@/lib/developments/rules/filter-params'
import { developmentFilters } from '@/lib/developments/rules/filters'
import { sayDoStates } from '@/lib/developments/rules/done'
import { coarserThan } from '@/lib/developments/rules/coarse'
import { makeVariedWorld, variedChoices } from '@/tests/harness/varied'
import type { World } from '@/tests/harness/world'
import { comparedRows } from './rules/compare'
import { countsIn } from './rules/compare-count'
import { dayNumber, dayOfNumber, readCube } from './rules/cube'
import { intensitySteps } from './rules/intensity'
import { ledgerBy, ledgerOf } from './rules/ledger'
import { eachFitting, fittingCount, lensOf, type Dimension, type Lens } from './rules/lens'
import { loggedSteps } from './rules/logging'
import { pairsOf } from './rules/pairs'
import {
  atPlace,
  logQuery,
  ofFigures,
  ofKind,
  ofLedger,
  ofPeriod,
  ofScored,
  ofState,
  ofStep,
  pickedBears,
  type Counted,
  type Marked,
} from './rules/records-of'
import { nothing, picksQuery, type Selection } from './rules/selection'
import { coarseDates, endOfStep, spreadOver, steps, stepsBetween } from './rules/steps'
import { tally } from './rules/tally'
import type { Span } from './rules/time-axis'

let world: World
let claims: string[]

beforeAll(async () => {
  ;({ world, claims } = await makeVariedWorld())
}, 120_000)

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const counted = fc.record({ step: pick(...steps.slice(2)), dates: pick(...coarseDates) })

/** How many records the log lists under an address. */
async function listed(query: string): Promise<number> {
  const said = new URLSearchParams(query)
  const asked = Object.fromEntries([...said.keys()].map((name) => [name, said.getAll(name)]))
  const one = new Set(['from', 'to', 'role', 'polarity', 'overdue', 'world'])
  const filters = z
    .object(developmentFilters)
    .strict()
    .parse(
      Object.fromEntries(
        Object.entries(asked).map(([name, values]) => [name, one.has(name) ? values[0] : values]),
      ),
    )
  const page = await world
    .api('reader')
    .developments.listDevelopments({ key: world.key, limit: 1, sort: 'newest', ...filters })
  return page.total
}

type Mark = { name: string; n: number; of: Marked; more?: string }

/** How many records have a part in a stretch: what a mark stands for where loose dates are spread. */
function partsIn(lens: Lens, except: Dimension[], { step, dates }: Counted, start: string, kind?: string) {
  const { columns, words } = lens.cube
  let n = 0
  eachFitting(lens, except, (row) => {
    if (kind !== undefined && words.kind![columns['kind']![row]!] !== kind) return
    const [day, precision] = [
      dayOfNumber(columns['startsOn']![row]!),
      words.precision![columns['precision']![row]!]!,
    ]
    const isSpread = dates === 'spread' && coarserThan(step).includes(precision)
    const isIn = isSpread
      ? spreadOver(day, precision, step).some((part) => part.start === start)
      : day >= start && day <= endOfStep(start, step)
    if (isIn) n += 1
  })
  return n
}

const spanOf = (start: string, step: Counted['step']): Span => ({ from: start, to: endOfStep(start, step) })
const axis: Span = { from: '2020-01-01', to: '2023-12-31' }

/** The marks of the panels of steps with anything in them. */
function stepMarks(lens: Lens, selection: Selection, how: Counted): Mark[] {
  const starts = stepsBetween(axis.from, axis.to, how.step)
  const period = tally(lens, { starts, ...how }, ['period'])
  const scoreOf = (kind: string) => (kind === 'other' || kind === 'statement' ? null : 1)
  const kindsIn = (start: string) => period.flatMap((one) => (one.start === start ? one.kind : []))
  return [
    ...[...new Set(period.map(({ start }) => start))].map((start) => ({
      ...{ name: `period ${start}`, n: partsIn(lens, ['period'], how, start) },
      of: ofStep(selection, spanOf(start, how.step), how),
    })),
    ...tally(lens, { starts, ...how }, ['kind']).map(({ start, kind }) => ({
      ...{ name: `kinds ${kind} ${start}`, n: partsIn(lens, ['kind'], how, start, kind) },
      of: ofKind(selection, kind, spanOf(start, how.step), how),
    })),
    ...intensitySteps(starts, how.step, period, scoreOf)
      .filter(({ scored }) => scored > 0)
      .map(({ start }) => {
        const scored = kindsIn(start).filter((kind) => scoreOf(kind) !== null)
        const n = scored.reduce((sum, kind) => sum + partsIn(lens, ['period'], how, start, kind), 0)
        return {
          ...{ name: `intensity ${start}`, n },
          of: ofScored(selection, spanOf(start, how.step), scored, how),
        }
      }),
    ...loggedSteps(lens, starts, how.step)
      .filter(({ n }) => n > 0)
      .map(({ start, n }) => ({
        ...{ name: `logging ${start}`, n },
        of: ofStep(selection, spanOf(start, how.step), { ...how, dates: 'begin' }),
      })),
  ]
}

/** The marks of the panels without steps: pairs, the ledger, compared periods, and what is picked in all. */
function otherMarks(lens: Lens, selection: Selection, on: string): Mark[] {
  const period = { from: '2020-02-11', to: '2021-03-31' }
  const compared = comparedRows([period], [countsIn(lens, period, 'begin')], 10)
  return [
    { name: 'all', n: fittingCount(lens), of: { selection } },
    ...[...pairsOf(lens, Infinity).n].map(([key, n]) => {
      const [actor = '', recipient = ''] = key.split(' ')
      return { name: `pair ${key}`, n, of: { selection: { ...selection, actor, recipient } } }
    }),
    ...ledgerBy.flatMap((by) => {
      const ledger = ledgerOf(lens, by, dayNumber(on))
      return [
        {
          ...{ name: `overdue by ${by}`, n: ledger.overdue.length, of: ofLedger(selection, by) },
          more: '&overdue=yes',
        },
        ...ledger.rows.flatMap(({ code, states }) =>
          sayDoStates
            .filter((state) => states[state] > 0)
            .map((state) => ({
              ...{ name: `ledger ${code} ${state}`, n: states[state] },
              of: ofState(selection, by, code, state),
            })),
        ),
      ]
    }),
    ...compared.map(({ kind, n }) => ({
      ...{ name: `compare ${kind}`, n: n[0]! },
      of: ofPeriod(selection, period, kind, 'begin'),
    })),
  ]
}

const today = new Date().toISOString().slice(0, 10)

describe('what a mark counts is what is listed behind it', () => {
  it('in every panel that the browser counts, under many filters and picks', async () => {
    let [checked, found] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        variedChoices(claims),
        counted,
        fc.nat(6),
        async ([filters, selection], how, offset) => {
          const { body } = await world.api('reader').trends.getCube({ key: world.key, ...filters })
          const lens = lensOf(await readCube(new Response(body)), selection)
          const all = [
            ...stepMarks(lens, selection, how),
            ...otherMarks(lens, selection, filters.world ?? today),
          ]
          // Every seventh, each time others: all of them would take minutes.
          for (const { name, n, of, more = '' } of all.filter((_, at) => at % 7 === offset)) {
            const query = `${logQuery(filterParams(filters), of)}${more}`
            expect([name, query, await listed(query)]).toEqual([name, query, n])
            checked += 1
            found += n
          }
        },
      ),
      { numRuns: 25, seed: 5 },
    )
    // A test of empty marks would say nothing.
    expect(checked).toBeGreaterThan(100)
    expect(found).toBeGreaterThan(checked)
  }, 120_000)

  it('on the map and among the figures, which the server counts', async () => {
    const api = world.api('reader').trends
    const { key } = world
    const cases = fc.sample(variedChoices(claims), { numRuns: 12, seed: 3 })
    for (const [filters, selection] of cases) {
      const picks = Object.fromEntries(
        Object.entries(Object.groupBy(picksQuery(selection), ([name]) => name)).map(([name, values]) => [
          name,
          /Kind|Place|Claim|Country/.test(name) ? values!.map(([, value]) => value) : values![0]![1],
        ]),
      )
      const { places } = await api.seriesPlaces({ key, ...filters, ...picks })
      for (const { name, n } of places)
        expect([name, await listed(logQuery(filterParams(filters), atPlace(selection, name)))]).toEqual([
          name,
          n,
        ])
      const { figures } = await api.seriesFigures({ key, ...filters, ...picks, metric: 'personnel' })
      const within = figures.filter(({ startsOn }) => startsOn >= '2020-01-01' && startsOn <= '2020-12-31')
      const of = ofFigures(
        selection,
        { from: '2020-01-01', to: '2020-12-31' },
        { metric: 'personnel', unit: 'head' },
      )
      expect(await listed(logQuery(filterParams(filters), of))).toBe(
        new Set(within.map(({ ref }) => ref)).size,
      )
    }
  }, 60_000)
})

it('beside the claims: what bears on each', async () => {
  for (const at of [undefined, '2021-01-01']) {
    const found = await world.api('reader').trends.seriesClaims({ key: world.key, world: at })
    for (const { ref, bears } of found.claims)
      expect(await listed(`${pickedBears(ref)}${at ? `&world=${at}` : ''}`)).toBe(bears)
  }
})

it('says so where nothing can fit both the filters and what is picked, and lists nothing', async () => {
  const empty = logQuery(new URLSearchParams('kind=sanction'), {
    selection: { ...nothing, kinds: ['other'] },
  })
  expect(empty).toBe('kind=sanction&picked=kind%3Dother')
  expect(await listed(empty)).toBe(0)
  const outside = { ...nothing, from: '2023-01-01', to: '2023-12-31' }
  const query = logQuery(new URLSearchParams('from=2020-01-01&to=2021-12-31'), { selection: outside })
  expect(query).toBe('from=2023-01-01&to=2021-12-31')
  expect(await listed(query)).toBe(0)
})
