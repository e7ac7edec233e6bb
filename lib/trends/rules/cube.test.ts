import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber, decodeCube, encodeCube, facetNames, type Cube } from './cube'
import { countCube, type FacetFilter } from './cube-count'
import { developmentColumns, monthColumns, type CubeRow, type CubeRun } from './cube-columns'

const row = fc.record<CubeRow>({
  ref: fc.integer({ min: 1, max: 99_999 }).map((n) => `BLR-D-${String(n).padStart(4, '0')}`),
  title: fc.string(),
  startsOn: fc.constantFrom('1969-12-31', '2019-02-03', '2019-03-01', '2021-09-10'),
  endsOn: fc.constantFrom(null, '2021-09-16'),
  known: fc.constantFrom('2021-01-01', '2021-09-20'),
  kind: fc.constantFrom('sanction', 'statement', 'loan-credit'),
  stage: fc.constantFrom('announced', 'completed'),
  polarity: fc.constantFrom('occurred', 'did-not-occur'),
  precision: fc.constantFrom('day', 'year'),
  review: fc.constantFrom('accepted', 'draft'),
  reliability: fc.constantFrom('', 'A', 'B'),
  credibility: fc.constantFrom('', '1', '2'),
  significance: fc.integer({ min: 1, max: 5 }),
  place: fc.constantFrom('', 'Brest', 'Гомель'),
  country: fc.constantFrom('', 'BY'),
  series: fc.constantFrom('', 'Zapad'),
  marking: fc.constantFrom('CLEAR', 'AMBER'),
  sources: fc.nat(300),
  actors: fc.subarray(['BY actor', 'RU recipient', 'PL host']),
})

const sent = (cube: Omit<Cube, 'total' | 'revision'>) =>
  decodeCube(encodeCube({ revision: '7', ...cube }).buffer as ArrayBuffer)

const filters = fc.record(
  {
    kind: fc.subarray(['sanction', 'statement', 'nothing']),
    stage: fc.subarray(['announced', 'completed']),
    reliability: fc.subarray(['', 'A', 'B']),
  },
  { requiredKeys: [] },
)

/** All days from the first to the last, each a slot of its own. */
const daily = (days: number[]) => {
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return {
    first,
    slotOf: Int32Array.from({ length: last - first + 1 }, (_, at) => at),
    count: last - first + 1,
  }
}

it('gives every development back as it was', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const cube = sent({ grain: 'development', ...developmentColumns(rows) })
      const { columns, words } = cube
      expect(cube.total).toBe(rows.length)
      expect(cube.titles).toEqual(rows.map(({ title }) => title))
      rows.forEach((one, at) => {
        for (const name of [...facetNames, 'place', 'country', 'series', 'marking'] as const)
          expect(words[name]![columns[name]![at]!]).toBe(one[name])
        expect(columns['startsOn']![at]).toBe(dayNumber(one.startsOn))
        expect(columns['sources']![at]).toBe(Math.min(255, one.sources))
        const [from, to] = [columns['actorsAt']![at]!, columns['actorsAt']![at + 1]!]
        const actors = Array.from(
          { length: to - from },
          (_, nth) =>
            `${words.actor![columns['actor']![from + nth]!]} ${words.role![columns['role']![from + nth]!]}`,
        )
        expect(actors).toEqual(one.actors)
      })
    }),
  )
})

const packed = (numbers: number[]) => {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((number, at) => view.setInt32(at * 4, number))
  return new Uint8Array(view.buffer)
}

it('counts what fits, by day or in runs, as counting one by one does', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), filters, (rows, filter: FacetFilter) => {
      const facetsOf = (one: CubeRow) => JSON.stringify(facetNames.map((name) => one[name]))
      const runs = [...Map.groupBy(rows, facetsOf)].map(([, some]): CubeRun => {
        const days = [...Map.groupBy(some, ({ startsOn }) => dayNumber(startsOn))].toSorted(
          ([a], [b]) => a - b,
        )
        return {
          facets: some[0]!,
          months: packed(days.map(([day]) => day)),
          counts: packed(days.map(([, each]) => each.length)),
        }
      })
      const cubes = [
        sent({ grain: 'development', ...developmentColumns(rows) }),
        sent({ grain: 'month', ...monthColumns(runs) }),
      ]
      const slots = daily(rows.map(({ startsOn }) => dayNumber(startsOn)))
      for (const cube of cubes) {
        expect(cube.total).toBe(rows.length)
        const counts = countCube(cube, 'kind', slots, filter)
        for (const [at, kind] of cube.words.kind!.entries())
          for (const { startsOn } of rows) {
            const fitting = rows.filter(
              (one) =>
                one.startsOn === startsOn &&
                one.kind === kind &&
                Object.entries(filter).every(([name, words]) => words.includes(one[name as 'kind'])),
            )
            const slot = dayNumber(startsOn) - slots.first
            expect(counts[at * slots.count + slot]).toBe(fitting.length)
          }
      }
    }),
  )
})

it('refuses bytes that are no cube', () => {
  expect(() => decodeCube(new TextEncoder().encode('<html>error').buffer)).toThrow('no cube')
})
