import { RELATIONS } from '@/lib/drift/rules/relations'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCapture } from './capture'
import { type CaptureDraft } from './capture-chips'
import { formatCapture } from './capture-format'
import { parseHappened } from './dates'
import { actorRoles, bases, kinds } from './kinds'
import { metrics } from './metrics'

const PIECES =
  `2021-09-10/16|2021-09-10|10-16 Sept 2021|2021|31 Feb 2021|03/04/2021|mid-2020|- 12|since 2014|until 2021|2021~|..|Q3 2019?|10|to
#exercise|#loan|#mil|#|#1|RU>BY|RU+BY>PL|>BY|RU>|>|A>B>C|speaker:Putin|@Minsk|@"Brest region"|@"open|@|@a.|the|about|present
12800 troops|12 800|troops|12000-13000-15000 troops|15000-12000 troops|up to 18000 troops|at least 5 best 6 tanks|12.5 tanks|5 years
3.5% rate|USD 1.5bn|USD 1.5bn loan|$630m|1.5bn EUR (2015 prices)|USD|ALL 28|5|4 combat aircraft|snap|declared:BY|est:|est:"open|observed:"two words"
A2|B6|https://example.org/a?b=c|https://|~C-04+|C-07!|~C-4^3|~BLR-C-12=|~C-04:overtakes2|~C-04|C-130|Zapad-2021|said:"a b"|\\#1|\\|\\\\x|"quoted|;|on.|"|x:"`.split(
    /[|\n]/,
  )
const piece = fc.constantFrom(...PIECES)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '', '\t', '\u00a0')
const line = fc.oneof(
  fc.array(fc.tuple(piece, gap), { maxLength: 12 }).map((pieces) => pieces.flat().join('')),
  fc
    .array(fc.oneof(piece, fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 8,
    })
    .map((all) => all.join(' ')),
  fc.string(),
)

const words = (most: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('Zapad', 'troops', '2021', '12800', 'of', '\\x', '"', 'Minsk', '#1'),
        fc.string({ minLength: 1 }),
      ),
      { maxLength: most },
    )
    .map((all) => all.join(' ').replace(/\s+/g, ' ').trim())
const name = fc.constantFrom('Minsk', 'Brest region', 'St. Petersburg', 'Obuz-Lesnovsky', 'U.S.', 'два слова')
const happened = fc.constantFrom(
  '2021',
  '2021-09',
  '2021-09-10',
  '2021-09-10/2021-09-16',
  '2019-35',
  '2020~',
  '2021-09/..',
  '2021-09-01~/2021-09-10~',
  '202X',
)
const figure = fc
  .record({
    metric: fc.constantFrom(...metrics.filter(({ type }) => type !== 'text')),
    values: fc.tuple(fc.integer({ min: -5, max: 2e9 }), fc.nat(2e9), fc.nat(2e9)),
    shape: fc.constantFrom('low', 'best', 'high', 'low high', 'low best high', 'low best', 'best high'),
    basis: fc.option(fc.constantFrom(...bases.map(({ code }) => code))),
    attributedTo: fc.option(name),
    priceYear: fc.option(fc.integer({ min: 1990, max: 2030 })),
  })
  .map(({ metric, values: [low, more, most], shape, basis, attributedTo, priceYear }) => ({
    metric: metric.metric,
    unit: metric.unit,
    low: shape.includes('low') ? low : null,
    best: shape.includes('best') ? low + more : null,
    high: shape.includes('high') ? low + more + most : null,
    currency: metric.type === 'money' ? 'PLN' : null,
    priceYear: metric.type === 'money' ? priceYear : null,
    basis,
    attributedTo: basis === null ? null : attributedTo,
  }))
const grade = fc.record({
  reliability: fc.constantFrom(...'ABCDEF'),
  credibility: fc.integer({ min: 1, max: 6 }),
})
const draft: fc.Arbitrary<CaptureDraft> = fc.record({
  title: words(6),
  happened: fc.option(happened),
  kind: fc.option(fc.constantFrom(...kinds.map(({ code }) => code))),
  actors: fc
    .uniqueArray(fc.tuple(fc.constantFrom('RU', 'BY', 'UnionState'), fc.nat(actorRoles.length - 1)), {
      selector: String,
      maxLength: 4,
    })
    .map((all) =>
      all
        .toSorted((a, b) => a[1] - b[1])
        .map(([code, role]) => ({ code, role: actorRoles[role]?.code ?? 'actor' })),
    ),
  place: fc.option(name),
  measurements: fc.array(figure, { maxLength: 3 }),
  citations: fc.array(fc.record({ url: fc.constantFrom('https://x.org/a', 'http://y.org/?q=1'), grade }), {
    maxLength: 2,
  }),
  links: fc.uniqueArray(
    fc.record({
      claim: fc.constantFrom('C-04', 'C-130', 'BLR-C-07'),
      relation: fc.constantFrom(...RELATIONS),
      strength: fc.option(fc.constantFrom(1, 2, 3)),
    }),
    { selector: ({ claim }) => claim },
  ),
})

describe('the capture line, whatever is typed', () => {
  it('loses no character: each is in one chip or in the title', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { chips, title } = parseCapture(text)
        let at = 0
        let rest = ''
        for (const chip of chips) {
          expect(chip.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(chip.start, chip.end)).toBe(chip.text)
          expect(chip.value === null).toBe(chip.problem !== undefined)
          rest += text.slice(at, chip.start) + (chip.kind === 'literal' ? chip.value : '')
          at = chip.end
        }
        expect(title.replace(/\s/g, '')).toBe((rest + text.slice(at)).replace(/\s/g, ''))
      }),
      { numRuns: 3000 },
    )
  })

  it('is written so that it is read the same again', () => {
    fc.assert(
      fc.property(line, (text) => {
        const read = parseCapture(text).draft
        expect(parseCapture(formatCapture(read)).draft).toEqual(read)
      }),
      { numRuns: 3000 },
    )
  })

  it('writes every draft of a form so that it is read the same', () => {
    fc.assert(
      fc.property(draft, (written) => {
        const text = formatCapture(written)
        const read = parseCapture(text)
        expect(read.draft).toEqual(written)
        expect(read.chips.filter(({ problem }) => problem)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('gives a date that the date parser gives', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const chip of parseCapture(text).chips) {
          if (chip.kind !== 'date' || !chip.value) continue
          expect(parseHappened(chip.text.replace(/[,;]$/, ''))).toEqual({ ok: true, happened: chip.value })
          expect(chip.value.start).not.toBeNull()
        }
      }),
    )
  })
})

describe('formatCapture', () => {
  it('puts a backslash only before words that would be taken for something else', () => {
    const { draft } = parseCapture('2020-01-01 C-130 lands \\#1 in \\12800 troops')
    expect(draft.title).toBe('C-130 lands #1 in 12800 troops')
    expect(formatCapture(draft)).toBe('2020-01-01 C-130 lands \\#1 in \\12800 \\troops')
  })
})
