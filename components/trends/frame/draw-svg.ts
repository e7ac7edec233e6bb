import { plainColour } from './colour'
import { escaped, tag } from './markup'

/** What a shape looks like, as its style computes it. Everything else is left to what SVG assumes. */
const looks = [
  ...(['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity'] as const),
  ...(['font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'] as const),
] as const
const assumed: Record<string, string> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
}
const ofText = new Set(['font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'])
/** Where a shape is; taken over as written. */
const places = [
  'x',
  'y',
  'width',
  'height',
  'rx',
  'ry',
  'cx',
  'cy',
  'r',
  'x1',
  'x2',
  'y1',
  'y2',
  'd',
  'dx',
  'dy',
  'points',
  'transform',
  'offset',
  'viewBox',
  'preserveAspectRatio',
]
const ofDefinitions = [
  'id',
  'patternUnits',
  'patternTransform',
  'clipPathUnits',
  'gradientUnits',
  'clip-path',
]
const known = new Set([
  ...['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['defs', 'pattern', 'clipPath', 'linearGradient', 'stop', 'svg', 'use'],
])

const families = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"

/** How something is painted: a plain colour, or a pattern of the same drawing. */
function paint(name: 'fill' | 'stroke', value: string, opacity: string): Record<string, string | null> {
  const pattern = /^url\("?(#[^")]+)"?\)/.exec(value)
  if (pattern) return { [name]: `url(${pattern[1]})` }
  const plain = plainColour(value)
  const alpha = (plain?.opacity ?? 1) * Number(opacity)
  return {
    [name]: plain?.colour ?? 'none',
    [`${name}-opacity`]: plain && alpha !== 1 ? String(Math.round(alpha * 1000) / 1000) : null,
  }
}

function lookOf(element: Element, isText: boolean): Record<string, string | null> {
  const style = getComputedStyle(element)
  const said = looks.flatMap((name) => {
    const value = style.getPropertyValue(name)
    if (!isText && ofText.has(name)) return []
    return value === '' || value === assumed[name] ? [] : [[name, value.replace(/(\d)px/g, '$1')]]
  })
  return {
    ...paint('fill', style.fill, style.fillOpacity),
    ...paint('stroke', style.stroke, style.strokeOpacity),
    ...(Object.fromEntries(said) as Record<string, string>),
    ...(isText ? { 'font-family': families } : {}),
  }
}

const isHidden = (element: Element): boolean => {
  if (element.hasAttribute('data-screen-only')) return true
  const { display, visibility } = getComputedStyle(element)
  return (display === 'none' && element.closest('defs') === null) || visibility === 'hidden'
}

/** Widths in per cent or by a formula, as the page has laid them out. */
function laidOut(element: Element): Record<string, number> {
  const said = ['x', 'y', 'width', 'height'].map((name) => element.getAttribute(name) ?? '')
  if (!(element instanceof SVGRectElement) || !said.some((text) => /[%(]/.test(text))) return {}
  const { x, y, width, height } = element.getBBox()
  return { x, y, width, height }
}

/** What is inside an element of a drawing, and the element, as markup that stands by itself: colours are colours and not names of the page. */
export function shapeMarkup(element: Element): string {
  const name = element.tagName === 'a' ? 'g' : element.tagName
  if (name === 'title') return tag('title', {}, escaped(element.textContent ?? ''))
  if (!known.has(name) || isHidden(element)) return ''
  const isText = name === 'text' || name === 'tspan'
  const inside = [...element.childNodes]
    .map((node) =>
      node instanceof Element
        ? shapeMarkup(node)
        : isText && node.nodeType === Node.TEXT_NODE
          ? escaped(node.textContent ?? '')
          : '',
    )
    .join('')
  const attributes: Record<string, string | number | null> = {}
  for (const one of [...places, ...ofDefinitions]) attributes[one] = element.getAttribute(one)
  // A group passes nothing on: whatever is in it says its own look.
  const isGroup = ['g', 'svg', 'defs', 'pattern', 'clipPath'].includes(name)
  const { opacity, overflow } = getComputedStyle(element)
  if (isGroup && inside === '') return ''
  return tag(
    name,
    {
      ...attributes,
      ...laidOut(element),
      overflow: name === 'svg' && overflow === 'visible' ? overflow : null,
      ...(isGroup ? { opacity: opacity === '1' ? null : opacity } : lookOf(element, isText)),
    },
    inside,
  )
}

/** A drawing of the page at its place, in px from the corner of what is drawn. */
export function svgMarkup(
  svg: SVGSVGElement,
  at: { x: number; y: number; width: number; height: number },
): string {
  const inside = [...svg.children].map(shapeMarkup).join('')
  const { overflow } = getComputedStyle(svg)
  return tag(
    'svg',
    {
      ...at,
      viewBox: svg.getAttribute('viewBox') ?? `0 0 ${at.width} ${at.height}`,
      preserveAspectRatio: svg.getAttribute('preserveAspectRatio'),
      overflow: overflow === 'visible' ? 'visible' : null,
    },
    inside,
  )
}
