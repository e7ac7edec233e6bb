import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { exportColumns } from '@/lib/developments/rules/export-columns'
import type { ExportCitation, ExportFigure, ExportRecord } from '@/lib/developments/rules/export-record'
import { bases, kinds, polarities, stages, stocksAndFlows } from '@/lib/developments/rules/kinds'
import { reviewStates } from '@/lib/developments/rules/review-states'
import { markings } from '@/lib/dossiers/rules/markings'
import { look } from '@/lib/imports/formats/look'
import { plannedRows } from '@/lib/imports/formats/rows'
import { csvStream } from '@/lib/reports/formats/csv'
import { checks, outletTypes } from '@/lib/sources/contract'
import { guessMapping } from './guess'
import { makeInterpreter } from './interpret'
import { defaultLimits } from './limits'
import type { ImportDraft } from './mapping'
import { readFigureWords } from './own-export'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

const vocabulary = {
  kinds,
  actors: [
    { code: 'RU', name: 'Russia' },
    { code: 'BY', name: 'Belarus' },
  ],
  places: [{ name: 'Brest' }],
  claims: ['BLR-C-04'],
  today: '2026-11-28',
}

/** A text as the log keeps it: on one line and without blanks around it, whatever else. */
const words = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text.isWellFormed() && !text.includes('\0'))
const naughty = fc.constantFrom(
  '=1+1',
  "'=x",
  '-5',
  '@home',
  'a "b", c',
  'N/A',
  'null',
  '.',
  '-9',
  'none',
  '| pipe |',
  'Łódź; Брест',
  '+375',
)
const text = (most: number) => fc.oneof(words(most), naughty)

const codes = (list: readonly { code: string }[]) => fc.constantFrom(...list.map(({ code }) => code))
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const lines = fc.oneof(text(100), fc.constant('two\nlines, "quoted" | piped'))

const money: fc.Arbitrary<Pick<ExportFigure, 'unit' | 'currency' | 'priceYear'>> = fc.constantFrom(
  { unit: 'head', currency: null, priceYear: null },
  { unit: 'money', currency: 'EUR', priceYear: 2015 },
)
const amounts: fc.Arbitrary<Pick<ExportFigure, 'low' | 'best' | 'high'>> = fc.constantFrom(
  { low: null, best: 12800, high: null },
  { low: -3.5, best: 0.000001, high: 1e15 },
  { low: 1, best: null, high: null },
)
const figure: fc.Arbitrary<ExportFigure> = fc
  .record({
    metric: fc.constantFrom('personnel', 'value', 'mobile kitchens'),
    part: maybe(text(60)),
    basis: codes(bases),
    attributedTo: maybe(text(60)),
    stockOrFlow: maybe(codes(stocksAndFlows)),
    note: maybe(lines),
  })
  .chain((rest) => fc.tuple(money, amounts).map(([unit, amount]) => ({ ...rest, ...unit, ...amount })))

const citation: fc.Arbitrary<ExportCitation> = fc.record({
  title: text(100),
  outlet: maybe(text(60)),
  outletType: maybe(fc.constantFrom(...outletTypes)),
  url: maybe(fc.constantFrom('https://example.test/a?b=1', 'https://example.test/Łódź')),
  published: maybe(fc.constantFrom('2021-09-10', '2021-09', '2021~')),
  author: maybe(text(60)),
  language: maybe(fc.constantFrom('be', 'en')),
  sourceNote: maybe(lines),
  reliability: fc.constantFrom('A', 'B', 'F'),
  credibility: fc.integer({ min: 1, max: 6 }),
  primary: fc.boolean(),
  quote: maybe(lines),
  checked: fc.constantFrom(...checks),
  checkNote: maybe(lines),
})

const place = fc.constantFrom<ExportRecord['place']>(
  null,
  {
    name: 'Obuz-Lesnovsky, range',
    iso3166: 'BY',
    latitude: 52.9876543,
    longitude: -25.5,
    precision: 'exact',
  },
  { name: 'Polesia', iso3166: null, latitude: null, longitude: null, precision: 'region' },
)

const record: fc.Arbitrary<ExportRecord> = fc.record({
  ref: fc.constant('BLR-D-0042'),
  title: text(200),
  summary: fc.oneof(fc.constant(''), lines),
  happened: fc.constantFrom(
    '2021-09-10',
    '2021-09-10/2021-09-16',
    '2021-09',
    '2019-35',
    '2021~',
    '2021-09/..',
    '2005-05-XX',
  ),
  // what only says again what another column holds is wrong on purpose: nothing may be read from it
  startsOn: fc.constant('1999-01-01'),
  endsOn: fc.constant('1999-01-01'),
  precision: fc.constant('century'),
  reliability: fc.constant('E'),
  credibility: fc.constant(5),
  kind: fc.constantFrom('military-exercise', 'loan-credit', 'other'),
  stage: codes(stages),
  stageNote: maybe(lines),
  announcedOn: fc.constantFrom(null, '2019-09-06'),
  agreedOn: fc.constantFrom(null, '2020-02-29'),
  completedOn: fc.constantFrom(null, '2021-12-31'),
  promisedBy: fc.constantFrom(null, '2025-01-01'),
  polarity: codes(polarities),
  significance: fc.integer({ min: 1, max: 5 }),
  series: maybe(text(50)),
  actors: fc.constantFrom(
    [],
    [
      { code: 'RU', name: 'Russia', role: 'supplier' },
      { code: 'BY', name: 'Belarus', role: 'recipient' },
    ],
    [{ code: 'BY', name: 'Belarus', role: 'host' }],
  ),
  place,
  measurements: fc.array(figure, { maxLength: 3 }),
  citations: fc.array(citation, { maxLength: 3 }),
  links: fc.constantFrom(
    [],
    [
      {
        ...{ claim: 'BLR-C-04', relation: 'supports', strength: 2, state: 'accepted' },
        ...{ rationale: 'Came with the imported row.', givenRelation: null },
      },
    ],
  ),
  marking: fc.constantFrom(...markings),
  reviewState: fc.constantFrom(...reviewStates),
  knownFrom: fc.constantFrom(null, '2020-02-29'),
  backfilled: fc.boolean(),
  recordedAt: fc.constant('2026-01-01T00:00:00.000Z'),
  retractedAt: fc.constant(null),
  version: fc.constant(3),
})

/** The record that would be exported if a draft were logged, in all that is read back. */
function recordOf(draft: ImportDraft, like: ExportRecord): ExportRecord {
  const named = new Map(vocabulary.actors.map(({ code, name }) => [code, name]))
  const { place: name, newPlace } = draft
  return {
    ...like,
    ...draft,
    actors: draft.actors.map(({ code, role }) => ({ code, role, name: named.get(code) ?? '' })),
    place: name === null ? null : { ...newPlace!, name },
    citations: draft.citations.map((cited) => ({
      ...{ title: cited.title ?? '', outlet: cited.outlet ?? null, outletType: cited.outletType ?? null },
      ...{ url: cited.url ?? null, published: cited.published ?? null, author: cited.author ?? null },
      ...{ language: cited.language ?? null, sourceNote: cited.sourceNote ?? null },
      ...{ reliability: cited.reliability, credibility: cited.credibility, primary: cited.primary },
      ...{ quote: cited.quote ?? null, checked: cited.checked, checkNote: cited.checkNote ?? null },
    })),
    links: draft.links.map((link) => ({ ...link, state: link.state ?? '', givenRelation: null })),
  }
}

const cellsOf = (from: ExportRecord) =>
  Object.fromEntries(exportColumns.map(({ header, of }) => [header, of(from)]))
const readBack = exportColumns.filter(({ header, read }) => read === 'back' || header === 'links')
const backOf = (from: ExportRecord) =>
  Object.fromEntries(readBack.map(({ header, of }) => [header, of(from)]))

async function readFile(headers: readonly string[], rows: readonly Record<string, unknown>[]) {
  const file = path.join(folder, 'log.csv')
  const columns = exportColumns
    .filter(({ header }) => headers.includes(header))
    .map(({ header, type }) => ({ key: header, header, type }))
  writeFileSync(file, await new Response(csvStream({ columns, rows })).text())
  const reading = await look(file, {}, defaultLimits, () => undefined)
  const interpret = makeInterpreter(reading.plan, guessMapping(reading, vocabulary), vocabulary)
  const found = []
  for await (const batch of plannedRows(file, reading.plan, defaultLimits))
    found.push(...batch.map(interpret))
  return found
}
const headers = exportColumns.map(({ header }) => header)

it('our own export comes back whole, without a choice, formulas and quotation marks and all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
      const found = await readFile(headers, records.map(cellsOf))
      expect(found.flatMap(({ problems }) => problems)).toEqual([])
      expect(found.map(({ draft }, at) => backOf(recordOf(draft!, records[at]!)))).toEqual(
        records.map(backOf),
      )
      expect(found.every(({ ref }) => ref === 'BLR-D-0042')).toBe(true)
    }),
    { numRuns: 80 },
  )
})

const plain = { title: 'a', kind: 'military-exercise', happened: '2021-09-10', marking: 'CLEAR' }

it('a list that was spoilt stops its row and says where', async () => {
  const [broken, unknown] = await readFile(headers, [
    { ...plain, citations: '[{"title":' },
    { ...plain, other_figures: '[{"metric":"tanks","best":4,"unit":"count","colour":"green"}]' },
  ])
  expect(broken).toMatchObject({ draft: null, problems: [{ column: 'citations', code: 'list' }] })
  expect(unknown).toMatchObject({
    draft: null,
    problems: [{ column: 'other_figures', sentence: expect.stringMatching(/^Figure 1: .*colour/) }],
  })
})

it('the first version of our export is read too: figures in words, sources in short', async () => {
  const [row] = await readFile(
    headers.filter((header) => header !== 'citations'),
    [
      {
        ...plain,
        links: 'BLR-C-04 supports 2 accepted',
        other_figures: 'USD 1.5 billion (loan) declared by BY | 12 days observed',
        ...{ source: 'BelTA: One | Reuters: Two', reliability: 'B', credibility: 2 },
      },
    ],
  )
  expect(row?.draft).toMatchObject({
    links: [{ claim: 'BLR-C-04', relation: 'supports', strength: 2, state: 'accepted' }],
    measurements: [
      { best: 1.5e9, currency: 'USD', part: 'loan', attributedTo: 'BY' },
      { metric: 'duration', best: 12, basis: 'observed' },
    ],
    citations: [
      { outlet: 'BelTA', title: 'One', reliability: 'B', credibility: 2 },
      { outlet: 'Reuters', title: 'Two', reliability: 'B', credibility: 2 },
    ],
  })
})

it.each([
  ['12,800 troops (Russian part) declared by BY', { metric: 'personnel', best: 12800, part: 'Russian part' }],
  [
    '12,000-15,000 troops, best 13,000 estimated',
    { metric: 'personnel', low: 12000, best: 13000, high: 15000 },
  ],
  ['up to 18,000 troops declared', { metric: 'personnel', high: 18000 }],
  ['EUR 1-1.5 billion (2015 prices) estimated', { currency: 'EUR', low: 1e9, high: 1.5e9, priceYear: 2015 }],
  ['3.5% declared', { unit: '%', best: 3.5 }],
  ['no figure at all', null],
])('reads the figure "%s"', (said, figure) => {
  const read = readFigureWords(said, 'military-exercise')
  if (figure === null) expect(read).toBeNull()
  else expect(read).toMatchObject(figure)
})
