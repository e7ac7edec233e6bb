import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spacedClusters } from './clusters'
import { mapLabels } from './map-labels'

const cluster = fc.record({
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 480, noNaN: true }),
  n: fc.integer({ min: 1, max: 900 }),
  loose: fc.boolean(),
  places: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
})

it('marks of one sort are as far apart as was asked, and none of their developments and places is lost', () => {
  fc.assert(
    fc.property(fc.array(cluster, { maxLength: 60 }), fc.constantFrom(24, 62.4, 400), (clusters, apart) => {
      const spaced = spacedClusters(clusters, apart)
      const sum = (some: { n: number }[]) => some.reduce((all, { n }) => all + n, 0)
      expect(sum(spaced)).toBe(sum(clusters))
      expect(spaced.flatMap(({ places }) => places).toSorted()).toEqual(
        clusters.flatMap(({ places }) => places).toSorted(),
      )
      for (const [at, one] of spaced.entries())
        for (const other of spaced.slice(0, at))
          expect(one.loose !== other.loose || Math.hypot(one.x - other.x, one.y - other.y) >= apart).toBe(
            true,
          )
    }),
  )
})

it('leaves marks that are far apart as they are', () => {
  const two = [
    { x: 10, y: 10, n: 4, loose: false, places: ['Minsk'] },
    { x: 40, y: 10, n: 2, loose: false, places: ['Brest'] },
  ]
  expect(spacedClusters(two, 24)).toEqual(two)
  expect(spacedClusters(two, 31)).toEqual([{ x: 20, y: 10, n: 6, loose: false, places: ['Minsk', 'Brest'] }])
})

it('names run neither into one another nor over the edge', () => {
  const mark = fc.record({
    x: fc.double({ min: 0, max: 900, noNaN: true }),
    y: fc.double({ min: 0, max: 480, noNaN: true }),
    radius: fc.double({ min: 6, max: 50, noNaN: true }),
    name: fc.stringMatching(/^[A-Za-z +0-9]{1,24}$/),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), fc.constantFrom(1, 2.6), (marks, unit) => {
      const labels = mapLabels(marks, { width: 900, height: 480, unit, most: 7 })
      expect(labels.length).toBeLessThanOrEqual(7)
      const boxes = labels.map(({ name, x, y, anchor }) => {
        const long = name.length * 7 * unit
        return { left: anchor === 'start' ? x : x - long, right: anchor === 'start' ? x + long : x, y }
      })
      for (const [at, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0)
        expect(one.right).toBeLessThanOrEqual(900)
        for (const other of boxes.slice(0, at))
          expect(
            Math.abs(one.y - other.y) >= 12.5 * unit || one.right <= other.left || other.right <= one.left,
          ).toBe(true)
      }
    }),
  )
})

it('stands at the left of a mark that has no room at its right', () => {
  const at = { y: 100, radius: 10 }
  const right = [{ ...at, x: 880, name: 'Kaliningrad' }]
  expect(mapLabels(right, { width: 900, height: 480, unit: 1, most: 7 })).toMatchObject([
    { anchor: 'end', x: 866 },
  ])
  const between = [...right, { ...at, x: 840, name: 'Baltiysk' }]
  expect(mapLabels(between, { width: 900, height: 480, unit: 1, most: 7 }).map(({ name }) => name)).toEqual([
    'Baltiysk',
  ])
})
