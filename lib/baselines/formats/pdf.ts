import { getDocumentProxy } from 'unpdf'
import { Unreadable } from './messages'
import { sourceFrom, type Piece } from './pieces'

/** A line of a page: its words, how high its letters are, and where it stands (points from the top and the left). */
export type PdfLine = { text: string; size: number; top: number; left: number }

type Item = { str: string; height: number; transform: number[]; hasEOL: boolean }

/** The words of a page as lines, in the order that the file gives them. */
function linesOf(items: readonly Item[], pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfLine | null = null
  for (const { str, height, transform, hasEOL } of items) {
    const [top, left] = [pageHeight - (transform[5] ?? 0), transform[4] ?? 0]
    if (open && Math.abs(open.top - top) < Math.max(2, open.size * 0.5)) {
      open.text += str
      open.size = Math.max(open.size, height)
    } else if (str.trim() !== '') {
      open = { text: str, size: height, top, left }
      lines.push(open)
    }
    if (hasEOL && open) open.text += ' '
  }
  return lines
}

const shape = (text: string) => text.trim().toLowerCase().replace(/\d+/g, '#')

/** Takes off what stands at the top or the bottom of most pages: running titles, page numbers. */
export function withoutRunningLines(pages: readonly PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>()
  // by where they stand: many files name a page's head and foot wherever they like
  const edges = (lines: readonly PdfLine[]) => {
    const down = lines.toSorted((a, b) => a.top - b.top)
    return new Set([...down.slice(0, 2), ...down.slice(-2)])
  }
  for (const lines of pages)
    for (const line of new Set([...edges(lines)].map(({ text }) => shape(text))))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  const isRunning = (line: PdfLine) =>
    pages.length > 2
      ? (counts.get(shape(line.text)) ?? 0) > pages.length / 2
      : /^\s*\d{1,4}\s*$/.test(line.text)
  return pages.map((lines) => {
    const edge = edges(lines)
    return lines.filter((line) => !(edge.has(line) && isRunning(line)))
  })
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** A word cut at the end of a line is one again, but "north-" and "West" or "F-" and "35" keep their hyphen. */
export function joined(before: string, after: string): string {
  const cut = /(\p{Ll})[-\u2010\u00ad]\s*$/u.exec(before)
  if (cut && /^\p{Ll}/u.test(after)) return before.replace(/[-\u2010\u00ad]\s*$/u, '') + after
  return /[-\u2010]\s*$/u.test(before) && /\p{L}[-\u2010]\s*$/u.test(before)
    ? before.trimEnd() + after
    : `${before.trimEnd()} ${after}`
}

/** Lines as headings and paragraphs: by the size of their letters, and by the space over them. */
export function piecesOf(pages: readonly PdfLine[][]): Piece[] {
  const all = pages.flat()
  const body = middle(all.map(({ size }) => Math.round(size * 2) / 2))
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, index) => line.top - (lines[index]?.top ?? 0)),
  )
  // the space between lines of one paragraph; wider gaps part paragraphs
  const leading = middle(gaps.filter((gap) => gap >= body * 0.9 && gap <= body * 2.2)) || body * 1.2
  const pieces: Piece[] = []
  let [last, open]: [PdfLine | null, Piece | null] = [null, null]
  for (const lines of pages) {
    const edge = Math.min(...lines.map(({ left }) => left))
    for (const line of lines) {
      const heading = line.size > body * 1.12 && line.text.length < 200
      const gap = last && lines.includes(last) ? line.top - last.top : 0
      const apart = gap > leading * 1.35 || gap < -leading
      const indented = line.left > edge + body * 0.8 && last !== null && last.left <= edge + body * 0.5
      const ended = last !== null && !lines.includes(last) && /[.!?:\u201d"\u00bb]\s*$/u.test(last.text)
      const kind = heading ? 'heading' : 'paragraph'
      if (open && open.kind === kind && !apart && !indented && !ended)
        open.text = joined(open.text, line.text.trim())
      else
        pieces.push(
          (open = {
            kind,
            text: line.text.trim(),
            ...(heading ? { level: line.size > body * 1.45 ? 1 : 2 } : {}),
          }),
        )
      last = line
    }
  }
  return pieces
}

/** The text of a PDF in paragraphs, without running titles and page numbers. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      throw new Unreadable('This PDF is locked with a password. Save it without one and add that.')
    throw new Unreadable('This is no PDF that can be read. Open it and save it anew, or paste its text.')
  })
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.filter((item) => 'str' in item) as unknown as Item[]
    pages.push(linesOf(words, page.getViewport({ scale: 1 }).height))
    page.cleanup()
  }
  if (pages.every((lines) => lines.length === 0))
    throw new Unreadable(
      'There is no text in this PDF: its pages are pictures. Run text recognition on it first.',
    )
  return sourceFrom(piecesOf(withoutRunningLines(pages)))
}
