import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driftAt } from './drift'
import { driftSeries, monthEnds } from './series'
import {
  anyClaims,
  anyDay,
  anyLinks,
  anyOptions,
  BASELINE_DATE,
  CLAIM,
  development,
  link,
  PLAIN,
} from './testing'
import type { DriftLink } from './types'

describe('the dates of the line', () => {
  test.each([
    ['2019-07-18', '2019-07-18', ['2019-07-18']],
    ['2019-07-18', '2019-07-30', ['2019-07-18', '2019-07-30']],
    ['2019-07-18', '2019-07-31', ['2019-07-18', '2019-07-31']],
    ['2019-07-31', '2019-08-31', ['2019-07-31', '2019-08-31']],
    [
      '2019-11-15',
      '2020-03-05',
      ['2019-11-15', '2019-11-30', '2019-12-31', '2020-01-31', '2020-02-29', '2020-03-05'],
    ],
    ['2019-07-18', '2019-07-17', []],
  ])('from %s to %s', (from, to, days) => expect(monthEnds(from, to)).toEqual(days))

  test('six and a half years are 79 dates', () => {
    expect(monthEnds('2019-07-18', '2025-12-31')).toHaveLength(79)
  })
})

describe('the line', () => {
  const links = [
    link('contradicts', development('A1', { on: '2019-09-10', knownFrom: '2019-10-05' })),
    link('supports', development('A1', { on: '2019-10-20', knownFrom: '2019-10-20' })),
  ]
  const drifts = (known: string) =>
    driftSeries([CLAIM], links, { to: '2019-11-15', known }, PLAIN).map((point) => [
      point.clock.world,
      point.clock.known,
      point.drift === null ? null : Math.round(point.drift),
      point.coverage,
    ])

  test('begins at 0 on the day of publication and has no drift before a first test', () => {
    expect(drifts('2025-12-31')).toEqual([
      ['2019-07-18', '2025-12-31', 0, 0],
      ['2019-07-31', '2025-12-31', null, 0],
      ['2019-08-31', '2025-12-31', null, 0],
      ['2019-09-30', '2025-12-31', 50, 100],
      ['2019-10-31', '2025-12-31', 33, 100],
      ['2019-11-15', '2025-12-31', 33, 100],
    ])
  })

  test('as it went, shows at each date only what was known then', () => {
    const points = driftSeries([CLAIM], links, { to: '2019-11-15', known: 'as-it-went' }, PLAIN)
    expect(points.map((point) => point.clock.known)).toEqual(points.map((point) => point.clock.world))
    expect(points.map((point) => point.coverage)).toEqual([0, 0, 0, 0, 100, 100])
  })

  test('takes a retraction out of what was known from its day', () => {
    const retracted = development('A1', { on: '2019-09-10', retracted: true, retractedOn: '2019-11-01' })
    const points = driftSeries(
      [CLAIM],
      [link('contradicts', retracted)],
      { to: '2019-11-30', known: 'as-it-went' },
      PLAIN,
    )
    expect(points.map((point) => point.coverage)).toEqual([0, 0, 0, 100, 100, 0])
  })

  test('equals drift worked out at each of its dates', () => {
    const anyKnown = fc.oneof(anyDay, fc.constant('as-it-went' as const))
    fc.assert(
      fc.property(anyClaims, anyLinks, anyDay, anyKnown, anyOptions, (claims, made, to, known, options) => {
        const points = driftSeries(claims, made, { to, known }, options)
        expect(points.map((point) => point.clock.world)).toEqual(monthEnds(BASELINE_DATE, to))
        for (const { clock, ...numbers } of points) {
          expect(clock.known).toBe(known === 'as-it-went' ? clock.world : known)
          const { shares: _, perClaim: __, ...expected } = driftAt(claims, made, clock, options)
          expect(numbers).toEqual(expected)
        }
      }),
    )
  })

  test('a claim retired on the way leaves from its day', () => {
    const claims = [CLAIM, { id: 'd', weight: 1 }]
    const retiredAt = (claim: { id: string }, clock: { world: string }) =>
      claim.id === 'd' && clock.world >= '2019-10-01'
    const points = driftSeries(claims, links, { to: '2019-11-15', known: '2025-12-31', retiredAt }, PLAIN)
    expect(points.map((point) => point.coverage)).toEqual([0, 0, 0, 75, 100, 100])
  })
})

/** A dossier of a given size: the links spread evenly over the claims and the months. */
function dossier(claimCount: number, linkCount: number) {
  const claims = Array.from({ length: claimCount }, (_, n) => ({ id: `c${n}`, weight: 1 + (n % 5) }))
  const relations = ['supports', 'contradicts', 'supports', 'exceeds', 'qualifies', 'context'] as const
  const days = monthEnds('2019-07-18', '2025-12-31')
  const links = Array.from({ length: linkCount }, (_, n): DriftLink => {
    const on = days[(n * 7) % days.length] ?? BASELINE_DATE
    return link(relations[n % relations.length] ?? 'supports', development(['B2', 'C3'], { on }), {
      claimId: `c${n % claimCount}`,
    })
  })
  return { claims, links }
}

/** Milliseconds of the best of five runs, so that a busy machine does not decide. */
function best(run: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return Math.min(...runs)
}

describe('speed', () => {
  test('79 dates of 500 claims and 25,000 links cost less than four single ones', () => {
    const { claims, links } = dossier(500, 25_000)
    const clock = { world: '2025-12-31', known: '2025-12-31' }
    const single = best(() => driftAt(claims, links, clock, PLAIN))
    const line = best(() => driftSeries(claims, links, { to: '2025-12-31', known: 'as-it-went' }, PLAIN))
    expect(line).toBeLessThan(4 * single)
  })
})
