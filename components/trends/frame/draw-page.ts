import { plainColour } from './colour'
import { svgMarkup } from './draw-svg'
import { textMarkup } from './draw-text'
import { tag } from './markup'

type Point = { x: number; y: number }
/** A drawing as markup of SVG, in px. */
export type Drawn = { markup: string; width: number; height: number }

const isHidden = (element: Element, style: CSSStyleDeclaration): boolean =>
  element.hasAttribute('data-screen-only') ||
  // What is folded away has a style as if it were seen.
  (element.tagName !== 'SUMMARY' && element.parentElement?.matches('details:not([open])')) ||
  element.classList.contains('visually-hidden') ||
  style.display === 'none' ||
  style.visibility === 'hidden'

const boxOf = (element: Element, { x, y }: Point) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left - x, y: top - y, width, height }
}

/** Ground, hatch and ring of a box. */
function groundMarkup(element: Element, style: CSSStyleDeclaration, origin: Point): string {
  const box = boxOf(element, origin)
  const rx = Number.parseFloat(style.borderTopLeftRadius) || null
  const ground = plainColour(style.backgroundColor)
  const hatch = style.backgroundImage.includes('repeating-linear-gradient')
  const ring = /^(.+?\)) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow)
  const outline = style.outlineStyle === 'solid' ? plainColour(style.outlineColor) : null
  const ringColour = ring ? plainColour(ring[1]!) : null
  const around = (colour: string, width: number) =>
    tag('rect', {
      ...{
        x: box.x + width / 2,
        y: box.y + width / 2,
        width: Math.max(0, box.width - width),
        height: Math.max(0, box.height - width),
      },
      ...{ rx, fill: 'none', stroke: colour, 'stroke-width': width },
    })
  return [
    ground
      ? tag('rect', {
          ...box,
          rx,
          fill: ground.colour,
          'fill-opacity': ground.opacity === 1 ? null : ground.opacity,
        })
      : '',
    hatch ? tag('rect', { ...box, rx, fill: 'url(#hatch)' }) : '',
    ringColour ? around(ringColour.colour, Number(ring![2])) : '',
    outline ? around(outline.colour, Math.min(2, Number.parseFloat(style.outlineWidth))) : '',
  ].join('')
}

const sides = [
  ['Top', (b: Box) => [b.x, b.y, b.x + b.width, b.y]],
  ['Bottom', (b: Box) => [b.x, b.y + b.height, b.x + b.width, b.y + b.height]],
  ['Left', (b: Box) => [b.x, b.y, b.x, b.y + b.height]],
  ['Right', (b: Box) => [b.x + b.width, b.y, b.x + b.width, b.y + b.height]],
] as const
type Box = ReturnType<typeof boxOf>

function borderMarkup(element: Element, style: CSSStyleDeclaration, origin: Point): string {
  const box = boxOf(element, origin)
  return sides
    .map(([side, ends]) => {
      const width = Number.parseFloat(style[`border${side}Width`])
      const plain = plainColour(style[`border${side}Color`])
      const kind = style[`border${side}Style`]
      if (!width || !plain || kind === 'none' || kind === 'hidden') return ''
      const [x1, y1, x2, y2] = ends(box)
      const dash = kind === 'dashed' ? '1.5 3' : null
      return tag('line', {
        x1,
        y1,
        x2,
        y2,
        stroke: plain.colour,
        'stroke-width': width,
        'stroke-dasharray': dash,
      })
    })
    .join('')
}

/** One element of the page with all that is in it. What is cut off on the page is cut off here, but what can be scrolled to is drawn. */
function elementMarkup(element: Element, origin: Point): string {
  const style = getComputedStyle(element)
  if (isHidden(element, style)) return ''
  if (element instanceof SVGSVGElement) return svgMarkup(element, boxOf(element, origin))
  const cuts =
    style.overflowX === 'hidden' &&
    style.textOverflow !== 'ellipsis' &&
    element.scrollWidth > element.clientWidth + 1
  const within = cuts
    ? { x: element.getBoundingClientRect().left, y: element.getBoundingClientRect().top }
    : origin
  const inside = [...element.childNodes]
    .map((node) =>
      node instanceof Element
        ? elementMarkup(node, within)
        : node instanceof Text
          ? textMarkup(node, within)
          : '',
    )
    .join('')
  const whole =
    groundMarkup(element, style, origin) +
    borderMarkup(element, style, origin) +
    (cuts && inside !== '' ? tag('svg', { ...boxOf(element, origin) }, inside) : inside)
  return style.opacity === '1' || whole === '' ? whole : tag('g', { opacity: style.opacity }, whole)
}

/** What an element of the page shows, as SVG that stands by itself. What stays on the screen takes no room at its edges. */
export function drawPage(element: HTMLElement): Drawn {
  const { left, width } = element.getBoundingClientRect()
  const kept = [...element.children].filter((one) => !isHidden(one, getComputedStyle(one)))
  const boxes = kept.map((one) => one.getBoundingClientRect())
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  const frames = [...element.querySelectorAll('*')].filter(
    (one) => !one.closest('[data-screen-only]') && getComputedStyle(one).overflowX !== 'hidden',
  )
  const wide = Math.max(width, ...frames.map((one) => one.scrollWidth))
  const markup = elementMarkup(element, { x: left, y: top })
  return { markup, width: Math.ceil(wide), height: Math.ceil(Math.max(0, bottom - top)) }
}
