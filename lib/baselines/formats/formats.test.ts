import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/lib/baselines/rules/text'
import { readHtml } from './html'
import { joined, piecesOf, withoutRunningLines, type PdfLine } from './pdf'
import { decoded, readMarkdown, readPlain } from './plain'
import { readFile } from './reader'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('text', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Займ 🤝')]), 'Займ 🤝'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x17, 0x04]), 'З'],
    [
      'Windows Cyrillic',
      new Uint8Array(
        [...'Совет попросил соседнюю провинцию помочь с гаванью'].map((letter) =>
          letter === ' ' ? 32 : letter.charCodeAt(0) - 0x350,
        ),
      ),
      'Совет попросил соседнюю провинцию помочь с гаванью',
    ],
  ])('in %s is decoded', (_, bytes, text) => {
    expect(decoded(bytes)).toBe(text)
  })

  it('falls into paragraphs by empty lines, or by lines where there are none', () => {
    expect(readPlain('One\nline.\n\nTwo.')).toBe('One line.\n\nTwo.')
    expect(readPlain('One.\nTwo.')).toBe('One.\n\nTwo.')
  })

  it('that is no text is refused with what to do', async () => {
    const bytes = new Uint8Array([0xff, 0x00, 0x80, 0x00])
    await expect(readFile({ format: 'txt', bytes })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('no text file'),
    })
  })
})

it('markdown becomes headings, paragraphs, list entries, quotes and footnotes', () => {
  const source = readMarkdown(
    'Title\n=====\n\nA **bold** [link](https://x.org)[^1] and\nanother line.\n\n- one\n- two\n\n1. first\n\n> Quoted\n> words.\n\n*Our note.*\n\n## Under ##\n\n[^1]: The footnote.',
  )
  expect(blocksOf(source).map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'Title'],
    ['paragraph', 'A bold link and another line.'],
    ['paragraph', '– one'],
    ['paragraph', '– two'],
    ['paragraph', '1. first'],
    ['paragraph', 'Quoted words.'],
    ['note', 'Our note.'],
    ['heading', 'Under'],
    ['note', '[1] The footnote.'],
  ])
})

it('a page gives its article: no menu, no script, entries with their signs', () => {
  const page = `<nav>Menu</nav><article><h1>Title</h1><p>One <b>pa</b>ra&shy;graph.</p><ul><li><p>first</p></li></ul><ol><li>a<li>b</ol>
    <blockquote><p>Quoted.</p></blockquote>Loose <i>text</i><script>alert(1)</script><ol><li id="fn1">A footnote.</li></ol></article>`
  expect(readHtml(page).split('\n\n')).toEqual([
    '# Title',
    'One paragraph.',
    '– first',
    '1. a',
    '2. b',
    'Quoted.',
    'Loose text',
    '*A footnote.*',
  ])
})

describe('a PDF', () => {
  const line = (text: string, top: number, more: Partial<PdfLine> = {}): PdfLine => ({
    text,
    top,
    left: 50,
    size: 10,
    ...more,
  })

  it.each([
    ['the harb-', 'our closed', 'the harbour closed'],
    ['in north-', 'West Russia', 'in north-West Russia'],
    ['an F-', '35 came', 'an F-35 came'],
    ['It came ', 'late', 'It came late'],
  ])('joins "%s" and "%s"', (before, after, whole) => {
    expect(joined(before, after)).toBe(whole)
  })

  it('loses running titles and page numbers wherever the file names them, and keeps what only looks like one', () => {
    const pages = [1, 2, 3].map((page) => [
      line(`Text of page ${'abc'[page - 1]}.`, 100),
      line('More of it.', 112),
      line(`And ${'abc'[page - 1]} more.`, 124),
      line('The Harbour Review', 20),
      line(`Page ${page}`, 800),
    ])
    expect(
      withoutRunningLines(pages)
        .flat()
        .map(({ text }) => text),
    ).not.toContain('The Harbour Review')
    expect(withoutRunningLines(pages).flat()).toHaveLength(9)
  })

  it('has headings by the size of letters and paragraphs by the space over them, also over a page', () => {
    const pages = [
      [
        line('A title', 50, { size: 18 }),
        line('First para-', 90),
        line('graph here.', 102),
        line('Second one', 126),
      ],
      [line('goes on.', 50), line('Third.', 74)],
    ]
    expect(piecesOf(pages).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'A title'],
      ['paragraph', 'First paragraph here.'],
      ['paragraph', 'Second one goes on.'],
      ['paragraph', 'Third.'],
    ])
  })

  it('that is none, and one that takes too long, are refused with a sentence', async () => {
    await expect(readFile({ format: 'pdf', bytes: utf8('no') })).rejects.toMatchObject({
      message: expect.stringContaining('no PDF'),
    })
    await expect(readFile({ format: 'html', bytes: utf8('<p>x') }, 1)).rejects.toMatchObject({
      message: expect.stringContaining('was stopped'),
    })
  })
})
