import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unguardCell } from '@/lib/developments/rules/csv-guard'
import { type CsvOptions, type CsvTable, csvStream } from './csv'

type Row = { ref: string; title: string | null; troops: number | string | null; on: string | Date | null }

const columns: CsvTable<Row>['columns'] = [
  { key: 'ref', header: 'ref', type: 'text' },
  { key: 'title', header: 'title, as logged', type: 'text' },
  { key: 'troops', header: 'troops', type: 'number' },
  { key: 'on', header: 'on', type: 'day' },
]

async function csv<T>(table: CsvTable<T>, options?: CsvOptions): Promise<string> {
  const bytes = await new Response(csvStream(table, options)).arrayBuffer()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A strict reader of RFC 4180, written apart from the writer. */
function readCsv(text: string, lineEnd: string): string[][] {
  const records: string[][] = [[]]
  let at = 0
  for (;;) {
    const rest = text.slice(at)
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const field = quoted?.[0] ?? /^[^",\r\n]*/.exec(rest)?.[0] ?? ''
    records.at(-1)?.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : field)
    at += field.length
    if (text[at] === ',') at += 1
    else if (!text.startsWith(lineEnd, at)) throw new Error(`Neither comma nor line end at ${at}`)
    else if ((at += lineEnd.length) === text.length) return records
    else records.push([])
  }
}

const row = (title: string | null): Row => ({ ref: 'BLR-D-0042', title, troops: 12_800, on: '2021-09-10' })

describe('csvStream', () => {
  it('writes a header and one line per row, ended by CRLF', async () => {
    const rows = [row('Zapad-2021'), { ref: 'x', title: null, troops: null, on: null }]
    expect(await csv({ columns, rows })).toBe(
      'ref,"title, as logged",troops,on\r\nBLR-D-0042,Zapad-2021,12800,2021-09-10\r\nx,,,\r\n',
    )
  })

  it('can begin with a byte-order mark and end lines with LF', async () => {
    const text = await csv({ columns, rows: [row('a')] }, { bom: true, crlf: false })
    expect(text.startsWith('\ufeffref,')).toBe(true)
    expect(text).not.toContain('\r')
  })

  it.each(['=1+1', '+cmd', '-2+3', '@sum', '\t=x', '\r=x'])('guards the text %j', async (title) => {
    const cell = readCsv(await csv({ columns, rows: [row(title)] }), '\r\n')[1]?.[1]
    expect(cell).toBe(`'${title}`)
    expect(unguardCell(cell ?? '')).toBe(title)
  })

  it('does not guard numbers, and writes them in full', async () => {
    const numbers = [-5, 0.1, 1e21, 1.5e-7, -0, '630000000.50']
    const rows = numbers.map((troops) => ({ ...row('a'), troops }))
    const cells = readCsv(await csv({ columns, rows }), '\r\n').slice(1)
    const decimals = ['-5', '0.1', '1000000000000000000000', '0.00000015', '0', '630000000.50']
    expect(cells.map((line) => line[2])).toEqual(decimals)
  })

  it('writes dates alike in every time zone', async () => {
    const rows = [{ at: new Date('2022-02-20T23:30:00Z'), on: new Date('2022-02-20T23:30:00Z') }]
    const dates: CsvTable<(typeof rows)[number]>['columns'] = [
      { key: 'at', header: 'at', type: 'instant' },
      { key: 'on', header: 'on', type: 'day' },
    ]
    expect(await csv({ columns: dates, rows })).toBe('at,on\r\n2022-02-20T23:30:00.000Z,2022-02-20\r\n')
  })

  it('breaks when a value does not fit its column', async () => {
    await expect(csv({ columns, rows: [{ ...row('a'), troops: 'many' }] })).rejects.toThrow('number column')
    await expect(csv({ columns, rows: [{ ...row('a'), troops: Number.NaN }] })).rejects.toThrow(
      'number column',
    )
    await expect(csv({ columns, rows: [{ ...row('a'), on: '10 Sept' }] })).rejects.toThrow('day column')
  })

  it('ends the reading of rows when a value breaks the stream', async () => {
    let ended = false
    async function* rows() {
      try {
        for (;;) yield { ...row('a'), troops: 'many' }
      } finally {
        ended = true
      }
    }
    await expect(csv({ columns, rows: rows() })).rejects.toThrow('number column')
    expect(ended).toBe(true)
  })

  it('gives every text back through a strict reader', async () => {
    const nasty = fc.string({
      unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", ' ', 'ў', 'ż', '😀', 'a', '-'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(nasty, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (titles, crlf) => {
          const read = readCsv(await csv({ columns, rows: titles.map(row) }, { crlf }), crlf ? '\r\n' : '\n')
          expect(read.slice(1).map((line) => unguardCell(line[1] ?? ''))).toEqual(titles)
        },
      ),
    )
  })

  it('keeps the rows of a table with one column apart, also empty ones', async () => {
    const one: CsvTable<{ title: string }>['columns'] = [{ key: 'title', header: 'title', type: 'text' }]
    expect(await csv({ columns: one, rows: [{ title: '' }, { title: 'a' }] })).toBe('title\r\n""\r\na\r\n')
  })

  it('reads rows no faster than they are taken, and stops when the reader leaves', async () => {
    let given = 0
    let ended = false
    async function* rows() {
      try {
        for (;;) yield row(`row ${(given += 1)}`)
      } finally {
        ended = true
      }
    }
    const reader = csvStream({ columns, rows: rows() }).getReader()
    for (let chunk = 0; chunk < 3; chunk += 1) await reader.read()
    expect(given).toBeLessThan(5_000)
    await reader.cancel()
    expect(ended).toBe(true)
  })
})
