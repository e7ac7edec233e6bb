import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brierOf, byAuthor, byWord, FEW, probabilityOf, tallyOf, type Scored } from './calibration'
import { outcomeOf, outcomes, truthOf, type Resolving } from './outcome'
import { wilson } from './wilson'

const link = (relation: Resolving['relation'], on: string): Resolving => ({ relation, on, ref: `D-${on}` })
const today = '2022-01-01'
const horizon = '2019-12-31'

describe('what came of a forecast', () => {
  it.each([
    ['in-time', 'on its last day', horizon, [link('fulfils', horizon)]],
    ['in-time', 'whenever, without a horizon', null, [link('fulfils', '2021-11-04')]],
    ['late', 'a day after', horizon, [link('fulfils', '2020-01-01')]],
    [
      'late',
      'also when it was called failed at its horizon',
      horizon,
      [link('fails', horizon), link('fulfils', '2021-11-04')],
    ],
    ['failed', 'when nothing came', horizon, [link('fails', horizon)]],
    ['failed', 'when both are said of one day', horizon, [link('fulfils', horizon), link('fails', horizon)]],
    [
      'in-time',
      'when it failed only afterwards',
      horizon,
      [link('fulfils', '2019-10-01'), link('fails', horizon)],
    ],
    ['overdue', 'when nobody has said and its time is over', horizon, []],
    ['overtaken', 'when its question went in its time', horizon, [link('overtakes', '2019-09-01')]],
    ['overdue', 'when its question went only afterwards', horizon, [link('overtakes', '2020-09-01')]],
    [
      'in-time',
      'also when the question went before',
      horizon,
      [link('overtakes', '2019-09-01'), link('fulfils', '2019-10-01')],
    ],
    ['open', 'while its time goes on', '2022-01-01', []],
    ['open', 'without a horizon', null, []],
  ] as const)('is %s %s', (outcome, _, by, links) => {
    expect(outcomeOf(by, links, today).outcome).toBe(outcome)
  })

  it('does not depend on the order of the links', () => {
    const day = fc.constantFrom('2019-06-01', '2019-12-31', '2020-01-01', '2021-01-01')
    const links = fc.array(
      fc
        .tuple(fc.constantFrom('fulfils' as const, 'fails' as const, 'overtakes' as const), day)
        .map(([relation, on]) => link(relation, on)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(links, fc.option(day), (given, by) => {
        expect(outcomeOf(by, given.toReversed(), today)).toEqual(outcomeOf(by, given, today))
      }),
    )
  })
})

const likely = { word: 'likely', low: 55, high: 80, author: 'A' }
const forecast = (outcome: Scored['outcome'], rest: Partial<Scored> = {}): Scored => ({
  ...likely,
  outcome,
  ...rest,
})

describe('the scores', () => {
  it('come out as worked by hand', () => {
    expect(probabilityOf(55, 80)).toBe(0.675)
    expect(brierOf(forecast('in-time'))).toBeCloseTo(0.105625)
    expect(brierOf(forecast('failed'))).toBeCloseTo(0.455625)
    expect(brierOf(forecast('late')), 'late did not come about when it was said').toBeCloseTo(0.455625)
    expect(brierOf(forecast('open'))).toBeNull()
    expect(brierOf(forecast('failed', { low: null, high: null, word: null }))).toBeNull()
    const three = [forecast('in-time'), forecast('in-time'), forecast('late'), forecast('overdue')]
    expect(tallyOf(three)).toEqual({
      scored: 3,
      came: 2,
      brier: expect.closeTo((2 * 0.105625 + 0.455625) / 3),
    })
  })

  it('say whether a word held what it promises, and nothing of a few', () => {
    const unlikely = { word: 'unlikely', low: 20, high: 45 }
    const even = { word: 'roughly even chance', low: 45, high: 55 }
    const times = (count: number, outcome: Scored['outcome'], rest: Partial<Scored> = {}) =>
      Array.from({ length: count }, () => forecast(outcome, rest))
    const rows = byWord([
      ...times(7, 'in-time'),
      ...times(3, 'failed'),
      ...times(9, 'in-time', unlikely),
      ...times(FEW - 1, 'in-time', even),
      forecast('open', { word: null, low: null, high: null }),
    ])
    expect(rows.map(({ word, share, fit }) => [word, share, fit])).toEqual([
      ['unlikely', 100, 'oftener'],
      ['roughly even chance', null, 'too-few'],
      ['likely', 70, 'as-said'],
    ])
    expect(byWord(times(12, 'failed'))[0]!.fit).toBe('rarer')
  })

  it('put the better author first, then those with few, and those without a score last', () => {
    const by = (author: string, count: number, outcome: Scored['outcome']) =>
      Array.from({ length: count }, () => forecast(outcome, { author }))
    const rows = byAuthor([
      ...by('A', FEW, 'failed'),
      ...by('B', 1, 'in-time'),
      ...by('C', 3, 'open'),
      ...by('D', FEW, 'in-time'),
    ])
    expect(rows.map(({ author, scored }) => [author, scored])).toEqual([
      ['D', FEW],
      ['A', FEW],
      ['B', 1],
      ['C', 0],
    ])
  })

  it('have the intervals of Wilson', () => {
    expect(wilson(7, 10).low).toBeCloseTo(39.68, 2)
    expect(wilson(7, 10).high).toBeCloseTo(89.22, 2)
    expect(wilson(0, 5).low).toBeCloseTo(0, 9)
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))
    fc.assert(
      fc.property(counts, ([came, all]) => {
        const { low, high } = wilson(came, all)
        const share = (100 * came) / all
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(low - 1e-9).toBeLessThanOrEqual(share)
        expect(high + 1e-9).toBeGreaterThanOrEqual(share)
      }),
    )
  })

  it('lie between 0 and 1, and only what is known is scored', () => {
    const any = fc.record({
      low: fc.integer({ min: 1, max: 50 }),
      wide: fc.integer({ min: 1, max: 49 }),
      outcome: fc.constantFrom(...outcomes),
    })
    fc.assert(
      fc.property(any, ({ low, wide, outcome }) => {
        const score = brierOf({ low, high: low + wide, outcome })
        expect(score === null).toBe(truthOf(outcome) === null)
        if (score !== null) expect(score).toBeGreaterThanOrEqual(0)
        if (score !== null) expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
