import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lensOf } from './lens'
import { nothing } from './selection'
import type { Cube } from './cube'
import { developmentColumns } from './cube-columns'
import { lanesOf } from './lanes'

const ordinary = {
  ref: 'BLR-D-0001',
  title: 'Something',
  known: '2021-09-11',
  stage: 'completed',
  polarity: 'occurred',
  precision: 'interval',
  review: 'accepted',
  reliability: '',
  credibility: '',
  significance: 3,
  place: '',
  country: '',
  series: '',
  marking: 'CLEAR',
  sources: 1,
  actors: [],
}
const lens = (rows: { startsOn: string; endsOn: string | null; kind: string }[]) => {
  const columns = developmentColumns(rows.map((row) => ({ ...ordinary, ...row })))
  return lensOf(
    { grain: 'development', revision: '1', total: rows.length, ...columns } satisfies Cube,
    nothing,
  )
}
const span = { from: '2021-01-01', to: '2021-12-31' }

it('draws durations as bars, open ends to the end of the axis', () => {
  const { lanes, left } = lanesOf(
    lens([
      { startsOn: '2021-07-02', endsOn: '2021-12-31', kind: 'exercise' },
      { startsOn: '2021-10-01', endsOn: null, kind: 'exercise' },
      { startsOn: '2021-10-01', endsOn: '2021-10-01', kind: 'statement' },
    ]),
    span,
    1,
  )
  expect(left).toBe(1)
  expect(lanes).toHaveLength(1)
  expect(lanes[0]).toMatchObject({ kind: 'exercise', rows: 2 })
  const [half, open] = lanes[0]!.bars
  expect(half!.from).toBeCloseTo(182 / 365, 6)
  expect([half!.to, half!.days, open!.to, open!.days]).toEqual([1, 183, 1, null])
  expect(half!.tip).toEqual(['Something', '2021-07-02, 183 days'])
})

it('lets no bar cover another', () => {
  const day = fc
    .integer({ min: 0, max: 360 })
    .map((at) => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10))
  const row = fc.record({
    startsOn: day,
    days: fc.integer({ min: 0, max: 60 }),
    kind: fc.constant('exercise'),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (drafts) => {
      const rows = drafts
        .map(({ startsOn, days, kind }) => ({
          startsOn,
          kind,
          endsOn: new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10),
        }))
        .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
      for (const { bars } of lanesOf(lens(rows), span, 9).lanes)
        for (const [at, bar] of bars.entries())
          for (const other of bars.slice(at + 1))
            expect(bar.row !== other.row || bar.to < other.from || other.to < bar.from).toBe(true)
    }),
  )
})
