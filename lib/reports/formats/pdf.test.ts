import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeFiguresChart } from '@/lib/reports/rules/figures-chart'
import type { ReportModel } from '@/lib/reports/rules/model'
import { renderPdf } from './pdf'
import { sampleReport } from './pdf/sample'
import { closeTypesetter } from './pdf/typesetter'

// Poppler reads the result where it is installed; the bytes are looked at everywhere.
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined
const folder = mkdtempSync(path.join(tmpdir(), 'report-'))
afterAll(() => {
  closeTypesetter()
  rmSync(folder, { recursive: true })
})

/** Puts a PDF through one of poppler's programs and gives what that prints. */
function poppler(program: string, flags: string[], pdf: Uint8Array): string {
  const file = path.join(folder, 'report.pdf')
  writeFileSync(file, pdf)
  const output = program === 'pdftotext' ? [file, '-'] : [file]
  return spawnSync(program, [...flags, ...output], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 }).stdout
}
const textOf = (pdf: Uint8Array) => poppler('pdftotext', ['-layout'], pdf)
const bytesOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe('a report on the sample', { timeout: 60_000 }, () => {
  let pdf: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    pdf = await renderPdf(sampleReport())
  }, 60_000)

  it('says that it is tagged PDF/UA-1 with language, title and bookmarks', () => {
    const bytes = bytesOf(pdf)
    expect(bytes.startsWith('%PDF-1.7')).toBe(true)
    expect(bytes).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const marks = [
      '/StructTreeRoot',
      '/Lang (en-GB)',
      '/DisplayDocTitle true',
      '/Outlines',
      'what still stands',
    ]
    expect(marks.filter((mark) => !bytes.includes(mark))).toEqual([])
  })

  it('links every cited source and every claim', () => {
    const bytes = bytesOf(pdf)
    const report = sampleReport()
    for (const [index] of report.claims.entries()) expect(bytes.includes(`/Dest (claim-${index})`)).toBe(true)
    const lines = report.claims.flatMap((claim) => claim.developments)
    const links = bytes.match(/\/Subtype \/Link/g) ?? []
    expect(links.length).toBeGreaterThanOrEqual(lines.flatMap((line) => line.sources).length)
    const places = new Set(bytes.match(/\/Dest \d+ 0 R/g))
    expect(places.size).toBeGreaterThanOrEqual(new Set(lines.flatMap((line) => line.sources)).size)
  })

  it('comes out the same, byte for byte', async () => {
    expect(Buffer.compare(await renderPdf(sampleReport()), pdf)).toBe(0)
  })

  it('leaves no browser behind in this process', () => {
    expect(globalThis).not.toHaveProperty('window')
    expect(globalThis).not.toHaveProperty('document')
  })

  it.runIf(hasPoppler)('has a structure tree with headings, table headers and a described figure', () => {
    const info = poppler('pdfinfo', [], pdf)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Author: +Lead analyst/)
    expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBeGreaterThan(20)
    const tree = poppler('pdfinfo', ['-struct'], pdf)
    expect(tree.match(/^ *H1 /gm)).toHaveLength(9)
    expect(tree.match(/^ *H2 /gm)?.length).toBeGreaterThan(30)
    for (const tag of ['Table', 'TH', 'TD', 'Figure', 'Caption', 'TOCI', 'Link']) {
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    }
  })

  it.runIf(hasPoppler)('embeds its own fonts and no other', () => {
    const fonts = poppler('pdffonts', [], pdf).split('\n').slice(2).filter(Boolean)
    for (const font of fonts) expect(font).toMatch(/^\w+\+(SourceSerif4|Inter|JetBrainsMono)-.* yes yes yes /)
  })

  it.runIf(hasPoppler)('prints every claim, development and source', () => {
    const words = textOf(pdf)
    const report = sampleReport()
    for (const claim of report.claims) expect(words).toContain(claim.ref)
    for (const ref of new Set(report.claims.flatMap((claim) => claim.developments.map((line) => line.ref)))) {
      expect(words).toContain(ref)
    }
    expect(words).toContain(`[${report.sources.length}]`)
  })
})

describe('what people write', { timeout: 60_000 }, () => {
  it('is printed as it was written, never run', async () => {
    const report = sampleReport()
    report.claims = report.claims.slice(0, 2)
    const hostile =
      '#eval("1+1") *b* $x$ <label> @cite = #panic() ]#{ \\u{41} -- "q" // `r` #include "/model.json"'
    const prose = /Title$|title|statement|Quote|reason|rationale|outlet|note|sentence|kind/i
    const changed: ReportModel = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
      prose.test(key) && typeof value === 'string' ? hostile : value,
    )
    changed.notes = [hostile]
    changed.filters = [hostile]
    const pdf = await renderPdf(changed)
    expect(bytesOf(pdf)).toContain('/StructTreeRoot')
    if (hasPoppler) {
      const words = poppler('pdftotext', [], pdf).replace(/\s+/g, ' ')
      expect(words.split(hostile).length).toBeGreaterThan(20)
    }
  })

  it('keeps Belarusian, Russian and Polish letters', async () => {
    const report = sampleReport()
    report.claims = report.claims.slice(0, 1)
    const letters = 'Ўў Її Ґґ Ёё Щщ Ъъ Ээ ĄąĆćĘęŁłŃńÓóŚśŹźŻż Žž Ēē'
    report.title.reportTitle = letters
    report.title.issuedBy = letters
    report.notes = [letters]
    const pdf = await renderPdf(report)
    if (hasPoppler) {
      expect(textOf(pdf).split(letters).length).toBeGreaterThan(3)
      expect(poppler('pdffonts', [], pdf)).not.toMatch(/DejaVu|Libertinus|NewCM/)
    }
  })

  it('is shown by number where no font has the character, and stays inside the page', async () => {
    const report = sampleReport()
    report.claims = report.claims.slice(0, 2)
    const word = 'a'.repeat(900)
    const odd = `\u0000\u202e\ud800\u{10abcd} e\u0301\u0328 ${word}`
    for (const claim of report.claims) {
      claim.statement = odd
      for (const line of claim.developments) line.title = odd
    }
    report.sources.forEach((source) => (source.url = `https://example.org/${word}?q=${word}`))
    report.title.reportTitle = odd
    const pdf = await renderPdf(report)
    if (!hasPoppler) return
    const words = textOf(pdf)
    for (const code of ['[U+0000]', '[U+202E]', '[U+D800]', '[U+10ABCD]']) expect(words).toContain(code)
    expect(words).toMatch(/characters\s+could not be set/)
    const boxes = [...poppler('pdftotext', ['-bbox'], pdf).matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)"/g)]
    expect(Math.max(...boxes.map(([, , right]) => Number(right)))).toBeLessThan(595.3 - 60)
    expect(Math.min(...boxes.map(([, left]) => Number(left)))).toBeGreaterThan(80)
  })

  it('may leave out the chart and all claims, or show figures', async () => {
    const empty = { ...sampleReport(), claims: [], chart: null, sources: [], notes: [], filters: [] }
    empty.title.edition = null
    expect(bytesOf(await renderPdf(empty))).toContain('/StructTreeRoot')
    const points = [{ date: '2021-09-10', low: 12_800, best: 200_000, high: 200_000 }]
    const drawn = { title: 't', subtitle: 's', sourceLine: 's', unit: 'head', scale: 'log' as const }
    const series = [{ name: 'Zapad', joined: false, points }]
    const chart = composeFiguresChart({ ...drawn, series, baselineDate: '2019-07-18', thresholds: [] })
    expect(bytesOf(await renderPdf({ ...empty, chart }))).toContain('/Alt')
  })
})

describe('limits', { timeout: 60_000 }, () => {
  it('stops a report that takes too long, and sets the next one', async () => {
    const report = sampleReport()
    await expect(renderPdf(report, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect((await renderPdf(report)).length).toBeGreaterThan(100_000)
  })

  it('stops when the reader leaves, also while waiting for its turn', async () => {
    const report = sampleReport()
    const [first, second] = [new AbortController(), new AbortController()]
    const running = renderPdf(report, { signal: first.signal })
    const waiting = renderPdf(report, { signal: second.signal })
    second.abort(new Error('left while waiting'))
    first.abort(new Error('left'))
    await Promise.all([
      expect(running).rejects.toThrow('left'),
      expect(waiting).rejects.toThrow('left while waiting'),
    ])
  })

  it('refuses a report that is too long, and one that is not a report', async () => {
    const report = sampleReport()
    report.notes = Array.from({ length: 190 }, () => 'x'.repeat(7_000))
    await expect(renderPdf(report)).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
    const foreign = sampleReport()
    foreign.sources = []
    await expect(renderPdf(foreign)).rejects.toThrow('not in the list')
  })
})
