import fc from 'fast-check'
import { parseGrade, type Credibility, type Reliability } from '@/lib/sources/rules/admiralty'
import { RELATIONS, type Relation } from './relations'
import type { DriftClaim, DriftDevelopment, DriftLink, DriftOptions, Stage } from './types'

/** Builders for tests of the method. Nothing but tests imports them. */

export const BASELINE_DATE = '2019-07-18'
export const NOW = { world: '2025-12-31', known: '2025-12-31' }

/** The method as the worked values take it: without the stage factor. */
export const PLAIN: DriftOptions = { baselineDate: BASELINE_DATE, stageFactor: false }

let made = 0

/** An id that no other call gives. */
function fresh(kind: string): string {
  made += 1
  return `${kind}-${String(made).padStart(4, '0')}`
}

/** A development of one day with citations written as 'B2' (an origin of its own) or 'B2@wire'. */
export function development(
  grades: string | readonly string[],
  rest: Partial<DriftDevelopment> & { on?: string } = {},
): DriftDevelopment {
  const { on = '2021-11-04', ...fields } = rest
  const citations = [grades].flat().map((text) => {
    const [letters = '', origin] = text.split('@')
    const grade = parseGrade(letters)
    if (!grade) throw new Error(`${text} is no grade`)
    const sourceId = fresh('source')
    return { ...grade, origin: origin ?? sourceId, sourceId, outletId: null }
  })
  return {
    id: fresh('development'),
    happenedStart: on,
    happenedEnd: on,
    knownFrom: on,
    stage: 'completed',
    polarity: 'occurred',
    citations,
    retracted: false,
    ...fields,
  }
}

/** An accepted strong link from a development to claim 'c', known as soon as the development is. */
export function link(
  relation: Relation,
  to: DriftDevelopment | string | readonly string[],
  rest: Partial<DriftLink> = {},
): DriftLink {
  const linked = typeof to === 'object' && 'citations' in to ? to : development(to)
  return {
    id: fresh('link'),
    claimId: 'c',
    developmentId: linked.id,
    relation,
    strength: 3,
    state: 'accepted',
    recordedOn: linked.knownFrom,
    development: linked,
    ...rest,
  }
}

export const CLAIM: DriftClaim = { id: 'c', weight: 3 }

const DAYS = [
  '2019-01-01',
  '2019-07-01',
  '2019-07-18',
  '2019-07-19',
  '2019-07-31',
  '2019-12-31',
  '2020-02-29',
  '2020-08-09',
  '2021-06-30',
  '2021-11-04',
  '2022-02-24',
  '2023-03-31',
]

export const anyDay = fc.constantFrom(...DAYS)
export const anyClock = fc.record({ world: anyDay, known: anyDay })
export const anyOptions = fc.record({
  baselineDate: fc.constant(BASELINE_DATE),
  stageFactor: fc.boolean(),
  k: fc.constantFrom(1, 1, 1, 0.5, 3),
})

const anyCitation = fc
  .record({
    reliability: fc.constantFrom<Reliability[]>('A', 'B', 'C', 'D', 'E', 'F'),
    credibility: fc.constantFrom<Credibility[]>(1, 2, 3, 4, 5, 6),
    sourceId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
    outletId: fc.constantFrom('o1', 'o2', null),
    repeats: fc.constantFrom(null, null, 's1'),
  })
  .map(({ repeats, ...citation }) => ({ ...citation, origin: repeats ?? citation.sourceId }))

const anyDevelopment = fc
  .record({
    id: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'),
    days: fc.tuple(anyDay, anyDay).map((days) => days.toSorted()),
    open: fc.constantFrom('no', 'no', 'no', 'end', 'start', 'both'),
    precision: fc.constantFrom('day', 'month', 'interval', null),
    knownFrom: anyDay,
    stage: fc.constantFrom<Stage[]>(
      'completed',
      'completed',
      'under-way',
      'announced',
      'cancelled',
      'rumoured',
    ),
    polarity: fc.constantFrom('occurred', 'occurred', 'occurred', 'did-not-occur'),
    citations: fc.array(anyCitation, { maxLength: 4 }),
    retracted: fc.constantFrom(false, false, false, false, true),
    retractedOn: fc.option(anyDay),
  })
  .map(({ days: [first = '', last = ''], open, ...rest }): DriftDevelopment => ({
    ...rest,
    happenedStart: open === 'start' || open === 'both' ? null : first,
    happenedEnd: open === 'end' || open === 'both' ? null : rest.precision === 'day' ? first : last,
  }))

const EVIDENCE: Relation[] = ['supports', 'contradicts', 'exceeds', 'qualifies']

export const CLAIM_IDS = ['c', 'c2', 'c3', 'c4']

/** Links of every kind over a handful of developments, so that developments, sources and outlets are shared. */
export const anyLinks = fc
  .array(
    fc.record({
      claimId: fc.constantFrom(...CLAIM_IDS),
      relation: fc.constantFrom<Relation[]>(...EVIDENCE, ...EVIDENCE, ...RELATIONS),
      strength: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
      state: fc.constantFrom('accepted', 'accepted', 'accepted', 'accepted', 'proposed', 'withdrawn'),
      recordedOn: anyDay,
      endedOn: fc.constantFrom(null, null, null, '2021-06-30', '2022-02-24'),
      development: anyDevelopment,
    }),
    { maxLength: 24, size: 'medium' },
  )
  .map((links): DriftLink[] => {
    const known = new Map<string, DriftDevelopment>()
    return links.map((made, index) => {
      const shared = known.get(made.development.id) ?? made.development
      known.set(shared.id, shared)
      return {
        ...made,
        id: `l${String(index).padStart(2, '0')}`,
        developmentId: shared.id,
        development: shared,
      }
    })
  })

export const anyClaims = fc
  .tuple(
    ...CLAIM_IDS.map(() => fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(false, false, true))),
  )
  .map((rows) =>
    rows.map(([weight, retired], index): DriftClaim => ({ id: CLAIM_IDS[index] ?? '', weight, retired })),
  )
