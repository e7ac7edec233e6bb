import { describe, expect, it } from 'vitest'
import { formatHappened, parseHappened } from './dates'

function read(typed: string) {
  const reading = parseHappened(typed)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.happened
}

describe('parseHappened', () => {
  it.each([
    ['2021-09-10', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['2021-9-1', '2021-09-01', '2021-09-01', '2021-09-01', 'day'],
    ['2021/09/10', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['10.09.2021', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['13/04/2021', '2021-04-13', '2021-04-13', '2021-04-13', 'day'],
    ['04/13/2021', '2021-04-13', '2021-04-13', '2021-04-13', 'day'],
    ['05/05/2021', '2021-05-05', '2021-05-05', '2021-05-05', 'day'],
    ['10 Sep 2021', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['10-Sep-2021', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['10th of September, 2021', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['September 10, 2021', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['2021 Sept 10', '2021-09-10', '2021-09-10', '2021-09-10', 'day'],
    ['29 February 2024', '2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['Sept. 2021', '2021-09', '2021-09-01', '2021-09-30', 'month'],
    ['2021-09', '2021-09', '2021-09-01', '2021-09-30', 'month'],
    ['2019/11', '2019-11', '2019-11-01', '2019-11-30', 'month'],
    ['2021', '2021', '2021-01-01', '2021-12-31', 'year'],
    ['2021-XX', '2021-XX', '2021-01-01', '2021-12-31', 'year'],
    ['2021-xx', '2021-XX', '2021-01-01', '2021-12-31', 'year'],
    ['2021-09-XX', '2021-09-XX', '2021-09-01', '2021-09-30', 'month'],
    ['2021-21', '2021-21', '2021-03-01', '2021-05-31', 'season'],
    ['fall 2021', '2021-23', '2021-09-01', '2021-11-30', 'season'],
    ['winter 2021/22', '2021-24', '2021-12-01', '2022-02-28', 'season'],
    ['Q3 2019', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['2019-Q3', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['third quarter of 2019', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['the 2020s', '202X', '2020-01-01', '2029-12-31', 'decade'],
    ['20XX', '20XX', '2000-01-01', '2099-12-31', 'century'],
    ['H1 2020', '2020-01/2020-06', '2020-01-01', '2020-06-30', 'interval'],
    ['second half of 2020', '2020-07/2020-12', '2020-07-01', '2020-12-31', 'interval'],
    ['2021-09-10/16', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['2021-09-28/10-03', '2021-09-28/2021-10-03', '2021-09-28', '2021-10-03', 'interval'],
    ['2021-09/11', '2021-09/2021-11', '2021-09-01', '2021-11-30', 'interval'],
    ['2019/21', '2019/2021', '2019-01-01', '2021-12-31', 'interval'],
    ['2019\u20132021', '2019/2021', '2019-01-01', '2021-12-31', 'interval'],
    ['2021-09-10 - 2021-09-16', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['10-16 Sept 2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['10\u201316 Sept 2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['September 10-16, 2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['from 10 to 16 September 2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['between 10 and 16 September 2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['28 Sep - 3 Oct 2021', '2021-09-28/2021-10-03', '2021-09-28', '2021-10-03', 'interval'],
    ['28 Dec - 3 January 2022', '2021-12-28/2022-01-03', '2021-12-28', '2022-01-03', 'interval'],
    ['Sept-Oct 2021', '2021-09/2021-10', '2021-09-01', '2021-10-31', 'interval'],
    ['Q3-Q4 2019', '2019-07/2019-12', '2019-07-01', '2019-12-31', 'interval'],
    ['10.09.2021-16.09.2021', '2021-09-10/2021-09-16', '2021-09-10', '2021-09-16', 'interval'],
    ['2021-09/..', '2021-09/..', '2021-09-01', null, 'interval'],
    ['2021-09/', '2021-09/', '2021-09-01', null, 'interval'],
    ['since Sept 2021', '2021-09/..', '2021-09-01', null, 'interval'],
    ['from July 2019 onwards', '2019-07/..', '2019-07-01', null, 'interval'],
    ['July 2019 to present', '2019-07/..', '2019-07-01', null, 'interval'],
    ['until 2021', '../2021', null, '2021-12-31', 'interval'],
  ])('%j is %s, %s to %s, known to the %s', (typed, edtf, start, end, precision) => {
    expect(read(typed)).toEqual({ edtf, start, end, precision, approximate: false, uncertain: false })
  })

  it.each([
    ['early Sept 2021', '2021-09-01~/2021-09-10~'],
    ['mid September 2021', '2021-09-11~/2021-09-20~'],
    ['late February 2024', '2024-02-21~/2024-02-29~'],
    ['end of December 2021', '2021-12-21~/2021-12-31~'],
    ['early 2020', '2020-01~/2020-04~'],
    ['mid-2020', '2020-05~/2020-08~'],
    ['late 2020', '2020-09~/2020-12~'],
    ['early Sept - mid Oct 2021', '2021-09-01~/2021-10-20~'],
    ['2021~', '2021~'],
    ['~2021', '2021~'],
    ['about 2020', '2020~'],
    ['c. 2020', '2020~'],
    ['circa Sept 2021', '2021-09~'],
    ['Q3 2019~', '2019-07~/2019-09~'],
    ['about the 2020s', '2020~/2029~'],
    ['about 10-16 Sept 2021', '2021-09-10~/2021-09-16~'],
    ['since about 2020', '2020~/..'],
  ])('%j is approximate: %s', (typed, edtf) => {
    expect(read(typed)).toMatchObject({ edtf, approximate: true, uncertain: false })
  })

  it.each([
    ['2021?', '2021?', false],
    ['possibly 2021', '2021?', false],
    ['maybe 10 Sept 2021', '2021-09-10?', false],
    ['spring 2021?', '2021-03?/2021-05?', false],
    ['about 2021?', '2021%', true],
    ['2021%', '2021%', true],
    ['1984?/2004~', '1984?/2004~', true],
  ])('%j is uncertain: %s', (typed, edtf, approximate) => {
    expect(read(typed)).toMatchObject({ edtf, approximate, uncertain: true })
  })

  it.each([
    ['03/04/2021', 'Write 2021-04-03 for 3 April, or 2021-03-04 for 4 March.'],
    ['3-4-2021', 'can be read in two ways'],
    ['10/09/2021 - 16/09/2021', 'can be read in two ways'],
    ['2009/11', 'Write 2009-11 for the month, or 2009/2011 for the years.'],
    ['13/14/2021', 'There is no month'],
    ['31.13.2021', 'There is no month 13'],
    ['3/4/21', 'four digits'],
    ['31 Feb 2021', 'Write a day from 1 to 28, or 2021-02 for the whole month.'],
    ['30-31 February 2021', 'February 2021 has 28 days'],
    ['2021-02-29', 'February 2021 has 28 days'],
    ['2021-09-31', 'September 2021 has 30 days'],
    ['2021-09-10T12:00Z', 'Times of day are not kept'],
    ['2021-09-10 14:30', 'Times of day are not kept'],
    ['[2021..2022]', 'Sets and lists'],
    ['2019-20', '2019/2020 for two years'],
    ['16-10 Sept 2021', 'The end is before the beginning'],
    ['2021-09-16/10', 'Write 2021-09-10/2021-09-16'],
    ['10 Sept', 'Write it with the year, as in 10 sept 2021.'],
    ['10-16 sept', 'has no year'],
    ['September', 'has no year'],
    ['spring 2020-21', 'Only a winter has two years'],
    ['today', 'was not understood'],
    ['Zapad-2021', 'was not understood'],
    ['32', 'was not understood'],
    ['10 foo 2021', 'was not understood'],
    ['', 'Write when it happened'],
    ['   ', 'Write when it happened'],
    ['2021 '.repeat(40), 'was not understood'],
  ])('refuses %j and says what to write', (typed, part) => {
    expect(parseHappened(typed)).toMatchObject({ ok: false, problem: expect.stringContaining(part) })
  })

  it('reads "today" only from the day it is given', () => {
    const today = '2021-03-01'
    expect(parseHappened('Today', { today })).toMatchObject({ happened: { edtf: '2021-03-01' } })
    expect(parseHappened('yesterday', { today })).toMatchObject({ happened: { edtf: '2021-02-28' } })
  })
})

describe('formatHappened', () => {
  it.each([
    ['2021-09-10/2021-09-16', '10-16 September 2021'],
    ['2021-09-28/2021-10-03', '28 September - 3 October 2021'],
    ['2021-12-28/2022-01-03', '28 December 2021 - 3 January 2022'],
    ['2021-09/2021-10', 'September-October 2021'],
    ['2019/2021', '2019-2021'],
    ['2019/2021-03', '2019 - March 2021'],
    ['2019-35', 'Q3 2019'],
    ['2021-22', 'summer 2021'],
    ['2099-24', 'winter 2099-00'],
    ['2021-09', 'September 2021'],
    ['2021-09-01', '1 September 2021'],
    ['2020~', 'about 2020'],
    ['2020?', 'possibly 2020'],
    ['2020%', 'possibly about 2020'],
    ['2021-09-10~/2021-09-16~', 'about 10-16 September 2021'],
    ['1984?/2004~', '1984 (uncertain) to 2004 (approximate)'],
    ['2021-09-01~/2021-09-10~', 'early September 2021'],
    ['2020-05~/2020-08~', 'mid-2020'],
    ['2021-09/..', 'since September 2021'],
    ['2021-09/', 'from September 2021, end unknown'],
    ['../2021', 'until 2021'],
    ['/2021', 'until 2021, start unknown'],
    ['202X', '2020s'],
    ['20XX', 'century 2000-2099'],
    ['2021-XX', '2021, month unknown'],
    ['2021-XX-XX', '2021, month and day unknown'],
    ['2021-09-XX', 'September 2021, day unknown'],
    ['not a date', 'not a date'],
    ['2021-13', '2021-13'],
    ['2021-09/2021-08', '2021-09/2021-08'],
  ])('%s is written %j', (edtf, text) => expect(formatHappened(edtf)).toBe(text))
})
