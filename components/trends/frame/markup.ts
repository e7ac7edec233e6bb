type Attributes = Record<string, string | number | null | undefined>

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold: control characters but for tab and line ends, and two that are none. */
const isAllowed = (letter: string) => {
  const code = letter.codePointAt(0)!
  return code >= 32 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10 || code === 13
}

/** A text as it stands in markup. What XML cannot hold is left out. */
export const escaped = (text: string): string =>
  [...text]
    .filter(isAllowed)
    .join('')
    .replaceAll(/[&<>"]/g, (mark) => marks[mark]!)

const number = (value: number) => String(Math.round(value * 100) / 100)

/** An element of SVG as markup; attributes that are null are left out, and numbers are rounded to hundredths of a px. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`],
  )
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`
}
