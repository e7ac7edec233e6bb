import { codePointLength } from './code-points'

/** A stretch of a baseline that is set as one: its text is NFC, on one line, without marks of markup. */
export type Block = { id: string; kind: BlockKind; text: string; level?: number }

export const BLOCK_KINDS = ['heading', 'paragraph', 'note'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

const LETTERS = { paragraph: 'B', heading: 'H', note: 'N' } as const

function oneLine(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim()
}

function readBlock(lines: string): Omit<Block, 'id'>[] {
  const text = oneLine(lines)
  if (text === '') return []
  const note = /^(?:\*([^*\s](?:[^*]*[^*\s])?)\*|_([^_\s](?:[^_]*[^_\s])?)_)$/.exec(text)
  const inner = note?.[1] ?? note?.[2]
  return [inner === undefined ? { kind: 'paragraph', text } : { kind: 'note', text: inner }]
}

/**
 * The blocks of a baseline's text: lines that begin with # are headings, a block wholly in *emphasis* is a note, the
 * rest are paragraphs, parted by empty lines. Paragraphs are numbered B1, B2 and so on; headings H1 and notes N1 apart,
 * so that the number of a paragraph is the one a reader counts. The same text always gives the same blocks.
 */
export function blocksOf(source: string): Block[] {
  const lines = source
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
  const found: Omit<Block, 'id'>[] = []
  let open: string[] = []
  const close = () => {
    found.push(...readBlock(open.join('\n')))
    open = []
  }
  for (const line of lines) {
    const heading = /^\s*(#{1,6})[ \t]+(\S.*?)(?:\s+#+)*\s*$/.exec(line)
    if (heading || line.trim() === '') close()
    if (heading)
      found.push({ kind: 'heading', text: oneLine(heading[2] ?? ''), level: heading[1]?.length ?? 1 })
    else open.push(line)
  }
  close()
  const counts = { paragraph: 0, heading: 0, note: 0 }
  return found.map((block) => ({ id: `${LETTERS[block.kind]}${++counts[block.kind]}`, ...block }))
}

/** The whole text as it is read: the blocks' texts, an empty line between them. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n')
}

/** Where each block begins in `plainText`, in code points. */
export function blockOffsets(blocks: readonly Block[]): Map<string, number> {
  const offsets = new Map<string, number>()
  let at = 0
  for (const block of blocks) {
    offsets.set(block.id, at)
    at += codePointLength(block.text) + 2
  }
  return offsets
}

/** The blocks written out again as text that `blocksOf` reads to the same blocks. */
export function sourceOf(blocks: readonly Block[]): string {
  const write = ({ kind, text, level }: Block) => {
    if (kind === 'heading') return `${'#'.repeat(level ?? 1)} ${text}`
    if (kind === 'note') return text.includes('*') ? `_${text}_` : `*${text}*`
    // a paragraph that only looks like a heading had its mark on a line of its own
    return text.replace(/^(?:#{1,6} (?=\S))+/, (marks) => marks.replaceAll(' ', '\n'))
  }
  return blocks.map(write).join('\n\n')
}
