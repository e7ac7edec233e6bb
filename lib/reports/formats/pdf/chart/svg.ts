const namespace = 'http://www.w3.org/2000/svg'

type Attributes = Record<string, string | number>

/** An SVG element with its attributes; text becomes a text node, so nothing in it can turn into markup. */
export function shape(name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  if (text !== undefined) element.textContent = text
  return element
}

/** An empty drawing; 1 unit is 1 pt on the page, so that type in a chart has the size it says. */
export function drawing(width: number, height: number): SVGElement {
  return shape('svg', {
    xmlns: namespace,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'Inter',
  })
}

/** Puts a chart drawn by recharts into a drawing at x, y. */
export function place(target: SVGElement, chart: SVGElement, x: number, y: number): void {
  const group = shape('g', { transform: `translate(${x} ${y})` })
  group.append(...chart.childNodes)
  target.append(group)
}

/** The drawing as an SVG document. happy-dom writes a no-break space as HTML does; XML knows it only by number. */
export function serialised(target: SVGElement): string {
  return new XMLSerializer().serializeToString(target).replaceAll('&nbsp;', '&#160;')
}
