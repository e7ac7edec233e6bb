import { Window } from 'happy-dom'
import { sourceFrom, type Piece } from './pieces'

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NAV',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'FORM',
  'IFRAME',
  'BUTTON',
  'HEAD',
])
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

type Walked = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Walked>
  id?: string
}

const isFootnote = ({ id = '' }: Walked) => /^(fn|footnote|endnote)[-:_]?\d/i.test(id)

/** Collects pieces in the order of the page: text flows into the open one until a block begins or ends. */
class Collector {
  readonly pieces: Piece[] = []
  private open: Piece | null = null

  close(): void {
    this.open = null
  }

  begin(piece: Piece): void {
    this.pieces.push(piece)
    this.open = piece
  }

  say(text: string, kind: Piece['kind']): void {
    if (!this.open && text.trim() === '') return
    if (!this.open) this.begin({ kind, text: '' })
    if (this.open) this.open.text += text
  }
}

function walk(node: Walked, into: Collector, inNote: boolean): void {
  if (node.nodeType === 3) return into.say(node.textContent ?? '', inNote ? 'note' : 'paragraph')
  const name = node.nodeName.toUpperCase()
  if (node.nodeType !== 1 || SILENT.has(name)) return
  if (name === 'BR') return into.say(' ', 'paragraph')
  const block = BLOCKS.has(name)
  if (block) into.close()
  const heading = /^H([1-6])$/.exec(name)
  const note = inNote || isFootnote(node)
  if (heading) into.begin({ kind: 'heading', level: Number(heading[1]), text: '' })
  else if (name === 'LI') into.begin({ kind: note ? 'note' : 'paragraph', text: note ? '' : '– ' })
  let number = 0
  for (const child of node.childNodes) {
    const first = name === 'OL' && child.nodeName === 'LI' ? `${(number += 1)}. ` : null
    const before = into.pieces.length
    walk(child, into, note)
    const entry = into.pieces[before]
    if (first && entry && entry.kind === 'paragraph') entry.text = entry.text.replace(/^– /, first)
  }
  if (block) into.close()
}

/** A page's text: its headings, paragraphs, lists, quotes and footnotes. Nothing of it runs, and nothing is fetched. */
export function readHtml(html: string): string {
  const window = new Window({
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  })
  const document = new window.DOMParser().parseFromString(html, 'text/html')
  const article = document.querySelector('main, article') ?? document.body
  const into = new Collector()
  walk(article, into, false)
  // an entry's own paragraph begins a piece of its own: its sign belongs to that
  const joined = into.pieces.flatMap((piece, index, all) => {
    const sign = all[index - 1]?.text.trim() ?? ''
    if (/^(–|\d+\.)$/.test(piece.text.trim())) return []
    return [/^(–|\d+\.)$/.test(sign) ? { ...piece, text: `${sign} ${piece.text}` } : piece]
  })
  return sourceFrom(joined)
}
