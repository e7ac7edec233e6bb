import { describe, expect, test } from 'vitest'
import { driftAt } from './drift'
import { happenedOn, sideOf } from './happened'
import { BASELINE_DATE, CLAIM, development, link, NOW, PLAIN } from './testing'
import type { DriftDevelopment, DriftLink } from './types'

function dated(
  start: string | null,
  end: string | null,
  precision?: string,
  polarity: DriftDevelopment['polarity'] = 'occurred',
) {
  return development('B2', { happenedStart: start, happenedEnd: end, precision, polarity })
}

describe('the day from which a development counts', () => {
  test.each([
    ['a day', dated('2021-11-04', '2021-11-04'), '2021-11-04', 'after'],
    [
      'an exercise of a week, from its first day',
      dated('2021-09-10', '2021-09-16', 'interval'),
      '2021-09-10',
      'after',
    ],
    ['the same without a precision', dated('2021-09-10', '2021-09-16'), '2021-09-10', 'after'],
    ['a month, when it is over', dated('2022-12-01', '2022-12-31', 'month'), '2022-12-31', 'after'],
    ['the same without a precision', dated('2022-12-01', '2022-12-31'), '2022-12-31', 'after'],
    ['a quarter, when it is over', dated('2022-07-01', '2022-09-30', 'quarter'), '2022-09-30', 'after'],
    ['a leap February without a precision', dated('2024-02-01', '2024-02-29'), '2024-02-29', 'after'],
    ['three weeks from the first of a month', dated('2024-02-01', '2024-02-21'), '2024-02-01', 'after'],
    ['a stay that goes on, from its beginning', dated('2022-02-20', null, 'interval'), '2022-02-20', 'after'],
    ['until a day, beginning unknown', dated(null, '2022-02-20', 'interval'), '2022-02-20', 'unclear'],
    ['open at both ends: no day', dated(null, null), null, 'unclear'],
    ['the day of the baseline', dated(BASELINE_DATE, BASELINE_DATE), BASELINE_DATE, 'before'],
    [
      'a stretch begun before and ended after',
      dated('2019-05-01', '2019-07-19', 'interval'),
      '2019-05-01',
      'before',
    ],
    ['the month of the baseline', dated('2019-07-01', '2019-07-31', 'month'), '2019-07-31', 'unclear'],
    ['the year of the baseline', dated('2019-01-01', '2019-12-31', 'year'), '2019-12-31', 'unclear'],
    ['a year before', dated('2016-01-01', '2016-12-31', 'year'), '2016-12-31', 'before'],
    ['until a day before', dated(null, '2016-12-31', 'interval'), '2016-12-31', 'before'],
    [
      'a silence, when its time has run out',
      dated('2019-06-01', '2019-11-30', 'interval', 'did-not-occur'),
      '2019-11-30',
      'after',
    ],
    ['a silence that goes on', dated('2020-01-01', null, 'interval', 'did-not-occur'), '2020-01-01', 'after'],
  ] as const)('%s', (_, made, day, side) => {
    expect(happenedOn(made)).toBe(day)
    expect(sideOf(made, BASELINE_DATE)).toBe(side)
  })
})

/** What became of the one link at a clock. */
function fate(made: DriftLink, world = NOW.world, known = NOW.known): string {
  const [claim] = driftAt([CLAIM], [made], { world, known }, PLAIN).perClaim
  if (claim?.tested || claim?.corrected) return 'counts'
  return claim?.leftOut[0]?.reason ?? (claim?.knownWhenWritten[0] ? 'known-when-written' : 'lost')
}

describe('the two clocks', () => {
  const backfilled = link('contradicts', development('B2', { on: '2021-11-04', knownFrom: '2021-12-01' }), {
    recordedOn: '2022-01-10',
  })

  test.each([
    ['2021-11-03', '2025-12-31', 'not-happened-yet'],
    ['2021-11-04', '2025-12-31', 'counts'],
    ['2025-12-31', '2022-01-09', 'not-known-yet'],
    ['2025-12-31', '2022-01-10', 'counts'],
    ['2021-11-04', '2021-11-04', 'not-known-yet'],
  ])('world %s, known %s: %s', (world, known, expected) =>
    expect(fate(backfilled, world, known)).toBe(expected),
  )

  test('the development must be known as well as the link', () => {
    const late = link('contradicts', development('B2', { knownFrom: '2023-05-05' }), {
      recordedOn: '2022-01-01',
    })
    expect(fate(late, NOW.world, '2023-05-04')).toBe('not-known-yet')
    expect(fate(late, NOW.world, '2023-05-05')).toBe('counts')
  })

  test('a link that was replaced counts until the day before', () => {
    const replaced = link('contradicts', 'B2', { endedOn: '2024-03-01' })
    expect(fate(replaced, NOW.world, '2024-02-29')).toBe('counts')
    expect(fate(replaced, NOW.world, '2024-03-01')).toBe('ended')
  })

  test('a retraction is knowledge: before it was known, the development counted', () => {
    const retracted = link('contradicts', development('B2', { retracted: true, retractedOn: '2024-03-01' }))
    expect(fate(retracted, NOW.world, '2024-02-29')).toBe('counts')
    expect(fate(retracted, NOW.world, '2024-03-01')).toBe('retracted')
    expect(fate(link('contradicts', development('B2', { retracted: true })))).toBe('retracted')
  })

  test('of a retraction and a replacement the earlier is the reason', () => {
    const both = (endedOn: string) =>
      link('contradicts', development('B2', { retracted: true, retractedOn: '2024-03-01' }), { endedOn })
    expect(fate(both('2023-01-01'))).toBe('ended')
    expect(fate(both('2025-01-01'))).toBe('retracted')
  })
})

describe('what is left out, and why', () => {
  test.each([
    ['a proposal', link('contradicts', 'B2', { state: 'proposed' }), 'not-accepted'],
    ['a rejected link', link('contradicts', 'B2', { state: 'rejected' }), 'not-accepted'],
    ['a withdrawn link', link('contradicts', 'B2', { state: 'withdrawn' }), 'not-accepted'],
    ['context', link('context', 'A1'), 'context'],
    ['a development without a date', link('supports', dated(null, null)), 'no-date'],
    ['a development without a graded source', link('supports', development([])), 'no-weight'],
    ['an E5 source', link('overtakes', 'E5'), 'no-weight'],
  ])('%s', (_, made, reason) => expect(fate(made)).toBe(reason))
})

describe('known when written', () => {
  test.each([
    ['contradicts', true],
    ['fails', true],
    ['overtakes', true],
    ['supports', false],
    ['exceeds', false],
    ['qualifies', false],
    ['fulfils', false],
  ] as const)('%s before the baseline, overlooked: %s', (relation, overlooked) => {
    const made = link(relation, development('A1', { on: '2018-11-06' }))
    const [claim] = driftAt([CLAIM], [made], NOW, PLAIN).perClaim
    expect(claim?.knownWhenWritten).toMatchObject([{ linkId: made.id, overlooked, certain: true }])
    expect(claim).toMatchObject({ tested: false, drift: null, terms: [], settledBy: null })
  })

  test('a date too coarse to tell is listed as not certain, and never drift', () => {
    const made = link('contradicts', dated('2019-01-01', '2019-12-31', 'year'))
    const [claim] = driftAt([CLAIM], [made], NOW, PLAIN).perClaim
    expect(claim?.knownWhenWritten).toMatchObject([{ overlooked: true, certain: false }])
    expect(claim?.tested).toBe(false)
  })
})
