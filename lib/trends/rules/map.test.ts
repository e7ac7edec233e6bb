import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clusterPlaces, mapTitle } from './clusters'
import {
  draggedView,
  keyedView,
  mapField,
  movedView,
  readView,
  scaleAt,
  viewOf,
  viewParam,
  type MapView,
} from './map-view'

const spot = fc.record({
  latitude: fc.double({ min: -70, max: 70, noNaN: true }),
  longitude: fc.double({ min: -170, max: 170, noNaN: true }),
})

it('puts every place into one mark and loses no development', () => {
  const placed = fc.record({
    name: fc.string({ minLength: 1, maxLength: 3 }),
    x: fc.double({ min: -50, max: 950, noNaN: true }),
    y: fc.double({ min: 0, max: 480, noNaN: true }),
    n: fc.integer({ min: 1, max: 900 }),
    loose: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 60 }), fc.constantFrom(20, 44), (places, cell) => {
      const clusters = clusterPlaces(places, cell)
      const sum = (some: { n: number }[]) => some.reduce((all, { n }) => all + n, 0)
      expect(sum(clusters)).toBe(sum(places))
      expect(clusters.flatMap((one) => one.places).toSorted()).toEqual(
        places.map(({ name }) => name).toSorted(),
      )
      for (const loose of [true, false])
        expect(sum(clusters.filter((one) => one.loose === loose))).toBe(
          sum(places.filter((one) => one.loose === loose)),
        )
    }),
  )
})

it('holds four fifths of the places in its first view, as close as that goes', () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (spots) => {
      const view = viewOf(spots)
      const half = (mapField.width / 2 / scaleAt(view.zoom)) * (180 / Math.PI)
      const inside = spots.filter(({ longitude }) => Math.abs(longitude - view.longitude) <= half + 0.01)
      expect(inside.length).toBeGreaterThanOrEqual(Math.floor(spots.length * 0.8) - 1)
      expect(readView(viewParam(view))).toEqual(view)
    }),
  )
})

it('moves, comes closer and goes back', () => {
  const view = { latitude: 53.9, longitude: 27.567, zoom: 4 }
  const east = movedView(view, 0.5, 0)
  expect(east.longitude).toBeGreaterThan(view.longitude)
  expect(movedView(east, -0.5, 0).longitude).toBeCloseTo(view.longitude, 2)
  expect(movedView(view, 0, -0.5).latitude).toBeGreaterThan(view.latitude)
  expect(movedView(view, 0, 0, 9).zoom).toBe(8)
  expect(movedView({ ...view, longitude: 179, zoom: 0 }, 0.1, 0).longitude).toBeLessThan(0)
})

it.each(['', 'Minsk', '53,27', '99999,1,2', '53.9,27.6,44', null])('reads no view from %s', (text) => {
  expect(readView(text)).toBeNull()
})

it('says where most happened', () => {
  const at = (name: string, n: number) => ({ name, n })
  expect(mapTitle([at('Minsk', 12), at('Brest', 3)], 4)).toBe('15 developments at 2 places, most at Minsk')
  expect(mapTitle([at('Minsk', 1)], 0)).toBe('1 development at 1 place: Minsk')
  expect(mapTitle([at('a', 2), at('b', 2), at('c', 2)], 0)).toBe(
    '6 developments at 3 places; none stands out',
  )
  expect(mapTitle([], 3)).toBe('No development of this choice says where')
  expect(mapTitle([], 0)).toBe('Nothing is logged for this choice')
})

const views = fc.record({
  latitude: fc.double({ min: -60, max: 60, noNaN: true }),
  longitude: fc.double({ min: -170, max: 170, noNaN: true }),
  zoom: fc.integer({ min: 1, max: 7 }),
})
/** Where a spot is drawn on the field of a view, in px. */
const drawnAt = ({ latitude, longitude }: { latitude: number; longitude: number }, view: MapView) => {
  const mercator = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))
  const scale = scaleAt(view.zoom)
  const turn = ((((longitude - view.longitude + 180) % 360) + 360) % 360) - 180
  return {
    x: mapField.width / 2 + ((turn * Math.PI) / 180) * scale,
    y: mapField.height / 2 - (mercator(latitude) - mercator(view.latitude)) * scale,
  }
}

it('puts what lay under the hand where the hand let go, dragged or pinched', () => {
  fc.assert(
    fc.property(
      views,
      fc.constantFrom(0.5, 1, 2),
      fc.integer({ min: -80, max: 80 }),
      fc.integer({ min: -60, max: 60 }),
      (view, scale, x, y) => {
        // A spot near the middle, which is under the hand.
        const spot = { latitude: view.latitude, longitude: view.longitude }
        const about = drawnAt(spot, view)
        const next = draggedView(view, { x, y, scale, about })
        const after = drawnAt(spot, next)
        const rounding = 0.001 * 2 ** next.zoom * 3
        expect(Math.abs(after.x - (about.x + x))).toBeLessThan(rounding + 0.5)
        // At the edge of the map a view goes no further.
        if (Math.abs(next.latitude) < 79)
          expect(Math.abs(after.y - (about.y + y))).toBeLessThan(rounding + 0.5)
        expect(next.zoom).toBe(view.zoom + Math.log2(scale))
      },
    ),
  )
})

it('goes no closer than there is, and a key that means nothing leads nowhere', () => {
  const [near, home] = [{ latitude: 53, longitude: 27, zoom: 8 }, viewOf([])]
  expect(draggedView(near, { x: 0, y: 0, scale: 4, about: { x: 450, y: 240 } })).toEqual(near)
  expect(keyedView(near, home, '+')).toEqual(near)
  expect(keyedView(near, home, '-')).toMatchObject({ zoom: 7 })
  expect(keyedView(near, home, '0')).toEqual(home)
  expect(keyedView(near, home, 'ArrowRight')!.longitude).toBeGreaterThan(27)
  expect(keyedView(near, home, 'ArrowUp')!.latitude).toBeGreaterThan(53)
  expect(keyedView(near, home, 'x')).toBeNull()
})
