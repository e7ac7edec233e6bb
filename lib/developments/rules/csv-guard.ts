/**
 * What a spreadsheet may take for a formula at the start of a cell (OWASP, CSV injection), also behind blanks and in full
 * width. Apostrophes in front count in, so that taking one away always gives back what was there.
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uff0b\uff0d\uff1d\uff20])/
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes before it where it could be one. Plain numbers such
 * as -5 are left alone. `unguardCell` gives the text back exactly.
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
