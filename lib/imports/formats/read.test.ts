import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileRow } from '@/lib/imports/rules/types'
import { inspectFile, readRows } from './read'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function all(rows: AsyncIterable<FileRow[]>): Promise<FileRow[]> {
  const found: FileRow[] = []
  for await (const batch of rows) found.push(...batch)
  return found
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7))
}

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('plumbline-import-'))
const many = (rows: number) => `title,date\n${'Zapad,2021-09-10\n'.repeat(rows)}`

describe('a child process reads', () => {
  it('bytes from anywhere, and leaves nothing on disk', async () => {
    const before = left()
    const reading = await inspectFile(pieces('title,date\nZapad,2021-09-10\n'))
    expect(reading).toMatchObject({
      rows: 1,
      format: { value: 'csv' },
      plan: { columns: ['title', 'date'], headerLine: 1 },
    })
    expect(await all(readRows(pieces('title,date\nZapad,2021-09-10\n'), reading.plan))).toEqual([
      { line: 2, cells: ['Zapad', '2021-09-10'] },
    ])
    expect(left()).toEqual(before)
  })

  it('texts with line separators of Unicode, which end no line of the answer', async () => {
    const file = fileOf('separators.csv', 'title,date\nZa\u2028pad\u2029west,2021-09-10\n')
    const reading = await inspectFile(file)
    expect(reading.sample[0]?.cells).toEqual(['Za\u2028pad\u2029west', '2021-09-10'])
    expect(await all(readRows(file, reading.plan))).toEqual(reading.sample)
  })

  it('a workbook with real dates and numbers, titles above the header and other sheets', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('Log')
    sheet.addRow(['Exercises in the west'])
    sheet.addRow([])
    sheet.addRow(['Date', 'Name', 'Troops', 'Share', 'Month', 'When'])
    for (let at = 0; at < 3; at++) {
      const row = sheet.addRow([
        new Date(Date.UTC(2021, 8, 10 + at)),
        `Ex ${at} & <b>`,
        12000.5,
        0.15,
        new Date(Date.UTC(2021, 8, 1)),
        new Date(Date.UTC(2021, 8, 10, 13, 45)),
      ])
      for (const [cell, format] of [
        [1, 'dd.mm.yyyy'],
        [4, '0%'],
        [5, 'mmm-yy'],
        [6, 'yyyy-mm-dd hh:mm'],
      ] as const)
        row.getCell(cell).numFmt = format
    }
    sheet.mergeCells('A1:D1')
    workbook.addWorksheet('Notes')
    const file = path.join(folder, 'log.xlsx')
    await workbook.xlsx.writeFile(file)
    const reading = await inspectFile(file)
    expect(reading).toMatchObject({
      format: { value: 'xlsx' },
      sheet: 'Log',
      above: ['Exercises in the west'],
      rows: 3,
    })
    expect(reading.sheets.map(({ name }) => name)).toEqual(['Log', 'Notes'])
    expect(reading.sample[0]).toEqual({
      line: 4,
      cells: ['2021-09-10', 'Ex 0 & <b>', '12000.5', '15%', '2021-09', '2021-09-10 13:45'],
    })
    expect(reading.warnings.join(' ')).toMatch(/"Notes" is in the workbook too.*One group of cells is merged/)
  })

  it('and is stopped when it takes too long or too much, with a sentence', async () => {
    const file = fileOf('long.csv', many(150_000))
    await expect(inspectFile(file, {}, { limits: { timeMs: 150 } })).rejects.toMatchObject({ code: 'timeMs' })
    const wide = fileOf('wide.json', `[{"a":"${'x'.repeat(60_000_000)}"}]`)
    await expect(inspectFile(wide, {}, { limits: { heapMiB: 24 } })).rejects.toMatchObject({
      code: expect.stringMatching(/heapMiB|cellCharacters/),
    })
  })

  it('and dies when the reader leaves or cancels', async () => {
    const file = fileOf('many.csv', many(50_000))
    const { plan } = await inspectFile(file)
    const cancel = new AbortController()
    const reading = (async () => {
      for await (const _ of readRows(file, plan, { signal: cancel.signal }))
        cancel.abort(new Error('cancelled'))
    })()
    await expect(reading).rejects.toThrow('cancelled')
    for await (const batch of readRows(file, plan)) {
      expect(batch.length).toBeLessThanOrEqual(500)
      break
    }
  })

  it('and passes on why a file is refused', async () => {
    const file = fileOf('page.csv', '<!DOCTYPE html><html></html>')
    await expect(inspectFile(file)).rejects.toMatchObject({
      name: 'FileRefused',
      code: 'not-a-table',
      message: expect.stringContaining('web page'),
    })
  })
})
