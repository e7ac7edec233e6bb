import { sourceOf, type Block } from '@/lib/baselines/rules/text'

/** A stretch of a file that will be a block. */
export type Piece = { kind: Block['kind']; level?: number; text: string }

const oneLine = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Pieces written as the text that a person sees, corrects and freezes. Empty ones are left out. */
export function sourceFrom(pieces: readonly Piece[]): string {
  const blocks = pieces.flatMap(({ kind, level, text }, index): Block[] => {
    const line = oneLine(text)
    // a mark of our own markup at the beginning would be read as one
    const safe = kind === 'heading' ? line : line.replace(/^#+ /, '')
    return safe === '' ? [] : [{ id: String(index), kind, text: safe, ...(level ? { level } : {}) }]
  })
  return sourceOf(blocks)
}
