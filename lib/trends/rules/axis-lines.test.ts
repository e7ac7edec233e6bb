import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  baselineLine,
  partInSteps,
  placedLines,
  placeInSpan,
  placeInSteps,
  tripwireLines,
  wiresSaid,
} from './axis-lines'
import { endOfStep, stepsBetween } from './steps'

const wire = (n: number, more: object = {}) => ({
  id: `w${n}`,
  claim: { ref: `BLR-C-0${n}`, statement: 'It stays so.' },
  says: 'It ends',
  effect: 'breaks' as const,
  byDate: `202${n}-12-31`,
  state: 'armed' as const,
  hits: [],
  silence: null,
  createdAt: `201${n}-05-01T09:00:00Z`,
  ...more,
})
const hit = (ref: string, passed: boolean) => ({
  ...{
    ref,
    title: 'It ended',
    happened: '2020',
    startsOn: '2020-01-01',
    reviewState: 'accepted',
    link: null,
  },
  passed: passed ? { by: 'Lead', at: '2020-02-01', reason: 'Another one.' } : null,
})
const seen = { dossierKey: 'BLR', world: null, known: null, dateSaid: (day: string) => day }

it('says of each tripwire by when it counts, what it would do and what came of it', () => {
  const wires = [
    wire(3, { state: 'expired' }),
    wire(1, { state: 'tripped', hits: [hit('BLR-D-0001', true), hit('BLR-D-0002', false)] }),
    wire(2, { state: 'logged', silence: 'BLR-D-0009' }),
    wire(4, { state: 'disarmed' }),
    wire(5),
  ]
  expect(tripwireLines(wires, seen).map(({ words }) => words)).toEqual([
    'by 2021-12-31 “It ends” breaks BLR-C-01: tripped by BLR-D-0002',
    'by 2022-12-31 “It ends” breaks BLR-C-02: did not happen in its time (BLR-D-0009)',
    'by 2023-12-31 “It ends” breaks BLR-C-03: did not happen in its time',
    'by 2025-12-31 “It ends” breaks BLR-C-05: armed',
  ])
})

it('leaves out what was armed after the knowledge clock, and no state of today at another day', () => {
  const then = tripwireLines([wire(1, { state: 'tripped' }), wire(5)], { ...seen, known: '2012-01-01' })
  expect(then).toMatchObject([
    { name: 'C-01', state: null, words: 'by 2021-12-31 “It ends” breaks BLR-C-01' },
  ])
  expect(tripwireLines([wire(1)], { ...seen, world: '2020-01-01' })[0]!.state).toBeNull()
})

it('counts the tripwires of an axis in one line', () => {
  const wires = [wire(1, { state: 'tripped' }), wire(2, { state: 'tripped' }), wire(5)]
  const axis = { from: '2019-01-01', to: '2023-12-31' }
  expect(wiresSaid(tripwireLines(wires, seen), axis)).toBe(
    '3 tripwires as dashed lines on their last days, 2 tripped, 1 armed, 1 beyond the right end',
  )
  expect(wiresSaid(tripwireLines([wire(1)], { ...seen, world: '2020-01-01' }), axis)).toBe(
    '1 tripwire as a dashed line on its last day',
  )
})

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

it('places a day within its own step, whatever the step', () => {
  fc.assert(
    fc.property(days, days, days, fc.constantFrom('month', 'quarter', 'year' as const), (a, b, day, step) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const starts = stepsBetween(from, to, step)
      const at = placeInSteps(day, starts, step)
      const own = starts.findIndex((start) => start <= day && day <= endOfStep(start, step))
      if (own === -1) expect(at).toBeNull()
      else {
        expect(at! * starts.length).toBeGreaterThanOrEqual(own)
        expect(at! * starts.length).toBeLessThan(own + 1)
      }
    }),
  )
})

it('cuts a stretch at the ends of the axis', () => {
  const starts = stepsBetween('2020-01-01', '2021-12-31', 'year')
  expect(partInSteps({ from: '2019-01-01', to: '2020-12-31' }, starts, 'year')).toEqual({ at: 0, width: 0.5 })
  expect(partInSteps({ from: '2021-01-01', to: '2030-12-31' }, starts, 'year')).toEqual({
    at: 0.5,
    width: 0.5,
  })
  expect(partInSteps({ from: '2022-01-01', to: '2022-12-31' }, starts, 'year')).toBeNull()
  expect(partInSteps({ from: '2018-01-01', to: '2019-12-31' }, starts, 'year')).toBeNull()
  expect(partInSteps({ from: '2018-01-01', to: '2019-12-31' }, [], 'year')).toBeNull()
})

it('draws lines of one day as one, which says how many more there are', () => {
  const wires = [wire(1), wire(2, { byDate: '2021-12-31' }), wire(3)]
  const span = { from: '2020-01-01', to: '2024-12-31' }
  const placed = placedLines(tripwireLines(wires, seen), (day) => placeInSpan(day, span), 0.1)
  expect(placed.map(({ line: { name } }) => name)).toEqual(['C-01 +1', 'C-03'])
  expect(placed[0]!.line.words).toContain('breaks BLR-C-02')
})

it('names a tripwire only where its name runs neither into its neighbours nor out of sight, and the baseline always', () => {
  const span = { from: '2020-01-01', to: '2020-12-30' }
  const days = ['2020-12-28', '2020-02-10', '2020-03-01', '2020-06-01', '2031-01-01']
  const wires = tripwireLines(
    days.map((byDate, at) => wire(at, { byDate })),
    seen,
  )
  const lines = [baselineLine('2020-02-01', String), ...wires]
  const placed = placedLines(lines, (day) => placeInSpan(day, span), 0.1)
  expect(placed.map(({ line, named }) => [line.on, named])).toEqual([
    ['2020-02-01', true],
    ['2020-02-10', false],
    ['2020-03-01', false],
    ['2020-06-01', true],
    ['2020-12-28', false],
  ])
})
