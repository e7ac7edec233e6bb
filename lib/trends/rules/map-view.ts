/** What a map looks at: its middle in degrees, and how often the width of the world was halved. */
export type MapView = { latitude: number; longitude: number; zoom: number }
export type Spot = { latitude: number; longitude: number }

/** The field that a map is drawn on, in px. */
export const mapField = { width: 900, height: 480 } as const
export const zoomMost = 8
/** Beyond this Mercator stretches without end. */
const latitudeMost = 80

/** The scale of a Mercator projection (its radius in px) at a zoom: at 0 the world is as wide as the field. */
export const scaleAt = (zoom: number): number => (mapField.width / (2 * Math.PI)) * 2 ** zoom

const within = (value: number, most: number) => Math.min(most, Math.max(-most, value))
const mercator = (latitude: number) =>
  Math.log(Math.tan(Math.PI / 4 + (within(latitude, latitudeMost) * Math.PI) / 360))
const latitudeOf = (y: number) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90

/** A view whose middle can be written in an address and is on the map. */
function tidy({ latitude, longitude, zoom }: MapView): MapView {
  // Without a zero that is less than nothing: an address has none.
  const rounded = (degrees: number) => Math.round(degrees * 1_000) / 1_000 || 0
  return {
    latitude: rounded(within(latitude, latitudeMost)),
    longitude: rounded(((((longitude + 180) % 360) + 360) % 360) - 180),
    zoom: Math.min(zoomMost, Math.max(0, Math.round(zoom))),
  }
}

/** The stretch that holds the middle four fifths of some numbers: one far place does not make the rest a dot. */
function middleOf(numbers: number[]): [number, number] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  return [at(0.1), at(0.9)]
}

/** The closest view that holds four fifths of the places; of none, the whole world. */
export function viewOf(spots: readonly Spot[]): MapView {
  if (spots.length === 0) return { latitude: 20, longitude: 0, zoom: 0 }
  const [west, east] = middleOf(spots.map(({ longitude }) => longitude))
  const [south, north] = middleOf(spots.map(({ latitude }) => mercator(latitude)))
  const wide = (((east - west) * Math.PI) / 180) * scaleAt(0)
  const high = (north - south) * scaleAt(0)
  const room = Math.min(
    (mapField.width * 0.9) / Math.max(wide, 1),
    (mapField.height * 0.85) / Math.max(high, 1),
  )
  const zoom = Math.min(6, Math.max(0, Math.floor(Math.log2(room))))
  return tidy({ latitude: latitudeOf((south + north) / 2), longitude: (west + east) / 2, zoom })
}

/** The view moved by parts of its width and height (right and down), or closer by steps. */
export function movedView(view: MapView, right: number, down: number, closer = 0): MapView {
  const scale = scaleAt(view.zoom)
  return tidy({
    latitude: latitudeOf(mercator(view.latitude) - (down * mapField.height) / scale),
    longitude: view.longitude + (right * mapField.width * 180) / (Math.PI * scale),
    zoom: view.zoom + closer,
  })
}

/** A view as an address has it: 53.9,27.6,4. */
export const viewParam = ({ latitude, longitude, zoom }: MapView): string =>
  `${latitude},${longitude},${zoom}`

/** Reads a view from an address; null for what is none. */
export function readView(text: string | null | undefined): MapView | null {
  if (!text || !/^-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?,\d$/.test(text)) return null
  const [latitude, longitude, zoom] = text.split(',').map(Number)
  return tidy({ latitude: latitude!, longitude: longitude!, zoom: zoom! })
}

/** What a hand does to a map: moved by px of the field, and scaled about a point of it. */
export type MapGesture = { x: number; y: number; scale: number; about: { x: number; y: number } }
export const still: MapGesture = { x: 0, y: 0, scale: 1, about: { x: 0, y: 0 } }

/** The view that a gesture leads to. Zoom goes by whole steps: the point under the hand stays where the hand left it, as near as they allow. */
export function draggedView(view: MapView, { x, y, scale, about }: MapGesture): MapView {
  const closer = Math.min(zoomMost, Math.max(0, view.zoom + Math.round(Math.log2(scale)))) - view.zoom
  const factor = 2 ** closer
  // Where the middle of the new view lies on the field that is drawn now.
  const [toX, toY] = [about.x + x, about.y + y]
  const middle = {
    x: about.x + (mapField.width / 2 - toX) / factor,
    y: about.y + (mapField.height / 2 - toY) / factor,
  }
  const moved = movedView(view, middle.x / mapField.width - 0.5, middle.y / mapField.height - 0.5)
  return { ...moved, zoom: view.zoom + closer }
}

/** Where a key leads: arrows by a third of the field, + closer, - further away, 0 to the view that holds most places. Null for other keys. */
export function keyedView(view: MapView, home: MapView, key: string): MapView | null {
  switch (key) {
    case 'ArrowLeft':
      return movedView(view, -0.33, 0)
    case 'ArrowRight':
      return movedView(view, 0.33, 0)
    case 'ArrowUp':
      return movedView(view, 0, -0.33)
    case 'ArrowDown':
      return movedView(view, 0, 0.33)
    case '+':
    case '=':
      return movedView(view, 0, 0, 1)
    case '-':
      return movedView(view, 0, 0, -1)
    case '0':
      return home
    default:
      return null
  }
}
