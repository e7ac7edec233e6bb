import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MONTHS } from '@/lib/developments/rules/calendar'
import { readEdtf } from '@/lib/developments/rules/edtf'
import { between, fullYear, readDateCell } from './date-cell'
import type { DateRule } from './mapping'

const rule = (change: Partial<DateRule> = {}): DateRule => ({
  order: null,
  pivot: 49,
  serial: 'no',
  ...change,
})
const read = (cell: string, change: Partial<DateRule> = {}) => {
  const reading = readDateCell(cell, rule(change))
  return reading.ok ? reading.edtf : reading.code
}

describe('a cell says a date by itself', () => {
  it.each([
    ['2021-09-10', '2021-09-10'],
    ['2021/9/1', '2021-09-01'],
    ['2021.09.10', '2021-09-10'],
    ['2021-09-10T13:45:00Z', '2021-09-10'],
    ['2021-09-10 13:45:12.5', '2021-09-10'],
    ['2/12/2021 0:00', 'date-ambiguous'],
    ['2005-05-xx', '2005-05-XX'],
    ['2005-05-00', '2005-05'],
    ['2005-00-00', '2005'],
    ['2005-xx-xx', '2005-XX-XX'],
    ['2021', '2021'],
    ['9/2021', '2021-09'],
    ['20210910', '2021-09-10'],
    ['20210900', '2021-09'],
    ['202109', '2021-09'],
    ['25.12.2020', '2020-12-25'],
    ['9.10.2021', '2021-10-09'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
    ['4/4/21', '2021-04-04'],
    ['9/25/80', '1980-09-25'],
    ['10-Sep-21', '2021-09-10'],
    ['Sep-21', '2021-09'],
    ['10 września 2021 r.', '2021-09-10'],
    ['wrzesień 2021', '2021-09'],
    ['10 сентября 2021 г.', '2021-09-10'],
    ['с 10 по 16 сентября 2021 года', '2021-09-10/2021-09-16'],
    ['12 жовтня 2014 р.', '2014-10-12'],
    ['25 сакавіка 1918', '1918-03-25'],
    ['10. September 2021', '2021-09-10'],
    ['10 août 2019', '2019-08-10'],
    ['пятница, 10 сентября 2021', '2021-09-10'],
    ['28 grudnia 2021 – 3 stycznia 2022', '2021-12-28/2022-01-03'],
    ['10.09.2021 - 16.09.2021', '2021-09-10/2021-09-16'],
    ['16/09/2021 - 2/10/2021', '2021-09-16/2021-10-02'],
    ['2021-09-10/16', '2021-09-10/2021-09-16'],
    ['Q3 2019', '2019-35'],
    ['2019-35', '2019-35'],
    ['około 2020', '2020~'],
    ['2021/05/03 00:00:00+00', '2021-05-03'],
    ['2023/09/25 9:05:11 AM GMT+3', '2023-09-25'],
    ['September 10, 2021 → September 16, 2021', '2021-09-10/2021-09-16'],
    ['September 28 – October 3, 2021', '2021-09-28/2021-10-03'],
    ['Fri Sep 10 2021 03:00:00 GMT+0300 (MSK)', '2021-09-10'],
    ['10.09.2021 в 14:30', '2021-09-10'],
    ['2021-Sep-10', '2021-09-10'],
    ['10. 9. 2021', '2021-09-10'],
    ['XX.09.2021', '2021-09-XX'],
    ['00/09/2021', '2021-09-XX'],
    ['Sept 2017 (approx.)', '2017-09~'],
    ['(2021)', '2021~'],
    ['2016 or 2017', '2016?/2017?'],
    ['FY2020', '2020'],
    ['2015/16', '2015/2016'],
    ['2015-16', '2015/2016'],
    ['1-я половина 2020', '2020-01/2020-06'],
    ['у верасні 2021', '2021-09'],
    ['vom 10. bis 16. September 2021', '2021-09-10/2021-09-16'],
    ['du 10 au 16 septembre 2021', '2021-09-10/2021-09-16'],
  ])('%s is %s', (cell, edtf) => expect(read(cell)).toBe(edtf))

  it.each([
    ['10/9/2021', 'date-ambiguous'],
    ['31/02/2020', 'date-wrong'],
    ['2021-02-30', 'date-wrong'],
    ['2021-13', 'date-wrong'],
    ['16.09.2021 - 10.09.2021', 'date-reversed'],
    ['next week', 'date-unread'],
    ['53.9', 'date-unread'],
    ['12', 'date-unread'],
    ['9/10', 'date-unread'],
    ['Sept 10', 'date-wrong'],
    ['after March 2016', 'date-unread'],
  ])('%s is not taken: %s', (cell, code) => expect(read(cell)).toBe(code))
})

describe('the rule of a column settles the rest', () => {
  it.each([
    ['10/9/2021', { order: 'day-first' }, '2021-09-10'],
    ['10/9/2021', { order: 'month-first' }, '2021-10-09'],
    ['13/9/2021', { order: 'month-first' }, '2021-09-13'],
    ['1/2/49', { order: 'day-first' }, '2049-02-01'],
    ['1/2/50', { order: 'day-first' }, '1950-02-01'],
    ['1/2/35', { order: 'day-first', pivot: 30 }, '1935-02-01'],
    ['44449', { serial: '1900' }, '2021-09-10'],
    ['44449.999', { serial: '1900' }, '2021-09-10'],
    ['1', { serial: '1900' }, '1900-01-01'],
    ['61', { serial: '1900' }, '1900-03-01'],
    ['42987', { serial: '1904' }, '2021-09-10'],
    ['1631232000', { serial: 'seconds' }, '2021-09-10'],
    ['1631232000000', { serial: 'milliseconds' }, '2021-09-10'],
  ] as const)('%s with %o is %s', (cell, change, edtf) => expect(read(cell, change)).toBe(edtf))

  it('says in the sentence what the two readings are', () => {
    expect(readDateCell('10/9/2021', rule())).toMatchObject({
      sentence:
        '10/9 can be 10 September or 9 October. Choose for the column whether the day or the month comes first.',
    })
  })
})

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2048-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it('reads every day back, however a file writes it', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year = '', month = '', date = ''] = iso.split('-')
      const [m, d] = [Number(month), Number(date)]
      const name = MONTHS[m - 1]!
      expect(read(`${d}/${m}/${year}`, { order: 'day-first' })).toBe(iso)
      expect(read(`${m}/${d}/${year}`, { order: 'month-first' })).toBe(iso)
      expect(read(`${date}.${month}.${year}`)).toBe(iso)
      expect(read(`${year}${month}${date}`)).toBe(iso)
      expect(read(`${d} ${name} ${year}`)).toBe(iso)
      expect(read(`${name} ${d}, ${year}`)).toBe(iso)
      expect(read(`${d}-${name.slice(0, 3)}-${year.slice(2)}`)).toBe(iso)
      expect(read(`${iso} 23:59`)).toBe(iso)
    }),
  )
})

it('gives EDTF that the log reads, or a sentence, for any text at all', () => {
  const piece = fc.constantFrom(
    '10',
    '9',
    '2021',
    '21',
    '/',
    '-',
    '.',
    ' ',
    'Sep',
    'xx',
    ':',
    'сентября',
    '–',
    'to',
    '~',
    '?',
    'Q3',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
      ),
      (cell) => {
        const reading = readDateCell(cell, rule({ order: 'day-first' }))
        if (reading.ok) expect(readEdtf(reading.edtf)?.ok).toBe(true)
        else expect(reading.sentence).toMatch(/^\S.*\.$/s)
      },
    ),
    { numRuns: 500 },
  )
})

it.each([
  ['2021-09-10', '2021-09-10', '2021-09-10'],
  ['2021-09-10', '2021-09-16', '2021-09-10/2021-09-16'],
  ['2005-05-XX', '2005-06-10', '2005-05/2005-06-10'],
  ['2019', '2020-03', '2019/2020-03'],
  ['2019-35', '2020-01', '2019-07/2020-01'],
  ['2021-09-16', '2021-09-10', 'date-reversed'],
])('%s and %s are %s', (from, to, edtf) => {
  const reading = between(from, to)
  expect(reading.ok ? reading.edtf : reading.code).toBe(edtf)
})

it('puts two figures into the century that the pivot says', () => {
  expect(['00', '49', '50', '99', '1999'].map((year) => fullYear(year, 49))).toEqual([
    2000, 2049, 1950, 1999, 1999,
  ])
})
