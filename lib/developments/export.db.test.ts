import { beforeAll, describe, expect, it } from 'vitest'
import { makeBaseline } from '@/tests/harness/evidence'
import { bulk } from '@/tests/harness/bulk'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type Api, type World } from '@/tests/harness/world'
import { exportColumns } from './rules/export-columns'
import { unguardCell } from './rules/csv-guard'

type Question = Omit<Parameters<Api['developments']['exportDevelopments']>[0], 'key'>

/** RFC 4180, read by the book: quotes doubled within quotes, any line end. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  for (let row: string[] = []; cell.lastIndex < text.length;) {
    const found = cell.exec(text)
    if (!found) throw new Error(`not CSV at ${cell.lastIndex}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

async function take(world: World, question: Question = {}, who: 'reader' | 'outsider' = 'reader') {
  const { headers, body } = await world
    .api(who)
    .developments.exportDevelopments({ key: world.key, ...question })
  const [header, ...rows] = readCsv(await new Response(body).text())
  expect(header).toEqual(exportColumns.map((column) => column.header))
  const lines = rows.map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [header![at]!, unguardCell(cell)])),
  )
  return { headers, lines, rows }
}

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const claim = (await (await makeBaseline(world)).addClaim()).ref
  await log(world, {
    title: '=HYPERLINK("https://evil.test","click")',
    summary: 'Quotes "so", commas, lines\r\nand 🚀 tails',
    kind: 'arms-transfer',
    happened: 'Sept 2021',
    newActors: [
      { code: 'RU', name: 'Russia' },
      { code: 'BY', name: 'Belarus' },
    ],
    actors: [
      { code: 'RU', role: 'supplier' },
      { code: 'BY', role: 'recipient' },
    ],
    newPlace: { name: '-Minsk', iso3166: 'BY', latitude: 53.9, longitude: -27.56 },
    measurements: [
      { metric: 'ordered', best: 4, unit: 'count' },
      {
        metric: 'value',
        low: 1e8,
        high: 2e8,
        unit: 'money',
        currency: 'USD',
        basis: 'estimated',
        attributedTo: 'SIPRI',
      },
    ],
    citations: [
      { url: 'https://example.org/1', title: 'One', outlet: 'Wire', reliability: 'B', credibility: 2 },
      { title: 'A letter', reliability: 'C', credibility: 3 },
    ],
    links: [{ claim, relation: 'supports', strength: 3, rationale: 'So it is.' }],
    marking: 'GREEN',
  })
  await log(world, { title: '@SUM(A1)', happened: '2019-01-01' })
})

describe('the export', () => {
  it('is a file named after the dossier and the day', async () => {
    const { headers } = await take(world)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(
      new RegExp(`filename="${world.key}-log-\\d{4}-\\d{2}-\\d{2}-TLP-GREEN\\.csv"`),
    )
  })

  it('has every value in its column, and no cell that a spreadsheet runs', async () => {
    const { lines, rows } = await take(world)
    expect(rows.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([])
    expect(lines.map(({ title }) => title)).toEqual(['@SUM(A1)', '=HYPERLINK("https://evil.test","click")'])
    expect(lines[1]).toMatchObject({
      kind: 'arms-transfer',
      event_date: '2021-09-01',
      end_date: '2021-09-30',
      happened: '2021-09',
      date_precision: 'month',
      actors: 'RU (supplier) | BY (recipient)',
      supplier: 'RU',
      recipient: 'BY',
      metric: 'ordered',
      best: '4',
      low: '',
      other_figures:
        '[{"metric":"value","low":100000000,"high":200000000,"unit":"money","currency":"USD","basis":"estimated","attributed_to":"SIPRI"}]',
      citations:
        '[{"title":"One","outlet":"Wire","outlet_type":"other","url":"https://example.org/1","reliability":"B","credibility":2},{"title":"A letter","reliability":"C","credibility":3}]',
      location: '-Minsk',
      latitude: '53.9',
      longitude: '-27.56',
      reliability: 'B',
      credibility: '2',
      source: 'Wire: One | A letter',
      source_urls: 'https://example.org/1',
      links: `${world.key}-C-01 supports 3 accepted`,
      notes: 'Quotes "so", commas, lines\r\nand 🚀 tails',
      marking: 'GREEN',
      backfilled: 'false',
      retracted_at: '',
      version: '1',
    })
  })

  it('holds what the list holds, whatever the filter', async () => {
    const questions: Question[] = [
      {},
      { kind: 'statement' },
      { q: 'hyperlink' },
      { actor: 'BY', role: 'recipient' },
      { place: 'nowhere' },
    ]
    for (const question of questions) {
      const { lines } = await take(world, question)
      const { items } = await world
        .api('reader')
        .developments.listDevelopments({ key: world.key, ...question })
      expect(lines.map(({ ref }) => ref)).toEqual(items.map(({ ref }) => ref).toReversed())
    }
  })

  it('has every row once when it takes several queries', async () => {
    const big = await makeWorld()
    await bulk(
      big,
      Array.from({ length: 4_403 }, (_, at) => ({ startsOn: `20${10 + (at % 7)}-01-01` })),
    )
    const { lines } = await take(big)
    expect(new Set(lines.map(({ ref }) => ref)).size).toBe(4_403)
    expect(lines.map(({ event_date }) => event_date)).toEqual(
      lines.map(({ event_date }) => event_date).toSorted(),
    )
  })

  it('is not there for somebody who is no member', async () => {
    expect((await refusalOf(take(world, {}, 'outsider'))).code).toBe('NOT_FOUND')
  })
})
