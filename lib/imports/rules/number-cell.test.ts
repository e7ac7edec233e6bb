import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberRule } from './mapping'
import { lookAtNumber } from './number-look'
import { readNumberCell } from './number-cell'

const english: NumberRule = { decimal: '.', thousands: ',' }
const german: NumberRule = { decimal: ',', thousands: '.' }
const polish: NumberRule = { decimal: ',', thousands: ' ' }
const swiss: NumberRule = { decimal: '.', thousands: "'" }

const read = (cell: string, rule: NumberRule) => {
  const reading = readNumberCell(cell, rule)
  if (!reading.ok) return null
  const { low, best, high } = reading.figure
  return [low, best, high, reading.currency, reading.percent]
}

describe('numbers by the rule of their column', () => {
  it.each([
    ['12800', english, [null, 12800, null, null, false]],
    ['12,800', english, [null, 12800, null, null, false]],
    ['12,800', german, [null, 12.8, null, null, false]],
    ['1.234,5', german, [null, 1234.5, null, null, false]],
    ['1,234.5', english, [null, 1234.5, null, null, false]],
    ['1\u00a0234,5', polish, [null, 1234.5, null, null, false]],
    ["1'234.5", swiss, [null, 1234.5, null, null, false]],
    ['1234.5', german, [null, 1234.5, null, null, false]],
    ['(200)', english, [null, -200, null, null, false]],
    ['\u22125', english, [null, -5, null, null, false]],
    ['.5', english, [null, 0.5, null, null, false]],
    ['1.2E+05', english, [null, 120000, null, null, false]],
    ['3,5 %', polish, [null, 3.5, null, null, true]],
    ['12 000–15 000', polish, [12000, null, 15000, null, false]],
    ['12-13-15', english, [12, 13, 15, null, false]],
    ['up to 18,000', english, [null, null, 18000, null, false]],
    ['>500', english, [500, null, null, null, false]],
    ['ca. 1,200', english, [null, 1200, null, null, false]],
    ['$1.2m', english, [null, 1200000, null, 'USD', false]],
    ['3,5 mld zł', polish, [null, 3.5e9, null, 'PLN', false]],
    ['1,5 млрд руб.', polish, [null, 1.5e9, null, 'RUB', false]],
    ['3 тыс.', polish, [null, 3000, null, null, false]],
    ['6 тис. осіб', polish, [null, 6000, null, null, false]],
    ['12,5 млн бел. руб.', polish, [null, 12.5e6, null, 'BYN', false]],
    ['1,5 млн грн', polish, [null, 1.5e6, null, 'UAH', false]],
    ['5 million Canadian dollars', english, [null, 5e6, null, 'CAD', false]],
    ['2,500 (declared)', english, [null, 2500, null, null, false]],
    ['1.200 EUR', german, [null, 1200, null, 'EUR', false]],
  ] as const)('%s by %o', (cell, rule, figure) => expect(read(cell, rule)).toEqual(figure))

  it.each([
    ['1,5', english],
    ['0,123', english],
    ['12.800', polish],
    ['1.234,5', english],
    ['1,23,456', english],
    ['12 apples', english],
    ['2021-09-10', english],
    ['', english],
  ] as const)('%s is not taken by %o', (cell, rule) => expect(read(cell, rule)).toBeNull())
})

it.each([
  ['several', 'has no figure in it. Write a number or a range, as in 200-500, or leave the cell empty.'],
  ['12 x 4', 'was not understood as a figure. Write it as in 12,800.5'],
])('says of %s what to do', (cell, sentence) => {
  expect(readNumberCell(cell, english)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining(sentence),
  })
})

it.each([
  ['1.234', 'either', '.'],
  ['1,234', 'either', ','],
  ['0.123', '.', ''],
  ['1.5', '.', ''],
  ['1234.567', '.', ''],
  ['1.234.567', ',', '.'],
  ['1,234.5', '.', ','],
  ['1 234,5', ',', ' '],
  ['12', 'none', ''],
])('%s says %s before the decimals', (cell, decimal, mark) => {
  expect(lookAtNumber(cell)).toMatchObject({ decimal, mark })
})

const formats: [NumberRule, string][] = [
  [english, 'en-GB'],
  [german, 'de-DE'],
]

it('reads every number back as a country writes it', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 100)
  fc.assert(
    fc.property(number, fc.constantFrom(...formats), (value, [rule, locale]) => {
      const cell = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
      expect(read(cell, rule)).toEqual([null, value === 0 ? 0 : value, null, null, false])
    }),
  )
})

it('never throws, and says what to do in a sentence', () => {
  const piece = fc.constantFrom(
    '1',
    '234',
    '.',
    ',',
    ' ',
    "'",
    '-',
    '%',
    '$',
    'mln',
    'USD',
    '+',
    '(',
    ')',
    '<',
    'e5',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
      ),
      (cell) => {
        const reading = readNumberCell(cell, english)
        if (!reading.ok) expect(reading.sentence).toMatch(/^\S.*\.$/s)
      },
    ),
    { numRuns: 500 },
  )
})
