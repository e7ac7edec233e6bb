import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { exportColumns, type ExportLine } from '@/lib/developments/queries/export-columns'
import { kinds } from '@/lib/developments/rules/kinds'
import { look } from '@/lib/imports/formats/look'
import { plannedRows } from '@/lib/imports/formats/rows'
import { csvStream } from '@/lib/reports/formats/csv'
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

const line = fc.record({
  title: text(200),
  notes: fc.oneof(fc.constant(''), text(300), fc.constant('two\nlines, "quoted"')),
  happened: fc.constantFrom(
    '2021-09-10',
    '2021-09-10/2021-09-16',
    '2021-09',
    '2019-35',
    '2021~',
    '2021-09/..',
    '2005-05-XX',
  ),
  kind: fc.constantFrom('military-exercise', 'loan-credit', 'other'),
  actors: fc.constantFrom('', 'RU (supplier) | BY (recipient)', 'BY (host)'),
  location: fc.constantFrom(null, 'Brest'),
  best: fc.constantFrom(null, 12800, 0.5, -3),
  series: fc.oneof(fc.constant(null), text(50)),
  source: fc.constantFrom('', 'BelTA: Zapad begins', 'No outlet', 'BelTA: One | Reuters: Two'),
  marking: fc.constantFrom('CLEAR', 'AMBER+STRICT'),
  reviewState: fc.constantFrom('accepted', 'candidate'),
  polarity: fc.constantFrom('occurred', 'did-not-occur'),
  significance: fc.integer({ min: 1, max: 5 }),
})

const whole = (some: Partial<ExportLine>): ExportLine => ({
  ...{
    ref: 'BLR-D-0042',
    title: '',
    kind: 'other',
    eventDate: '2021-09-10',
    endDate: null,
    happened: '2021-09-10',
    datePrecision: 'day',
  },
  ...{
    stage: 'completed',
    polarity: 'occurred',
    significance: 3,
    actors: '',
    supplier: '',
    recipient: '',
    metric: null,
    part: null,
    low: null,
  },
  ...{
    best: null,
    high: null,
    unit: null,
    currency: null,
    priceYear: null,
    basis: null,
    attributedTo: null,
    otherFigures: '',
    series: null,
  },
  ...{
    location: null,
    country: null,
    latitude: null,
    longitude: null,
    reliability: null,
    credibility: null,
    source: '',
    sourceUrls: '',
    links: '',
  },
  ...{
    notes: '',
    marking: 'CLEAR',
    reviewState: 'accepted',
    knownFrom: null,
    backfilled: false,
    recordedAt: '2026-01-01T00:00:00.000Z',
  },
  ...{ retractedAt: null, version: 1 },
  ...some,
  ...(some.best == null ? {} : { metric: 'personnel', unit: 'head', basis: 'declared' }),
  ...(some.source ? { reliability: 'B', credibility: 2 } : {}),
})

/** The cells that a draft would be exported as, as far as the test fills them. */
const exported = (draft: ImportDraft) => ({
  title: draft.title,
  notes: draft.summary,
  happened: draft.happened,
  kind: draft.kind,
  actors: draft.actors.map(({ code, role }) => `${code} (${role})`).join(' | '),
  location: draft.place,
  best: draft.measurements[0]?.best ?? null,
  series: draft.series,
  source: draft.citations.map(({ outlet, title }) => (outlet ? `${outlet}: ${title}` : title)).join(' | '),
  marking: draft.marking,
  reviewState: draft.reviewState,
  polarity: draft.polarity,
  significance: draft.significance,
})

async function through(lines: readonly Partial<ExportLine>[]) {
  const file = path.join(folder, 'log.csv')
  const csv = await new Response(csvStream({ columns: exportColumns, rows: lines.map(whole) })).text()
  writeFileSync(file, csv)
  const reading = await look(file, {}, defaultLimits, () => undefined)
  const interpret = makeInterpreter(reading.plan, guessMapping(reading, vocabulary), vocabulary)
  const found = []
  for await (const batch of plannedRows(file, reading.plan, defaultLimits))
    found.push(...batch.map(interpret))
  return found
}

it('our own export comes back as it was, without a choice, formulas and quotation marks and all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const found = await through(lines)
      expect(found.flatMap(({ problems }) => problems)).toEqual([])
      expect(found.map(({ draft }) => exported(draft!))).toEqual(lines)
      expect(found.every(({ ref }) => ref === 'BLR-D-0042')).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('links come back with a word on where they are from, and further figures in their parts', async () => {
  const [row] = await through([
    {
      title: 'a',
      kind: 'military-exercise',
      links: 'BLR-C-04 supports 2 accepted',
      otherFigures: 'USD 1.5 billion (loan) declared by BY | 12 days observed',
    },
  ])
  expect(row?.draft).toMatchObject({
    links: [{ claim: 'BLR-C-04', relation: 'supports', strength: 2, state: 'accepted' }],
    measurements: [
      { best: 1.5e9, currency: 'USD', part: 'loan', attributedTo: 'BY' },
      { metric: 'duration', best: 12, basis: 'observed' },
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
