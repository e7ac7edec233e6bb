import 'server-only'
import type { Block } from '../rules/text'

/** The exact words of a stretch of a block and the 32 characters on each side, in code points. */
export function selectorOf({ text }: Block, start: number, end: number) {
  const points = [...text]
  const between = (from: number, to: number) => points.slice(Math.max(0, from), to).join('')
  return { exact: between(start, end), prefix: between(start - 32, start), suffix: between(end, end + 32) }
}
