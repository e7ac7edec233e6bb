import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, isoText, MONTHS } from './calendar'
import { formatHappened, parseHappened } from './dates'

function read(typed: string) {
  const reading = parseHappened(typed)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.happened
}

const year = fc.integer({ min: 1000, max: 2998 })
const month = fc.integer({ min: 1, max: 12 })
const mark = fc.constantFrom('', '?', '~', '%')
const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => ({ y, m, d: Math.min(d, daysInMonth(y, m)) }))
const dayText = day.map(({ y, m, d }) => isoText(y, m, d))
const exact = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map(([y, m]) => isoText(y, m)),
  dayText,
)
const marked = fc.tuple(exact, mark).map(([text, sign]) => text + sign)
const other = fc.oneof(
  fc.integer({ min: 100, max: 299 }).map((tens) => `${tens}X`),
  fc.integer({ min: 10, max: 29 }).map((hundreds) => `${hundreds}XX`),
  fc
    .tuple(year, fc.constantFrom('-XX', '-XX-XX', '-21', '-22', '-23', '-24', '-33', '-34', '-35', '-36'))
    .map((p) => p.join('')),
  fc.tuple(year, month).map(([y, m]) => `${isoText(y, m)}-XX`),
)
const ends = fc
  .oneof(
    fc.tuple(marked, marked),
    // ends close to each other are what people log, and where the short forms are written
    fc
      .tuple(day, fc.integer({ min: 1, max: 40 }), mark, mark)
      .map(([{ y, m, d }, more, a, b]): [string, string] => {
        const next = new Date(Date.UTC(y, m - 1, d + more)).toISOString().slice(0, 10)
        return [isoText(y, m, d) + a, next + b]
      }),
    fc
      .tuple(year, fc.integer({ min: 1, max: 11 }), mark)
      .map(([y, m, a]): [string, string] => [isoText(y, m) + a, isoText(y, m + 1) + a]),
  )
  .map((pair) => pair.join('/'))
const open = fc
  .tuple(marked, fc.constantFrom(['', '/..'], ['', '/'], ['../', ''], ['/', '']))
  .map(([text, [before, after]]) => `${before}${text}${after}`)

describe('dates as typed', () => {
  it('reads every day in every usual spelling, in whatever zone it runs', () => {
    fc.assert(
      fc.property(day, ({ y, m, d }) => {
        const name = MONTHS[m - 1] ?? ''
        for (const typed of [
          `${d} ${name} ${y}`,
          `${name} ${d}, ${y}`,
          `${d}.${m}.${y}`,
          `${y}-${m}-${d}`,
          `${d} ${name.slice(0, 3)} ${y}`,
        ]) {
          expect(read(typed)).toMatchObject({
            edtf: isoText(y, m, d),
            start: isoText(y, m, d),
            end: isoText(y, m, d),
          })
        }
      }),
    )
  })

  it('never throws, and what it accepts is legal EDTF with ordered days', () => {
    const piece = fc.constantFrom(
      ...[
        '2021',
        '1999',
        '10',
        '31',
        '3',
        ' ',
        '-',
        '/',
        '.',
        'sept',
        'february',
        'q3',
        'mid',
        'early',
        'about',
        '?',
        '~',
      ],
      ...[
        'to',
        'since',
        'from',
        'until',
        'winter',
        '..',
        'X',
        '0s',
        ',',
        'half',
        'quarter',
        'foo',
        '\u2013',
        'end unknown',
      ],
    )
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 9 }).map((all) => all.join(' ')),
      fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parseHappened(text)
        if (!reading.ok) {
          expect(reading.problem).toMatch(/\.$/)
          return
        }
        const { edtf, start, end } = reading.happened
        expect(() => parse(edtf, { level: 2 })).not.toThrow()
        if (start && end) expect(start <= end).toBe(true)
        expect(start ?? end).not.toBeNull()
      }),
      { numRuns: 5000 },
    )
  })

  it('can be typed back in', () => {
    fc.assert(
      fc.property(fc.oneof(marked, other, ends, open), (text) => {
        const reading = parseHappened(text)
        fc.pre(reading.ok)
        expect(parseHappened(formatHappened(text))).toEqual(reading)
      }),
      { numRuns: 4000 },
    )
  })
})
