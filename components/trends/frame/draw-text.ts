import { plainColour } from './colour'
import { escaped, tag } from './markup'

type Point = { x: number; y: number }
type Line = { text: string; left: number; right: number; top: number; bottom: number }

/** The letters stand this share of their line's height under its top. */
const baseline = 0.79

/** The lines that a text was broken into, as the page has laid them out, in px of the window. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const { left, right, top, bottom, width } = range.getBoundingClientRect()
    if (width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.top - top) < 3 && Math.abs(last.bottom - bottom) < 3) {
      last.text += ` ${word}`
      last.left = Math.min(last.left, left)
      last.right = Math.max(last.right, right)
    } else lines.push({ text: word, left, right, top, bottom })
  }
  return lines
}

const generic = (family: string) =>
  /serif 4|^georgia/i.test(family)
    ? "'Source Serif 4 Variable', Georgia, serif"
    : /mono/i.test(family)
      ? "'JetBrains Mono', monospace"
      : "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"

/** The right edge behind which the page writes dots instead of letters; infinite where it does not. */
function cutAt(element: Element | null): number {
  const cutting = element?.closest('th, td, [data-cut]')
  for (let one = element; one && cutting && cutting.contains(one); one = one.parentElement)
    if (getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth)
      return one.getBoundingClientRect().right
  return Infinity
}

/** A line with dots where it is cut, in the room that is left. */
function shortened(line: Line, edge: number): Line {
  if (line.right <= edge + 1) return line
  const fits = Math.floor((line.text.length * (edge - line.left)) / (line.right - line.left)) - 1
  return { ...line, text: `${line.text.slice(0, Math.max(1, fits)).trimEnd()}…`, right: edge }
}

/** A text of the page at its place. It keeps the room it has there whatever face the reader's program sets it in. */
export function textMarkup(node: Text, origin: Point): string {
  const parent = node.parentElement!
  const style = getComputedStyle(parent)
  const plain = plainColour(style.color)
  if (!plain) return ''
  const upright = !style.writingMode.startsWith('vertical')
  const edge = upright ? cutAt(parent) : Infinity
  return linesOf(node)
    .map((line) => shortened(line, edge))
    .map(({ text, left, right, top, bottom }) => {
      const [x, y] = upright
        ? [left - origin.x, top - origin.y + (bottom - top) * baseline]
        : [left - origin.x + (right - left) * baseline, bottom - origin.y]
      return tag(
        'text',
        {
          x,
          y,
          transform: upright ? null : `rotate(-90 ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
          fill: plain.colour,
          'fill-opacity': plain.opacity === 1 ? null : plain.opacity,
          'font-size': Number.parseFloat(style.fontSize),
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
          'font-family': generic(style.fontFamily),
          textLength: upright ? right - left : bottom - top,
        },
        escaped(text),
      )
    })
    .join('')
}
