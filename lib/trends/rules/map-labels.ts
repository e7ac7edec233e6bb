/** A mark of a map: its middle, its radius and what it is called. */
export type LabelledMark = { x: number; y: number; radius: number; name: string }
/** Where a name stands: its baseline, and which end of it is at `x`. */
export type MapLabel = { name: string; x: number; y: number; anchor: 'start' | 'end' }

type Box = { left: number; right: number; top: number; bottom: number }

/** Of the letters, in px of the screen. */
export const labelSize = 12.5
const letterWidth = 7.2
const gap = 4

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const around = ({ x, y, radius }: LabelledMark): Box => ({
  ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
})

/** The room that a name takes beside its mark, on one of its sides. */
function boxOf({ x, y, radius, name }: LabelledMark, anchor: MapLabel['anchor'], unit: number): Box {
  const [near, long] = [radius + gap * unit, name.length * letterWidth * unit]
  const left = anchor === 'start' ? x + near : x - near - long
  const half = (labelSize / 2 + 1.5) * unit
  return { left, right: left + long, top: y - half, bottom: y + half }
}

/**
 * The names of the first marks, at the right or else at the left of each, where they run neither into one another nor into a mark nor over the edge of the
 * field; what has no room has no name. `unit` is a px of the screen in px of the field.
 */
export function mapLabels(
  marks: readonly LabelledMark[],
  field: { width: number; height: number; unit: number; most: number },
): MapLabel[] {
  const { width, height, unit, most } = field
  const taken = marks.map(around)
  const labels: MapLabel[] = []
  for (const [at, mark] of marks.entries()) {
    if (labels.length >= most) break
    for (const anchor of ['start', 'end'] as const) {
      const box = boxOf(mark, anchor, unit)
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      if (!isInside || taken.some((other, of) => of !== at && meet(box, other))) continue
      taken.push(box)
      const x = anchor === 'start' ? box.left : box.right
      labels.push({ name: mark.name, x, y: mark.y + 4 * unit, anchor })
      break
    }
  }
  return labels
}
