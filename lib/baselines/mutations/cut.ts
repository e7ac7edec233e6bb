import 'server-only'
import type { BaselineBlock } from '../contract'

/** A text in blocks: the title (T), notes in italics (N1...), headings (H1...) and paragraphs (B1...), apart by empty lines. */
export function blocksOf(text: string): BaselineBlock[] {
  const counts: Record<string, number> = {}
  const numbered = (letter: string) => `${letter}${(counts[letter] = (counts[letter] ?? 0) + 1)}`
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part, index) => {
      const heading = /^#+ +(.*)$/.exec(part)
      if (heading && index === 0) return { id: 'T', kind: 'title', text: heading[1]! }
      if (heading) return { id: numbered('H'), kind: 'heading', text: heading[1]! }
      const note = /^\*([^*]+)\*$/.exec(part)
      if (note) return { id: numbered('N'), kind: 'note', text: note[1]! }
      return { id: numbered('B'), kind: 'paragraph', text: part }
    })
}

/** The exact words of a stretch of a block and the 32 characters on each side, in code points. */
export function selectorOf({ text }: BaselineBlock, start: number, end: number) {
  const points = [...text]
  const between = (from: number, to: number) => points.slice(Math.max(0, from), to).join('')
  return { exact: between(start, end), prefix: between(start - 32, start), suffix: between(end, end + 32) }
}
