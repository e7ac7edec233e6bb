import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driftAt } from './drift'
import { linksWithout, testLoad, type LoadTest } from './load-bearing'
import { suggestStanding } from './suggest'
import { anyClaims, anyClock, anyLinks, anyOptions, CLAIM, development, link, NOW, PLAIN } from './testing'
import type { DriftCitation, DriftLink } from './types'

function cited(sourceId: string, outletId: string | null, origin = sourceId): DriftCitation {
  return { reliability: 'B', credibility: 2, sourceId, outletId, origin }
}

const wire = development([], {
  id: 'd-wire',
  citations: [cited('wire', 'agency'), cited('paper', 'daily', 'wire')],
})
const deed = development([], { id: 'd-deed', citations: [cited('act', 'ministry'), cited('press', 'daily')] })
const claims = [CLAIM, { id: 'd', weight: 1 }]
const links = [
  link('contradicts', wire, { id: 'l1' }),
  link('contradicts', deed, { id: 'l2' }),
  link('supports', deed, { id: 'l3', claimId: 'd' }),
]

function of(tests: readonly LoadTest[], id: string): LoadTest {
  const found = tests.find((entry) => entry.pillar.id === id)
  if (!found) throw new Error(`no test of ${id}`)
  return found
}

describe('what is left without a pillar', () => {
  test('a development takes its links with it', () => {
    expect(linksWithout(links, { kind: 'development', id: 'd-deed' }).map((made) => made.id)).toEqual(['l1'])
  })

  test('a source takes its citations and those of all that repeat it', () => {
    const left = linksWithout(links, { kind: 'source', id: 'wire' })
    expect(left.map((made) => made.development.citations.length)).toEqual([0, 2, 2])
    expect(linksWithout(links, { kind: 'source', id: 'paper' })[0]?.development.citations).toHaveLength(1)
  })

  test('an outlet takes what it published', () => {
    const left = linksWithout(links, { kind: 'outlet', id: 'daily' })
    expect(left.map((made) => made.development.citations.length)).toEqual([1, 1, 1])
  })

  test('an analyst takes the links they proposed, a year what began in it', () => {
    const own = links.map((made, at) => ({ ...made, proposedById: at === 1 ? 'ann' : 'ben' }))
    expect(linksWithout(own, { kind: 'analyst', id: 'ann' }).map((made) => made.id)).toEqual(['l1', 'l3'])
    expect(linksWithout(links, { kind: 'analyst', id: 'ann' })).toHaveLength(3)
    expect(linksWithout(links, { kind: 'year', id: '2021' })).toEqual([])
    expect(linksWithout(links, { kind: 'year', id: '2022' })).toHaveLength(3)
  })

  test('links to one development go on sharing it, and the links given are not changed', () => {
    const left = linksWithout(links, { kind: 'outlet', id: 'ministry' })
    expect(left[1]?.development).toBe(left[2]?.development)
    expect(deed.citations).toHaveLength(2)
  })

  test.each([
    ['2021-01-01', '2021-12-31', []],
    ['2021-11-04', '2021-11-04', []],
    ['2021-11-05', '2021-12-31', ['l1', 'l2', 'l3']],
    ['2020-01-01', '2021-11-03', ['l1', 'l2', 'l3']],
  ])('the period %s to %s', (from, to, left) => {
    expect(linksWithout(links, { kind: 'period', from, to }).map((made) => made.id)).toEqual(left)
  })
})

describe('load-bearing', () => {
  const tests = testLoad(claims, links, NOW, PLAIN)
  const before = driftAt(claims, links, NOW, PLAIN)

  test('tests every development, source, outlet and year under the links that count, each once', () => {
    expect(tests.map(({ pillar }) => `${pillar.kind} ${pillar.id}`).toSorted()).toEqual([
      'development d-deed',
      'development d-wire',
      'outlet agency',
      'outlet daily',
      'outlet ministry',
      'source act',
      'source paper',
      'source press',
      'source wire',
      'year 2021',
    ])
  })

  test('a development that flips a standing is a linchpin, with what it was and would be', () => {
    const without = of(tests, 'd-wire')
    expect(without).toMatchObject({
      linchpin: true,
      flips: [{ claimId: 'c', from: 'contradicted', to: 'weakened' }],
    })
    expect(without.driftMove).toBeCloseTo((without.drift ?? 0) - (before.drift ?? 0), 12)
  })

  test('a repeat of a wire bears nothing, the wire itself bears all of it', () => {
    expect(of(tests, 'paper')).toMatchObject({ driftMove: 0, flips: [], linchpin: false })
    expect(of(tests, 'wire').driftMove).toBeCloseTo(of(tests, 'd-wire').driftMove ?? 0, 12)
  })

  test('a source that is cited nowhere itself is a pillar of what repeats it', () => {
    const repeat = development([], { citations: [cited('paper', null, 'unseen-wire')] })
    const found = testLoad([CLAIM], [link('contradicts', repeat)], NOW, PLAIN)
    expect(of(found, 'unseen-wire')).toMatchObject({ drift: null, linchpin: true })
  })

  test('a pillar that moves drift by 10 without flipping a standing is a linchpin', () => {
    const first = development('A1', { id: 'first' })
    const two = [link('contradicts', first), link('contradicts', development('A1', { id: 'second' }))]
    const strong = [
      ...two,
      ...two.map((made, n) => link('supports', development('A1'), { id: `s${n}`, claimId: 'd' })),
    ]
    const without = of(testLoad([CLAIM, { id: 'd', weight: 5 }], strong, NOW, PLAIN), 'first')
    expect(without).toMatchObject({ flips: [], linchpin: false })
    const alone = of(testLoad([CLAIM], two, NOW, PLAIN), 'first')
    expect(alone.driftMove).toBeCloseTo(50 - 66.67, 1)
    expect(alone).toMatchObject({ flips: [], linchpin: true })
  })

  test('the last evidence of a claim leaves it untested, and drift unknown', () => {
    const [only] = testLoad([CLAIM], [link('supports', 'A1')], NOW, PLAIN)
    expect(only).toMatchObject({
      drift: null,
      driftMove: null,
      coverage: 0,
      coverageMove: -100,
      flips: [{ from: 'strengthened', to: 'untested' }],
      linchpin: true,
    })
  })

  test('a correction is load-bearing too', () => {
    const correction = link('corrects', development('A1', { id: 'k', on: '2019-06-12' }))
    expect(of(testLoad([CLAIM], [correction], NOW, PLAIN), 'k').flips).toMatchObject([
      { from: 'corrected', to: 'untested' },
    ])
  })

  test('a retired claim flips nothing', () => {
    const retired = testLoad([{ ...CLAIM, retired: true }], [link('supports', 'A1')], NOW, PLAIN)
    expect(retired.every((entry) => entry.flips.length === 0 && !entry.linchpin)).toBe(true)
  })

  test('what does not count at the clock is no pillar', () => {
    expect(testLoad(claims, links, { ...NOW, world: '2021-11-03' }, PLAIN)).toEqual([])
    expect(testLoad([CLAIM], [link('context', 'A1')], NOW, PLAIN)).toEqual([])
  })

  test('the greatest move comes first', () => {
    const moves = tests.map((entry) => Math.abs(entry.driftMove ?? Infinity))
    expect(moves).toEqual(moves.toSorted((a, b) => b - a))
  })
})

test('each test equals drift worked out on the links without its pillar', () => {
  fc.assert(
    fc.property(anyClaims, anyLinks, anyClock, anyOptions, (some, made, clock, options) => {
      const before = driftAt(some, made, clock, options)
      for (const { pillar, drift, coverage, flips } of testLoad(some, made, clock, options)) {
        const left: DriftLink[] = linksWithout(made, pillar)
        const after = driftAt(some, left, clock, options)
        expect([drift, coverage]).toEqual([after.drift, after.coverage])
        const turned = after.perClaim.filter((claim, index) => {
          const was = before.perClaim[index]
          return was && !was.retired && suggestStanding(was).standing !== suggestStanding(claim).standing
        })
        expect(flips.map((flip) => flip.claimId)).toEqual(turned.map((claim) => claim.claimId))
      }
    }),
    { numRuns: 60 },
  )
})
