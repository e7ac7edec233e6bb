import edtf, { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, isoText } from './calendar'
import { readEdtf } from './edtf'

const year = fc.integer({ min: 1000, max: 2998 })
const month = fc.integer({ min: 1, max: 12 })
const mark = fc.constantFrom('', '?', '~', '%')
const date = fc
  .tuple(year, month, fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => isoText(y, m, Math.min(d, daysInMonth(y, m))))
const exact = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map(([y, m]) => isoText(y, m)),
  date,
)
const marked = fc.tuple(exact, mark).map(([text, sign]) => text + sign)
const vague = fc.oneof(
  fc.integer({ min: 100, max: 299 }).map((tens) => `${tens}X`),
  fc.integer({ min: 10, max: 29 }).map((hundreds) => `${hundreds}XX`),
  fc.tuple(year, fc.constantFrom('-XX', '-XX-XX')).map(([y, rest]) => `${y}${rest}`),
  fc.tuple(year, month).map(([y, m]) => `${isoText(y, m)}-XX`),
)
const quarter = fc.tuple(year, fc.integer({ min: 33, max: 36 })).map(([y, code]) => `${y}-${code}`)
const interval = fc
  .tuple(marked, marked)
  .filter(([a, b]) => Number(edtf(a).min) < Number(edtf(b).min))
  .map(([a, b]) => `${a}/${b}`)
const open = fc
  .tuple(marked, fc.constantFrom(['', '/..'], ['', '/'], ['../', ''], ['/', '']))
  .map(([text, [before, after]]) => `${before}${text}${after}`)

/** The day of an instant of the package, null where it is infinite or missing. */
function dayOf(instant: number | null): string | null {
  return instant === null || !Number.isFinite(instant) ? null : new Date(instant).toISOString().slice(0, 10)
}

describe('readEdtf', () => {
  it('finds the first and last day that the edtf package finds', () => {
    fc.assert(
      fc.property(fc.oneof(marked, vague, quarter, interval, open), (text) => {
        const reading = readEdtf(text)
        const theirs = edtf(text)
        // the package begins an interval of unknown start in 1970; nothing is known of it
        const start = text.startsWith('/') ? null : dayOf(theirs.min)
        expect(reading).toMatchObject({ ok: true, happened: { edtf: text, start, end: dayOf(theirs.max) } })
      }),
      { numRuns: 2000 },
    )
  })

  it('takes nothing that the package refuses, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '2021',
        '1999',
        '0000',
        '-',
        '/',
        '..',
        '09',
        '02',
        '31',
        '13',
        '33',
        '21',
        'X',
        'XX',
        '?',
        '~',
        '%',
        '[',
        '2',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const reading = readEdtf(pieces.join(''))
        if (reading?.ok) expect(() => parse(reading.happened.edtf, { level: 2 })).not.toThrow()
        if (reading && !reading.ok) expect(reading.problem).toMatch(/^[A-Z].*\.$/)
      }),
      { numRuns: 5000 },
    )
  })

  it('keeps to level 1 but for the quarters', () => {
    fc.assert(
      fc.property(fc.oneof(marked, vague, interval, open), (text) => {
        expect(() => parse(text, { level: 1 })).not.toThrow()
        expect(readEdtf(text)?.ok).toBe(true)
      }),
    )
  })

  it.each([
    ['2021-21', '2021-03-01', '2021-05-31'],
    ['2021-22', '2021-06-01', '2021-08-31'],
    ['2021-23', '2021-09-01', '2021-11-30'],
    ['2023-24', '2023-12-01', '2024-02-29'],
  ])('the season %s runs from %s to %s, not as in the package', (text, start, end) => {
    expect(readEdtf(text)).toMatchObject({ ok: true, happened: { start, end, precision: 'season' } })
    expect(dayOf(edtf(text).min)).not.toBe(start)
  })

  it.each([
    ['2021', 'year', false, false],
    ['2021~', 'year', true, false],
    ['2021-09?', 'month', false, true],
    ['2021-09-10%', 'day', true, true],
    ['2019-35', 'quarter', false, false],
    ['202X', 'decade', false, false],
    ['20XX', 'century', false, false],
    ['2021-XX', 'year', false, false],
    ['2021-09-XX', 'month', false, false],
    ['2021-09/..', 'interval', false, false],
    ['1984?/2004~', 'interval', true, true],
  ])('%s is known to the %s', (text, precision, approximate, uncertain) => {
    expect(readEdtf(text)).toMatchObject({ ok: true, happened: { precision, approximate, uncertain } })
  })

  it('makes one date of an interval between the same date', () => {
    expect(readEdtf('2021-09-10/2021-09-10')).toMatchObject({
      happened: { edtf: '2021-09-10', precision: 'day' },
    })
  })

  it.each([
    ['2021-02-31', 'Write a day from 1 to 28, or 2021-02 for the whole month.'],
    ['2021-09-00', 'there is no day 0'],
    ['2021-13', 'There is no month 13'],
    ['2021-37', 'There is no month 37'],
    ['0999', 'Write a year from 1000 to 2999.'],
    ['3000', 'Write a year from 1000 to 2999.'],
    ['09XX', 'Write a year from 1000 to 2999.'],
    ['202X-05', 'Write 202X alone'],
    ['202X~', 'Write 202X alone'],
    ['2021-XX~', 'Write 2021~ for a year that is not sure.'],
    ['2021-09-XX~', 'Write 2021-09~ for a month that is not sure.'],
    ['2021-XX-10', 'A day needs its month'],
    ['2021-21-10', 'has no day'],
    ['2019-35~', 'takes no mark. Write the months'],
    ['2021-09/2021-08', 'Write 2021-08/2021-09, or correct the years.'],
    ['../..', 'needs at least one end'],
    ['/', 'needs at least one end'],
    ['2019-33/2019-34', 'Write the months, as in 2019-01.'],
    ['2021-XX/2022', 'needs known ends'],
    ['[2021..2022]', 'Sets and lists of dates are not kept'],
    ['{2021,2022}', 'Sets and lists of dates are not kept'],
    ['[..2021]', 'Sets and lists of dates are not kept'],
    ['2021..2022', 'Sets and lists of dates are not kept'],
  ])('refuses %s with a sentence', (text, part) => {
    expect(readEdtf(text)).toMatchObject({ ok: false, problem: expect.stringContaining(part) })
  })

  it.each([
    '',
    'X',
    'foo',
    '2021-9',
    '21',
    '2021-09-10T12:00Z',
    '2021/22',
    '2021/2022/2023',
    '~2021',
    '2021??',
  ])('leaves %j to the words', (text) => expect(readEdtf(text)).toBeNull())
})
