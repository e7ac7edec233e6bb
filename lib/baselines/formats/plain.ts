import chardet from 'chardet'
import { Unreadable } from './messages'
import { sourceFrom, type Piece } from './pieces'

/** The text of bytes in whatever encoding they are: what they say themselves, UTF-8 where it fits, else the likeliest. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (bytes.includes(0))
      throw new Unreadable('This is no text file. Give the file its right ending, or save it as text.')
    return new TextDecoder(chardet.detect(bytes) ?? 'windows-1252').decode(bytes)
  }
}

const INLINE: [RegExp, string][] = [
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[([^\]]+)\]\([^)]*\)/g, '$1'],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1'],
  [/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '$1'],
  [/`([^`]+)`/g, '$1'],
  [/\[\^([^\]]+)\]/g, ''],
]

const inline = (text: string) => INLINE.reduce((so, [form, to]) => so.replace(form, to), text)

type Line = { piece: Piece; opens: boolean }

/** What a line of markdown begins, or null where it goes on with what is open. */
function lineOf(line: string): Line | null {
  const heading = /^\s*(#{1,6})\s+(.*?)(?:\s+#+)*\s*$/.exec(line)
  if (heading)
    return { piece: { kind: 'heading', level: heading[1]!.length, text: inline(heading[2]!) }, opens: false }
  const footnote = /^\s*\[\^([^\]]+)\]:\s*(.*)$/.exec(line)
  if (footnote)
    return { piece: { kind: 'note', text: `[${footnote[1]}] ${inline(footnote[2]!)}` }, opens: true }
  const entry = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/.exec(line)
  if (entry)
    return {
      piece: { kind: 'paragraph', text: `${entry[1] ? `${entry[1]}.` : '–'} ${inline(entry[2]!)}` },
      opens: true,
    }
  return null
}

/** Markdown, or plain text with empty lines between its paragraphs, as our own text: headings, paragraphs, lists, quotes, footnotes. */
export function readMarkdown(text: string): string {
  const pieces: Piece[] = []
  let open: Piece | null = null
  for (const whole of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = whole.replace(/^\s*(?:>\s?)+/, '')
    const under = /^\s*(=+|-+)\s*$/.exec(line)
    const begun = lineOf(line)
    if (line.trim() === '' || /^\s*(```|~~~|(\*\s*){3,}$)/.test(line)) open = null
    else if (under && open?.kind === 'paragraph') {
      open.kind = 'heading'
      open.level = under[1]!.startsWith('=') ? 1 : 2
      open = null
    } else if (begun) {
      pieces.push(begun.piece)
      open = begun.opens ? begun.piece : null
    } else if (open) open.text += ` ${inline(line)}`
    else if (!under) pieces.push((open = noteOr(line)))
  }
  return sourceFrom(pieces)
}

/** A line that is wholly emphasised is a note, as in our own text. */
function noteOr(line: string): Piece {
  const note = /^\s*(?:\*([^*]+)\*|_([^_]+)_)\s*$/.exec(line)
  return note ? { kind: 'note', text: note[1] ?? note[2] ?? '' } : { kind: 'paragraph', text: inline(line) }
}

/** Plain text: paragraphs apart by empty lines; where there are none, every line is one. */
export function readPlain(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  const parts = /\n[ \t]*\n/.test(lines.trim()) ? lines.split(/\n[ \t]*\n/) : lines.split('\n')
  return sourceFrom(parts.map((part) => ({ kind: 'paragraph' as const, text: part })))
}
