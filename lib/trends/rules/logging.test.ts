import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cube } from './cube'
import { developmentColumns, type CubeRow } from './cube-columns'
import { lensOf } from './lens'
import { loggedSteps, loggingIn, loggingTitle, loggingVerdict, type Logging } from './logging'
import { loggedByMonth } from './logging-months'
import { nothing } from './selection'

const ordinary: CubeRow = {
  ref: 'BLR-D-0001',
  title: 'Something',
  startsOn: '2021-02-10',
  endsOn: '2021-02-10',
  known: '2021-02-11',
  kind: 'statement',
  stage: 'completed',
  polarity: 'occurred',
  precision: 'day',
  review: 'accepted',
  reliability: '',
  credibility: '',
  significance: 3,
  place: '',
  country: '',
  series: '',
  marking: 'CLEAR',
  sources: 2,
  actors: [],
}
const lensOn = (rows: Partial<CubeRow>[], picked = {}) => {
  const columns = developmentColumns(rows.map((row) => ({ ...ordinary, ...row })))
  return lensOf({ grain: 'development', revision: '1', total: rows.length, ...columns } satisfies Cube, {
    ...nothing,
    ...picked,
  })
}
const starts = ['2021-01-01', '2021-04-01']

it('counts what happened, what became known, sources and lag by quarter', () => {
  const rows = [
    {},
    { startsOn: '2021-02-20', known: '2021-04-02', sources: 5 },
    // A loose date is known late only from its last day on; what was known beforehand took no time.
    { startsOn: '2021-01-01', endsOn: '2021-03-31', precision: 'quarter', known: '2021-04-04', sources: 1 },
    { startsOn: '2021-05-01', endsOn: '2021-05-20', precision: 'interval', known: '2021-04-20' },
  ]
  expect(loggedSteps(lensOn(rows), starts, 'quarter')).toEqual([
    { start: '2021-01-01', n: 3, known: 1, sources: 8, lag: { median: 4, most: 41 } },
    { start: '2021-04-01', n: 1, known: 3, sources: 2, lag: { median: 0, most: 0 } },
  ])
  const [, second] = loggedSteps(lensOn(rows, { from: '2021-01-01', to: '2021-03-31' }), starts, 'quarter')
  expect(second!.n, 'the stretch that is picked is not cut off').toBe(1)
})

it('loses no development of the axis', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .map((at) => `2021-0${1 + (at % 6)}-${String(at).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(fc.record({ startsOn: day, known: day }), { maxLength: 30 }), (rows) => {
      const steps = loggedSteps(
        lensOn(rows.map((row) => ({ ...row, endsOn: row.startsOn }))),
        starts,
        'quarter',
      )
      expect(steps.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length)
      expect(steps.reduce((sum, { known }) => sum + known, 0)).toBe(rows.length)
      expect(loggingIn(steps, 'quarter')).toMatchObject({ n: rows.length, years: 0.5 })
    }),
  )
})

const logging = (perYear: number, perDevelopment: number | null, median: number | null): Logging => ({
  ...{ perDevelopment, median },
  ...{ years: 3, n: perYear * 3 },
})

it('tells more that happened from more that was logged', () => {
  expect(loggingTitle(logging(4, 1.54, 1))).toBe('Each rests on 1.5 sources, half were known within 1 day')
  expect(loggingTitle(logging(4, 1.04, 0), 'months')).toBe(
    'Each rests on 1 source, half were known in the same month',
  )
  expect(loggingTitle({ years: 3, n: 1, perDevelopment: 0, median: 1002 })).toBe(
    'It cites no source, was known within 1,002 days',
  )
  expect(loggingTitle({ years: 3, n: 1, perDevelopment: 2, median: null })).toBe('It rests on 2 sources')
  expect(loggingTitle(logging(4, 0, null))).toBe('None cites a source')
  expect(loggingTitle(logging(0, null, null))).toBe('Nothing is logged for this choice')
  expect(loggingVerdict(logging(1, 2, 3), logging(2, 9, 3))).toMatch(/too few to tell a change of pace\.$/)
  expect(loggingVerdict(logging(40, 2, 3), logging(45, 9, 3))).toMatch(/The difference may be chance\.$/)
  expect(loggingVerdict(logging(40, 2, 3), logging(80, 2.2, 4))).toMatch(/nothing here says that the rise/)
  expect(loggingVerdict(logging(80, 2, 3), logging(40, 3, 3))).toMatch(
    /sources to each 2 → 3\): a part of the fall may be ours/,
  )
  expect(loggingVerdict(logging(40, null, 90), logging(80, null, 3))).toMatch(
    /half known within 90 days → within 3 days/,
  )
  expect(loggingVerdict(logging(0, null, null), logging(8, 2, 3))).toBeNull()
})

it('counts a long log by months as the days would, to the month', () => {
  const pairs = [
    { month: '2021-01-01', recorded: '2021-01-01', n: 5 },
    { month: '2021-02-01', recorded: '2021-05-01', n: 4 },
    { month: '2021-03-01', recorded: '2020-12-01', n: 1 },
  ]
  expect(loggedByMonth(pairs, 'quarter')).toEqual([
    { start: '2020-10-01', n: 0, known: 1, sources: null, lag: null },
    { start: '2021-01-01', n: 10, known: 5, sources: null, lag: { median: 0, most: 3 } },
    { start: '2021-04-01', n: 0, known: 4, sources: null, lag: null },
  ])
})
