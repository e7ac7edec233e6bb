import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driftAt } from './drift'
import {
  anyClaims,
  anyClock,
  anyDay,
  anyLinks,
  anyOptions,
  BASELINE_DATE,
  development,
  link,
} from './testing'
import type { Bucket, ClaimDrift, DriftLink } from './types'

const TINY = 1e-9

function sumOf(claim: ClaimDrift, bucket: Bucket): number {
  return claim.terms
    .filter((term) => term.bucket === bucket)
    .reduce((sum, term) => sum + term.contribution, 0)
}

describe('drift, whatever the links', () => {
  test('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyClock,
        anyOptions,
        fc.infiniteStream(fc.nat()),
        (claims, links, clock, options, random) => {
          const shuffled = links
            .map((made) => ({ made, at: random.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ made }) => made)
          expect(driftAt(claims, shuffled, clock, options)).toEqual(driftAt(claims, links, clock, options))
        },
      ),
    )
  })

  test('is made of numbers from 0 to 100, and the five buckets of a tested claim are 100', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        const baseline = driftAt(claims, links, clock, options)
        for (const { drift, held, against, beyond, overtakenPoints, ownWord, tested } of baseline.perClaim) {
          for (const number of [drift ?? 0, held, against, beyond, overtakenPoints, ownWord]) {
            expect(number).toBeGreaterThanOrEqual(0)
            expect(number).toBeLessThanOrEqual(100)
          }
          expect(held + against + beyond).toBeLessThanOrEqual(100)
          expect(held + against + beyond + overtakenPoints + ownWord).toBeCloseTo(tested ? 100 : 0, 9)
          expect(drift === null).toBe(!tested)
        }
        expect(baseline.coverage).toBeGreaterThanOrEqual(0)
        expect(baseline.coverage).toBeLessThanOrEqual(100)
        expect(baseline.drift ?? 0).toBeLessThanOrEqual(100)
        const whole = Object.values(baseline.shares).reduce((a, b) => a + b)
        expect(whole).toBeCloseTo(baseline.totalWeight > 0 ? 100 : 0, 9)
      }),
    )
  })

  test('has terms that sum exactly to its numbers', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        for (const claim of driftAt(claims, links, clock, options).perClaim) {
          expect(sumOf(claim, 'held')).toBe(claim.held)
          expect(sumOf(claim, 'against')).toBe(claim.against)
          expect(sumOf(claim, 'beyond')).toBe(claim.beyond)
          expect(sumOf(claim, 'overtaken')).toBe(claim.overtakenPoints)
          expect(sumOf(claim, 'own-word')).toBe(claim.ownWord)
        }
      }),
    )
  })

  test('accounts for every link of a claim exactly once', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        for (const claim of driftAt(claims, links, clock, options).perClaim) {
          const inTerms = new Set(claim.terms.flatMap((term) => term.linkId ?? []))
          const elsewhere = [...claim.corrections, ...claim.knownWhenWritten, ...claim.leftOut]
          const all = [...inTerms, ...elsewhere.map((entry) => entry.linkId)]
          const own = links.filter((made) => made.claimId === claim.claimId).map((made) => made.id)
          expect(all.toSorted()).toEqual(own.toSorted())
        }
      }),
    )
  })
})

describe('one more link', () => {
  const more = (relation: DriftLink['relation']) =>
    fc
      .tuple(anyDay, fc.constantFrom('A1', 'B2', 'C3', 'E5'), fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3))
      .map(([on, grade, strength]) => link(relation, development(grade, { on }), { strength }))

  test('that supports never raises drift, of the claim or of the baseline', () => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyClock,
        anyOptions,
        more('supports'),
        (claims, links, clock, options, extra) => {
          const before = driftAt(claims, links, clock, options)
          const after = driftAt(claims, [...links, extra], clock, options)
          if (before.drift !== null) expect(after.drift).toBeLessThanOrEqual(before.drift + TINY)
          const [claimBefore, claimAfter] = [before.perClaim[0], after.perClaim[0]]
          if (claimBefore?.drift != null)
            expect(claimAfter?.drift).toBeLessThanOrEqual(claimBefore.drift + TINY)
        },
      ),
    )
  })

  test.each(['contradicts', 'exceeds'] as const)(
    'that %s never lowers the drift of its claim',
    (relation) => {
      fc.assert(
        fc.property(
          anyClaims,
          anyLinks,
          anyClock,
          anyOptions,
          more(relation),
          (claims, links, clock, options, extra) => {
            const before = driftAt(claims, links, clock, options).perClaim[0]?.drift ?? 0
            const after = driftAt(claims, [...links, extra], clock, options).perClaim[0]?.drift ?? 0
            expect(after).toBeGreaterThanOrEqual(before - TINY)
          },
        ),
      )
    },
  )

  test.each(['context', 'corrects'] as const)('that is %s never moves drift or coverage', (relation) => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyClock,
        anyOptions,
        more(relation),
        (claims, links, clock, options, extra) => {
          const before = driftAt(claims, links, clock, options)
          const after = driftAt(claims, [...links, extra], clock, options)
          expect([after.drift, after.coverage]).toEqual([before.drift, before.coverage])
        },
      ),
    )
  })

  test('that is not accepted never moves anything but the list of what is left out', () => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyClock,
        anyOptions,
        more('contradicts'),
        (claims, links, clock, options, extra) => {
          const before = driftAt(claims, links, clock, options)
          const after = driftAt(claims, [...links, { ...extra, state: 'proposed' }], clock, options)
          const numbers = (baseline: typeof after) => ({
            ...baseline,
            perClaim: baseline.perClaim.map(({ leftOut: _, ...rest }) => rest),
          })
          expect(numbers(after)).toEqual(numbers(before))
        },
      ),
    )
  })
})

describe('the clocks', () => {
  test('coverage never falls as the world date moves on and nothing else', () => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyDay,
        anyDay,
        anyDay,
        anyOptions,
        (claims, links, a, b, known, options) => {
          const [first, second] = [a, b].toSorted() as [string, string]
          const earlier = driftAt(claims, links, { world: first, known }, options)
          const later = driftAt(claims, links, { world: second, known }, options)
          expect(later.coverage).toBeGreaterThanOrEqual(earlier.coverage)
        },
      ),
    )
  })

  test('coverage never falls as the knowledge date moves on, unless something is retracted or replaced', () => {
    fc.assert(
      fc.property(
        anyClaims,
        anyLinks,
        anyDay,
        anyDay,
        anyDay,
        anyOptions,
        (claims, all, a, b, world, options) => {
          const links = all
            .filter((made) => !made.development.retracted)
            .map((made) => ({ ...made, endedOn: null }))
          const [first, second] = [a, b].toSorted() as [string, string]
          const earlier = driftAt(claims, links, { world, known: first }, options)
          const later = driftAt(claims, links, { world, known: second }, options)
          expect(later.coverage).toBeGreaterThanOrEqual(earlier.coverage)
        },
      ),
    )
  })

  test('on the day of publication drift and coverage are 0, whatever is known', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyDay, anyOptions, (claims, links, known, options) => {
        const baseline = driftAt(claims, links, { world: BASELINE_DATE, known }, options)
        expect([baseline.drift, baseline.coverage]).toEqual([0, 0])
      }),
    )
  })

  test('what happened or was recorded after the clock never shows', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        const seen = links.filter(
          (made) => made.recordedOn <= clock.known && made.development.knownFrom <= clock.known,
        )
        const numbers = (of: DriftLink[]) =>
          driftAt(claims, of, clock, options).perClaim.map(({ leftOut: _, ...rest }) => rest)
        expect(numbers(seen)).toEqual(numbers(links))
      }),
    )
  })

  test('a repeat of an origin never changes drift', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        const repeated = links.map((made) => {
          const { citations } = made.development
          const again = citations.map((citation) => ({ ...citation, sourceId: `${citation.sourceId}-again` }))
          return { ...made, development: { ...made.development, citations: [...citations, ...again] } }
        })
        expect(driftAt(claims, repeated, clock, options)).toEqual(driftAt(claims, links, clock, options))
      }),
    )
  })
})
