import { escaped, tag } from './markup'
import type { Drawn } from './draw-page'

/** What stands around a drawing that leaves the page. */
export type SheetWords = {
  title: string
  subtitle: string
  /** notes of the team on this panel, each in one line */
  notes: string[]
  /** where the numbers are from */
  source: string
  /** YYYY-MM-DD on which it was drawn */
  day: string
  /** the page that shows the same, with its host */
  link: string
  /** TLP; CLEAR is not said */
  marking: string
}

const sans = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"
const serif = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"
const edge = 24
const narrowest = 360

/** A text broken into lines that fit; `measure` gives its width in px. A word that is longer than a line is cut. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const push = (word: string) => {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) return void (line = longer)
    if (line !== '') lines.push(line)
    line = ''
    let rest = word
    while (measure(rest) > width && rest.length > 1) {
      let fits = rest.length - 1
      while (fits > 1 && measure(rest.slice(0, fits)) > width) fits -= 1
      lines.push(rest.slice(0, fits))
      rest = rest.slice(fits)
    }
    line = rest
  }
  for (const word of text.split(/\s+/).filter(Boolean)) push(word)
  return line === '' ? lines : [...lines, line]
}

type Style = { size: number; lead: number; colour: string; family: string; weight?: number }
const styles = {
  title: { size: 20, lead: 26, colour: '#000000', family: serif, weight: 600 },
  subtitle: { size: 12.5, lead: 18, colour: '#333333', family: sans },
  note: { size: 11.5, lead: 16, colour: '#000000', family: sans },
  foot: { size: 11, lead: 15, colour: '#444444', family: sans },
} as const satisfies Record<string, Style>

/** How wide a text is in a face of the page, in px. */
export type Measure = (text: string, font: string) => number

const hatch = tag(
  'pattern',
  { id: 'hatch', width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  tag('rect', { width: 2, height: 4, fill: '#1f4f82' }),
)

/** White ground, and what a screen reader says of it. */
function onPaper(
  width: number,
  height: number,
  said: { title: string; about: string },
  inside: string,
): Drawn {
  const whole = [
    tag('title', {}, escaped(said.title)),
    tag('desc', {}, escaped(said.about)),
    tag('defs', {}, hatch),
    tag('rect', { width, height, fill: '#ffffff' }),
    inside,
  ]
  const attributes = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ style: "font-feature-settings:'tnum','cv05','ss03'", role: 'img' },
  }
  return { width, height, markup: tag('svg', attributes, whole.join('')) }
}

/** A drawing on paper: the sentence over it, notes, source, date and address under it. White whatever the page looks like. */
export function drawnSheet({ markup, width, height }: Drawn, words: SheetWords, measure: Measure): Drawn {
  const inner = Math.max(width, narrowest)
  let y: number = edge
  const set = (text: string, style: Style): string => {
    const { size, lead, colour, family, weight = 400 } = style
    const lines = wrapped(text, inner, (part) => measure(part, `${weight} ${size}px ${family}`))
    const said = lines.map((line) => {
      y += lead
      return tag(
        'text',
        {
          x: edge,
          y: y - lead * 0.28,
          'font-family': family,
          'font-size': size,
          'font-weight': weight,
          fill: colour,
        },
        escaped(line),
      )
    })
    return said.join('')
  }
  const { title, subtitle, notes, source, day, link, marking } = words
  const marked =
    marking === 'CLEAR' ? '' : set(`TLP:${marking}`, { ...styles.foot, colour: '#000000', weight: 700 })
  const head = marked + set(title, styles.title) + set(subtitle, styles.subtitle)
  y += 14
  const drawing = tag('g', { transform: `translate(${edge} ${y})` }, markup)
  y += height + 14
  const noted = notes.map((note) => set(note, styles.note)).join('')
  if (notes.length > 0) y += 8
  const rule = tag('line', { x1: edge, x2: edge + inner, y1: y, y2: y, stroke: '#bbbbbb' })
  y += 4
  const foot = set(`${source}. Drawn on ${day} by Plumbline.`, styles.foot) + set(link, styles.foot)
  const said = { title, about: `${subtitle}. ${source}. ${link}` }
  return onPaper(inner + edge * 2, Math.ceil(y + edge), said, [head, drawing, noted, rule, foot].join(''))
}
