import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claimAt, driftAt, METHOD_VERSION } from './drift'
import { bearingsByClaim, STAGE_FACTOR } from './bearing'
import { BASELINE_DATE, CLAIM, development, link, NOW, PLAIN } from './testing'
import type { Bucket, Clock, DriftLink, DriftOptions } from './types'

function one(links: readonly DriftLink[], clock: Clock = NOW, options: DriftOptions = PLAIN) {
  const [claim] = driftAt([CLAIM], links, clock, options).perClaim
  if (!claim) throw new Error('no claim')
  return claim
}

/** Each has a line with this name and this number in docs/drift-method.md. */
const WORKED: readonly (readonly [string, DriftLink[], string])[] = [
  ['No link', [], 'untested'],
  ['One strong B2 contradiction', [link('contradicts', 'B2')], '43'],
  [
    'The same wire five times',
    [link('contradicts', ['B2@wire', 'B2@wire', 'B2@wire', 'B2@wire', 'B2@wire'])],
    '43',
  ],
  [
    'Five independent B2 origins in one development',
    [link('contradicts', ['B2', 'B2', 'B2', 'B2', 'B2'])],
    '50',
  ],
  [
    'Three strong A1 contradictions and one weak F6 support',
    [
      ...['A1', 'A1', 'A1'].map((grade) => link('contradicts', grade)),
      link('supports', 'F6', { strength: 1 }),
    ],
    '72',
  ],
  ['One strong A1 contradiction', [link('contradicts', 'A1')], '50'],
  ['One strong A1 support', [link('supports', 'A1')], '0'],
  ['One strong A1 qualification', [link('qualifies', 'A1')], '25'],
  [
    'One strong A1 contradiction and one strong A1 excess',
    [link('contradicts', 'A1'), link('exceeds', 'A1')],
    '67',
  ],
  ['One strong E5 contradiction', [link('contradicts', 'E5')], 'untested'],
  ['Ten strong A1 supports, then overtaken', [...tenSupports(), link('overtakes', 'C3')], '100'],
  ['Ten strong A1 supports, then failed', [...tenSupports(), link('fails', 'C3')], '100'],
  ['One strong A1 contradiction, then fulfilled', [link('contradicts', 'A1'), link('fulfils', 'B2')], '0'],
  ['Only a correction', [link('corrects', development('A1', { on: '2019-06-12' }))], 'untested'],
  [
    'One strong B2 contradiction known when written',
    [link('contradicts', development('B2', { on: '2019-06-12' }))],
    'untested',
  ],
]

function tenSupports() {
  return Array.from({ length: 10 }, () => link('supports', 'A1'))
}

describe('worked values', () => {
  const page = readFileSync(new URL('../../../docs/drift-method.md', import.meta.url), 'utf8')

  test.each(WORKED)('%s', (name, links, expected) => {
    const { drift } = one(links)
    expect(drift === null ? 'untested' : String(Math.round(drift))).toBe(expected)
    expect(page).toContain(`| ${name} | ${expected} |`)
  })

  test('The page has no worked value that is not tested here', () => {
    const section = page.split('## Worked values')[1]?.split('\n## ')[0] ?? ''
    const named = [...section.matchAll(/^\| ([A-Z][^|]+) \| [^|]+ \|/gm)].map((row) => row[1])
    expect(named.filter((name) => name !== 'Links').toSorted()).toEqual(
      WORKED.map(([name]) => name).toSorted(),
    )
  })

  test('The page is about the version of the method that runs', () => {
    expect(page).toContain(`Method version ${METHOD_VERSION}`)
  })

  test('One strong B2 contradiction that was only announced', () => {
    const links = [link('contradicts', development('B2', { stage: 'announced' }))]
    expect(one(links, NOW, { baselineDate: BASELINE_DATE }).drift).toBeCloseTo(27.27, 2)
    expect(one(links).drift).toBeCloseTo(42.86, 2)
  })

  test.each([
    ['completed', 1],
    ['under-way', 0.9],
    ['funded', 0.8],
    ['agreed', 0.7],
    ['announced', 0.5],
    ['suspended', 0.5],
    ['reversed', 0.5],
    ['cancelled', 0.25],
    ['rumoured', 0.25],
  ] as const)('A development that is %s has the factor %d, and 1 if it did not occur', (stage, factor) => {
    const factorOf = (polarity: 'occurred' | 'did-not-occur') =>
      one([link('contradicts', development('A1', { stage, polarity }))], NOW, { baselineDate: BASELINE_DATE })
        .terms[0]?.stageFactor
    expect(factorOf('occurred')).toBe(factor)
    expect(factorOf('did-not-occur')).toBe(1)
  })

  test('The page has the same stage factors', () => {
    const [stages = [], factors = []] = ['| stage |', '| factor |'].map((start) => {
      const row = page.split('\n').find((line) => line.startsWith(start)) ?? ''
      return row
        .split('|')
        .map((cell) => cell.trim())
        .slice(2, -1)
    })
    const onPage = stages.map((stage, n) => [stage.replace(' ', '-'), Number(factors[n])])
    expect(Object.fromEntries(onPage)).toEqual(STAGE_FACTOR)
  })

  test('The weight of the own word can be set', () => {
    expect(one([link('contradicts', 'A1')], NOW, { ...PLAIN, k: 3 }).drift).toBe(25)
  })
})

describe('the list of terms', () => {
  const mixed = one([
    link('supports', 'B2', { id: 'a' }),
    link('contradicts', 'C3', { id: 'b', strength: 2 }),
    link('exceeds', 'D4', { id: 'c' }),
    link('qualifies', 'A1', { id: 'd', strength: 1 }),
  ])

  test('shows every link, in halves where it qualifies, and the own word last', () => {
    expect(mixed.terms.map((term) => [term.linkId, term.bucket])).toEqual([
      ['a', 'held'],
      ['b', 'against'],
      ['c', 'beyond'],
      ['d', 'held'],
      ['d', 'against'],
      [null, 'own-word'],
    ])
    expect(mixed.terms[1]).toMatchObject({ strength: 2, grade: 0.5, stageFactor: 1, weight: (2 / 3) * 0.5 })
    expect(mixed.terms.at(-1)).toMatchObject({ relation: null, weight: 1 })
  })

  test('sums exactly to the numbers', () => {
    const of = (bucket: Bucket) =>
      mixed.terms.filter((term) => term.bucket === bucket).reduce((sum, term) => sum + term.contribution, 0)
    expect(of('held')).toBe(mixed.held)
    expect(of('against')).toBe(mixed.against)
    expect(of('beyond')).toBe(mixed.beyond)
    expect(of('own-word')).toBe(mixed.ownWord)
    expect(mixed.drift).toBe(mixed.against + mixed.beyond)
  })

  test('once overtaken, all 100 points are the overtaking development’s and the rest keep their weight without points', () => {
    const claim = one([
      link('contradicts', 'A1'),
      link('overtakes', 'B2', { id: 'z' }),
      link('supports', 'A1'),
    ])
    const points = claim.terms.map((term) => [term.relation, term.contribution])
    expect(points).toEqual([
      ['contradicts', 0],
      ['supports', 0],
      ['overtakes', 100],
      [null, 0],
    ])
    expect(claim).toMatchObject({ S: 1, X: 1, overtaken: { linkId: 'z', from: '2021-11-04' }, drift: 100 })
    expect(claim).toMatchObject({ against: 0, beyond: 0, held: 0, ownWord: 0 })
  })
})

describe('what settles a claim', () => {
  const day = (relation: 'fulfils' | 'fails' | 'overtakes', on: string) =>
    link(relation, development('B2', { on }))

  test.each([
    ['fulfils 2020-01-01, overtakes 2021-01-01', 'fulfils', 0, 'fulfilled', false],
    ['overtakes 2020-01-01, fulfils 2021-01-01', 'overtakes', 100, 'fulfilled', true],
    ['fails 2019-12-31, fulfils 2021-11-04', 'fails', 100, 'failed', false],
    ['fulfils 2020-01-01, fails 2020-01-01', 'fails', 100, 'failed', false],
    ['overtakes 2020-01-01, fulfils 2020-01-01', 'fulfils', 0, 'fulfilled', false],
  ])('%s', (text, settledBy, drift, outcome, overtaken) => {
    const links = text.split(', ').map((part) => {
      const [relation = '', on = ''] = part.split(' ')
      return day(relation as 'fulfils', on)
    })
    for (const order of [links, links.toReversed()]) {
      const claim = one(order)
      expect(claim).toMatchObject({ settledBy, drift, tested: true })
      expect(claim.resolution?.outcome).toBe(outcome)
      expect(claim.overtaken !== null).toBe(overtaken)
    }
  })

  test('only from its day on', () => {
    const links = [
      link('contradicts', development('B2', { on: '2020-01-01' })),
      day('overtakes', '2021-01-01'),
    ]
    expect(one(links, { ...NOW, world: '2020-12-31' }).drift).toBeCloseTo(42.86, 2)
    expect(one(links, { ...NOW, world: '2021-01-01' }).drift).toBe(100)
  })
})

describe('a correction', () => {
  const correction = link('corrects', development('A1', { on: '2019-06-12', knownFrom: '2019-06-13' }), {
    id: 'k',
  })

  test('shows from the day of the baseline, as an error and not as drift', () => {
    const claim = one([correction], { world: BASELINE_DATE, known: BASELINE_DATE })
    expect(claim).toMatchObject({ corrected: true, tested: false, drift: null })
    expect(claim.corrections).toMatchObject([{ linkId: 'k', from: BASELINE_DATE }])
  })

  test('leaves the drift of later developments as it is', () => {
    const contradiction = link('contradicts', 'B2')
    expect(one([contradiction, correction]).drift).toBe(one([contradiction]).drift)
  })

  test('counts beside drift in the baseline', () => {
    const baseline = driftAt([CLAIM, { id: 'd', weight: 1 }], [correction], NOW, PLAIN)
    expect(baseline).toMatchObject({ correctedWeight: 3, testedWeight: 0, drift: null, coverage: 0 })
  })
})

describe('the baseline', () => {
  const claims = [CLAIM, { id: 'd', weight: 1 }, { id: 'e', weight: 4 }, { id: 'f', weight: 2 }]
  const links = [
    link('contradicts', 'A1'),
    link('supports', 'A1', { claimId: 'd' }),
    link('overtakes', 'A1', { claimId: 'f' }),
    link('contradicts', 'A1', { claimId: 'elsewhere' }),
  ]
  const baseline = driftAt(claims, links, NOW, PLAIN)

  test('drift is the mean over tested claims by weight, coverage the tested part of the weight', () => {
    expect(baseline.drift).toBeCloseTo((3 * 50 + 1 * 0 + 2 * 100) / 6, 12)
    expect(baseline.coverage).toBe(60)
    expect(baseline).toMatchObject({ testedClaims: 3, claims: 4, overtakenWeight: 2, totalWeight: 10 })
    expect(baseline.perClaim.map((claim) => claim.claimId)).toEqual(['c', 'd', 'e', 'f'])
  })

  test('the shares of all the weight sum to 100 and give drift back', () => {
    const { shares, drift, coverage } = baseline
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(100, 12)
    expect(shares).toMatchObject({ untested: 40, overtaken: 20, against: 15 })
    expect(((shares.against + shares.beyond + shares.overtaken) / coverage) * 100).toBeCloseTo(
      drift ?? -1,
      12,
    )
  })

  test('a retired claim is worked out but not counted', () => {
    const retired = driftAt([CLAIM, { id: 'd', weight: 5, retired: true }], links, NOW, PLAIN)
    expect(retired).toMatchObject({ drift: 50, coverage: 100, claims: 1 })
    expect(retired.perClaim[1]).toMatchObject({ tested: true, retired: true })
  })

  test('on the day of publication drift is 0 and coverage is 0; the day before there is none', () => {
    expect(driftAt(claims, links, { ...NOW, world: BASELINE_DATE }, PLAIN)).toMatchObject({
      drift: 0,
      coverage: 0,
    })
    expect(driftAt(claims, links, { ...NOW, world: '2019-07-17' }, PLAIN)).toMatchObject({
      drift: null,
      coverage: 0,
    })
  })

  test('later, with nothing tested, drift is not 0 but unknown', () => {
    expect(driftAt(claims, [], NOW, PLAIN)).toMatchObject({
      drift: null,
      coverage: 0,
      shares: { untested: 100 },
    })
    expect(driftAt([], [], NOW, PLAIN)).toMatchObject({ drift: null, coverage: 0, shares: { untested: 0 } })
  })
})

test('the claims of a baseline can be worked out one at a time', () => {
  const links = [link('contradicts', 'B2')]
  const bearings = bearingsByClaim(links, PLAIN).get('c') ?? []
  expect(claimAt(CLAIM, bearings, NOW, PLAIN)).toEqual(one(links))
})
