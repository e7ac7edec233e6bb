type Attributes = Record<string, string | number | null | undefined>

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in markup. What XML cannot hold is left out. */
export const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- the very characters that XML forbids
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
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
